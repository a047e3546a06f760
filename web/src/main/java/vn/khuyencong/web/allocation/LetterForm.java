package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.fair.LetterBatch;
import vn.khuyencong.fair.LetterBatches;
import vn.khuyencong.fair.LetterFiles;
import vn.khuyencong.fair.LetterFiles.LetterLine;
import vn.khuyencong.fair.LetterMaking;
import vn.khuyencong.fair.RunState;
import vn.khuyencong.reports.Forms;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;

/** The letters to all exhibitors of the result that is shown: has them made in the background, follows it, ends it, and leads to what was made. */
@Named("letterForm")
@RequestScoped
public class LetterForm {

    @Inject
    private PageRequest request;
    @Inject
    private AllocationPage page;
    @Inject
    private LetterBatches batches;
    @Inject
    private LetterFiles files;
    @Inject
    private LetterMaking making;
    @Inject
    private Forms forms;
    @Inject
    private Entries entries;
    @Inject
    private ComparedShares names;

    private LetterBatch batch;
    private List<LetterLine> lines;

    /** Begins to make them; it goes on by itself. */
    public void start() throws IOException {
        Entered begun = batches.begin(request.viewer(), page.getShown().id());
        if (begun.kept()) {
            Forms printer = forms;
            making.go(request.viewer(), begun.id(), printer::exhibitorLettersPdf);
        }
        entries.answer(begun, back(), "fairLettersBegun");
    }

    /** Asks the one to end that went on when the page was drawn. */
    public void cancel() throws IOException {
        long named = request.parameters().number("batch", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("batch", Words.get("parameter.id")));
        entries.answer(batches.askToCancel(request.viewer(), named), back(), "fairLettersCancelled");
    }

    private Link back() {
        return AllocationPage.link(page.getFair().id()).with("run", page.getShown().id());
    }

    /** The newest order of the result that is shown; null if there is none. */
    public LetterBatch getBatch() {
        if (batch == null && page.isPlan()) {
            batch = files.newest(request.viewer(), page.getShown()).orElse(null);
        }
        return batch;
    }

    public boolean isRunning() {
        return getBatch() != null && batch.state() == RunState.RUNNING;
    }

    public boolean isMayMake() {
        return page.isPlan() && files.mayMake(request.viewer(), page.getFair());
    }

    /** Whether anything of it concerns who looks. */
    public boolean isShown() {
        return isMayMake() || !getLines().isEmpty();
    }

    /** What is made and may be fetched. */
    public List<LetterLine> getLines() {
        if (lines == null) {
            lines = getBatch() == null ? List.of() : files.lines(request.viewer(), batch);
        }
        return lines;
    }

    public String unit(LetterLine line) {
        return names.unit(line.unit());
    }
}
