package vn.khuyencong.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.khuyencong.fair.ExhibitorLetters;
import vn.khuyencong.fair.ExhibitorLetters.WrittenLetter;
import vn.khuyencong.fair.FairRun;
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
import vn.khuyencong.web.PrintedForms.Paper;

/** Prints the papers of orders: certificates are issued in the register, letters and merit certificates are printed and kept. */
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
            case CERTIFICATES -> task -> certificate(by, task.key());
            case MERITS -> task -> merit(by, task.key());
        };
        return task -> made(batch, task, press);
    }

    private MadePaper made(PrintBatch batch, Task task, Function<Task, MadePaper> press) {
        try {
            return press.apply(task);
        } catch (NotThere ended) {
            return MadePaper.gone();
        } catch (NotVisible notHis) {
            throw notHis;
        } catch (RuntimeException | LinkageError e) {
            return MadePaper.broken(incidents.record(batch.subject() + " " + task.key(), e));
        }
    }

    /** The texts of all letters of a result are written once: what they tell is decided by all of it. */
    private Function<Task, MadePaper> letters(Viewer by, long source) {
        FairRun run = runs.find(by, source).orElseThrow(NotVisible::new);
        Map<Long, WrittenLetter> written = letters.byApplication(by, run);
        return task -> {
            WrittenLetter letter = written.get(task.key());
            return letter == null ? MadePaper.gone()
                    : MadePaper.printed(names.fileName(run, letter.unit(), letter.application()), printer.exhibitorLettersPdf(List.of(letter.letter())));
        };
    }

    private MadePaper certificate(Viewer by, long certificate) {
        Entered issued = forms.issue(by, Form.BM24, asked(Form.BM24, certificate), Form.BM24.subject() + "=" + certificate);
        return issued.kept() ? MadePaper.issued(issued.id()) : MadePaper.refused(issued.findings().get(0));
    }

    private MadePaper merit(Viewer by, long merit) {
        Paper printed = forms.print(by, Form.BANGKHEN.name(), asked(Form.BANGKHEN, merit));
        return MadePaper.printed(printed.fileName(), printed.bytes());
    }

    private static Parameters asked(Form form, long of) {
        return new Parameters(name -> name.equals(form.subject()) ? Long.toString(of) : null);
    }
}
