package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairHandAct;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.FixedStalls;
import vn.khuyencong.fair.RunProgress;
import vn.khuyencong.fair.RunReading;
import vn.khuyencong.fair.RunReading.RunLine;
import vn.khuyencong.fair.RunResult;
import vn.khuyencong.fair.RunState;
import vn.khuyencong.fair.StallExplanations;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.fair.FairLinks;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;

/** The computations of one fair: how far, with which values, bounds and digests; who waits; what was fixed by hand. */
@Named("allocationPage")
@RequestScoped
public class AllocationPage {

    static final String PAGE = "/phan-gian.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Fairs fairs;
    @Inject
    private RunReading runs;
    @Inject
    private FixedStalls fixed;
    @Inject
    private StallExplanations explanations;
    @Inject
    private ComparedShares compared;

    private Fair fair;
    private Boolean whole;
    private List<RunLine> lines;
    private FairRun shown;
    private RunProgress progress;
    private RunResult found;
    private List<ComparedShares.ShareLine> shares;

    static Link link(long fair) {
        return Link.to(PAGE).with("id", fair);
    }

    /** Looks everything up when first asked. */
    public void load() {
        if (fair != null) {
            return;
        }
        fair = request.parameters().number("id", 1, Long.MAX_VALUE).flatMap(id -> fairs.find(request.viewer(), id))
                .orElseThrow(() -> new NotThere(Words.get("fair.run.unknownFair")));
        lines = runs.lines(request.viewer(), fair);
        shown = request.parameters().number("run", 1, Long.MAX_VALUE).map(id -> runs.find(request.viewer(), id).filter(run -> run.fair().id() == fair.id())
                .orElseThrow(() -> new NotThere(Words.get("fair.run.unknown")))).orElseGet(this::newest);
        found = shown == null ? null : shown.found().orElse(null);
    }

    /** For whoever organises the fair the newest with a result, since that is to be decided on. */
    private FairRun newest() {
        return lines.stream().filter(line -> line.state() == RunState.DONE || line.state() == RunState.INFEASIBLE).findFirst()
                .flatMap(line -> runs.find(request.viewer(), line.id())).orElse(null);
    }

    public Fair getFair() {
        load();
        return fair;
    }

    public List<RunLine> getLines() {
        load();
        return lines;
    }

    /** The computation that is shown; null before the first has a result. */
    public FairRun getShown() {
        load();
        return shown;
    }

    /** What it found; null where it found nothing. */
    public RunResult getFound() {
        load();
        return found;
    }

    public boolean isPlan() {
        return getFound() != null && found.conflicts().isEmpty();
    }

    /** The computation that goes on; null if none does. */
    public RunLine getRunning() {
        return getLines().stream().filter(line -> line.state() == RunState.RUNNING).findFirst().orElse(null);
    }

    public RunProgress getProgress() {
        if (progress == null) {
            progress = getRunning() == null ? RunProgress.NONE : runs.progress(getRunning().id());
        }
        return progress;
    }

    /** Whether everything of the fair is shown: to whoever organises it, and to the ministry. */
    public boolean isWhole() {
        if (whole == null) {
            whole = fairs.seesWhole(request.viewer(), getFair());
        }
        return whole;
    }

    public boolean isMayPrepare() {
        return fairs.mayPrepare(request.viewer(), getFair()) && fair.changeable();
    }

    /** Whether stalls may be computed now: the last day of applications is over, and nothing is computed. */
    public boolean isMayCompute() {
        return isMayPrepare() && getRunning() == null && (fair.state() == FairState.ANNOUNCED || fair.state() == FairState.PUBLISHED);
    }

    public boolean isMayPublish() {
        return isPlan() && shown.publishedAt() == null && fairs.mayDecide(request.viewer(), getFair());
    }

    public boolean isPublishedBefore() {
        return getFair().state() == FairState.PUBLISHED;
    }

    /** Why it is wanted is asked from the second time on. */
    public boolean isFirstTime() {
        return getLines().stream().noneMatch(line -> line.state() == RunState.DONE);
    }

    /** What each province got, beside what the clerk's method would have given it; with everything or nothing. */
    public List<ComparedShares.ShareLine> getShares() {
        if (shares == null) {
            shares = isPlan() ? compared.of(shown, found, isWhole()) : List.of();
        }
        return shares;
    }

    /** The conflicts of a fair without a plan, in words. */
    public List<String> getConflicts() {
        return getFound() == null || isPlan() ? List.of() : explanations.conflicts(shown, Language.current().texts());
    }

    /** What is fixed by hand now. */
    public List<FairHandAct> getFixed() {
        return isWhole() ? fixed.inForce(getFair()) : List.of();
    }

    /** Everything that was ever fixed. */
    public List<FairHandAct> getHistory() {
        return isWhole() ? fixed.history(getFair()) : List.of();
    }

    public String href(RunLine line) {
        return link(fair.id()).with("run", line.id()).toString();
    }

    /** The floor as the computation that is shown gives it away. */
    public String getFloorHref() {
        return FairLinks.floor(fair.id(), shown.id()).toString();
    }

    /** How a state is coloured. */
    public String tone(RunState state) {
        return switch (state) {
            case DONE -> "GOOD";
            case FAILED, INFEASIBLE, UNDECIDED -> "FAULT";
            default -> "ATTENTION";
        };
    }
}
