package vn.khuyencong.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import vn.khuyencong.fair.ExhibitorLetters;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.LetterBook;
import vn.khuyencong.fair.RunReading;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchPress;
import vn.khuyencong.register.LetterSource;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.Incidents;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;

/** Prints the papers of orders: all are issued in the register but letters of a result that is not published, which are printed and kept as drafts. */
@ApplicationScoped
public class PaperPress implements BatchPress {

    @Inject
    private PaperBatches batches;
    @Inject
    private RunReading runs;
    @Inject
    private ExhibitorLetters letters;
    @Inject
    private LetterSource names;
    @Inject
    private Forms printer;
    @Inject
    private PrintedForms forms;
    @Inject
    private Incidents incidents;

    @Override
    public Function<Task, MadePaper> open(Viewer by, PrintBatch batch) {
        if (!batches.mayMake(by, batch.kind(), batch.source())) {
            throw new NotVisible();
        }
        Function<Task, MadePaper> press = switch (batch.kind()) {
            case LETTERS -> letters(by, batch.source());
            case CERTIFICATES -> task -> issued(by, Form.BM24, Form.BM24.subject() + "=" + task.key());
            case MERITS -> task -> issued(by, Form.BANGKHEN, Form.BANGKHEN.subject() + "=" + task.key());
        };
        return task -> made(task, press, e -> incidents.record(batch.subject() + " " + task.key(), e));
    }

    /** Whatever goes wrong with one paper is told of it alone, under the number of the incident. */
    static MadePaper made(Task task, Function<Task, MadePaper> press, Function<Throwable, String> incident) {
        try {
            return press.apply(task);
        } catch (NotThere ended) {
            return MadePaper.gone();
        } catch (NotVisible notHis) {
            throw notHis;
        } catch (RuntimeException | Error e) {
            // Fonts and memory too: one that cannot be made must not keep the others from being made.
            return MadePaper.broken(incident.apply(e));
        }
    }

    /**
     * The letters of a published result are issued, as they are one by one. Before that they do not count and are drafts. Either way the result is
     * read once, since what they tell is decided by all of it, and each is written from its own application.
     */
    private Function<Task, MadePaper> letters(Viewer by, long source) {
        FairRun run = runs.find(by, source).orElseThrow(NotVisible::new);
        if (run.publishedAt() != null) {
            LongFunction<Entered> issuing = forms.letters(by, run);
            return task -> made(issuing.apply(task.key()));
        }
        LetterBook book = letters.open(by, run);
        return task -> book.letter(task.key()).map(letter -> MadePaper.printed(names.fileName(run, letter.unit(), letter.application(), letter.letter().addressee()),
                printer.exhibitorLettersPdf(List.of(letter.letter())))).orElseGet(MadePaper::gone);
    }

    private MadePaper issued(Viewer by, Form form, String asked) {
        return made(forms.issue(by, form, Parameters.ofAddress(asked), asked, Optional.empty()));
    }

    private static MadePaper made(Entered issued) {
        return issued.kept() ? MadePaper.issued(issued.id()) : MadePaper.refused(issued.findings().get(0));
    }
}
