package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorLetters;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.ExhibitorLists;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairFormHeads;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.FloorMap;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.fair.FloorPapers;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;

/** Fills the forms of a fair, of its published result or of the one that is named. */
@ApplicationScoped
class FairFilling {

    /** Letters that are printed while somebody waits. */
    private static final int MOST_LETTERS = 50;

    @Inject
    private Fairs fairs;
    @Inject
    private FairFormHeads heads;
    @Inject
    private ExhibitorLists lists;
    @Inject
    private FloorPapers floors;
    @Inject
    private ExhibitorLetters letters;

    FilledForm list(Viewer viewer, Parameters parameters) {
        FairRun run = run(viewer, parameters);
        ExhibitorList.By by = parameters.choice("groupBy", ExhibitorList.By.class).orElse(ExhibitorList.By.HALL);
        ExhibitorList list = lists.of(viewer, run, by);
        return new FilledForm(name("BM20", run, by == ExhibitorList.By.HALL ? "" : "-" + by), list, list.edition(), list.heading(), !list.mark().isEmpty(),
                printer -> printer.exhibitorListPdf(list), () -> FormSheets.of(list));
    }

    FilledForm floor(Viewer viewer, Parameters parameters) {
        FairRun run = run(viewer, parameters);
        FloorMap.By colour = parameters.choice("colour", FloorMap.By.class).orElse(FloorMap.By.PROVINCE);
        FloorPaper paper = floors.of(viewer, run, colour);
        return new FilledForm(name("SODO", run, colour == FloorMap.By.PROVINCE ? "" : "-" + colour), paper, paper.edition(), paper.heading(), !paper.mark().isEmpty(),
                printer -> printer.floorPdf(paper), null);
    }

    /** Letters to one establishment, to those of a unit, or to all that the viewer sees; more than fit one document are made in the background. */
    FilledForm letters(Viewer viewer, Parameters parameters) {
        FairRun run = run(viewer, parameters);
        Optional<Long> one = parameters.number("application", 1, Long.MAX_VALUE);
        if (one.isPresent()) {
            return letter(run, letters.one(viewer, run, one.get()).orElseThrow(() -> new NotThere(Words.get("fair.form.noLetter"))), one.get());
        }
        List<ExhibitorLetter> asked = parameters.unit("unit").map(unit -> letters.of(viewer, run, unit)).orElseGet(() -> letters.all(viewer, run));
        if (asked.isEmpty()) {
            throw new NotThere(Words.get("fair.form.noLetter"));
        }
        if (asked.size() > MOST_LETTERS) {
            throw BadParameter.missing("application", Words.get("fair.letters.tooMany", asked.size(), MOST_LETTERS));
        }
        return letters(run, parameters.unit("unit").map(unit -> "-" + unit).orElse(""), asked).hindered(Hindrance.SEVERAL);
    }

    /** That to one establishment. */
    static FilledForm letter(FairRun run, ExhibitorLetter letter, long application) {
        FilledForm filled = letters(run, "-" + application, List.of(letter)).ofWhom(letter.addressee());
        return run.fair().hasBegunOn(letter.heading().date()) ? filled.hindered(Hindrance.FAIR_BEGUN) : filled;
    }

    private static FilledForm letters(FairRun run, String of, List<ExhibitorLetter> asked) {
        return new FilledForm(name("CONGVAN", run, of), asked.get(0), asked.get(0).edition(), asked.get(0).heading(), asked.stream().anyMatch(letter -> !letter.mark().isEmpty()),
                printer -> printer.exhibitorLettersPdf(asked), null);
    }

    /** Many of them one after the other. @param asked names the fair and the result */
    OpenLetters open(Viewer viewer, Parameters asked) {
        return new OpenLetters(letters, this, viewer, asked);
    }

    FairRun run(Viewer viewer, Parameters parameters) {
        long id = parameters.number("fair", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("fair", Words.get("fair.form.whichFair")));
        Fair fair = fairs.find(viewer, id).orElseThrow(() -> new NotThere(Words.get("fair.unknown")));
        return heads.run(viewer, fair, parameters.number("run", 1, Long.MAX_VALUE).orElse(null)).orElseThrow(() -> new NotThere(Words.get("fair.form.noResult")));
    }

    private static String name(String form, FairRun run, String more) {
        return form + "-" + run.fair().code() + "-" + run.id() + more + (run.publishedAt() == null ? "-DRAFT" : "");
    }
}
