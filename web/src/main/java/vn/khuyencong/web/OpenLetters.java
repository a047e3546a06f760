package vn.khuyencong.web;

import vn.khuyencong.fair.ExhibitorLetters;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.LetterBook;
import vn.khuyencong.organization.Viewer;

/** Fills the letters of a result one after the other: the result is read once for all, and anew only when something of it has changed. For one thread. */
final class OpenLetters {

    private final ExhibitorLetters letters;
    private final FairFilling filling;
    private final Viewer viewer;
    private final Parameters asked;
    private FairRun run;
    private LetterBook book;

    /** @param asked names the fair and the result */
    OpenLetters(ExhibitorLetters letters, FairFilling filling, Viewer viewer, Parameters asked) {
        this.letters = letters;
        this.filling = filling;
        this.viewer = viewer;
        this.asked = asked;
    }

    /**
     * As it is filled when it is asked for alone.
     *
     * @throws NotThere if there is no such letter any more
     */
    FilledForm fill(long application) {
        if (book == null || !letters.isCurrent(book)) {
            run = filling.run(viewer, asked);
            book = letters.open(viewer, run);
        }
        return book.letter(application).map(one -> FairFilling.letter(run, one.letter(), application)).orElseThrow(() -> new NotThere(Words.get("fair.form.noLetter")));
    }
}
