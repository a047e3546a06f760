package vn.khuyencong.web.allocation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import vn.khuyencong.fair.FairPublishing;
import vn.khuyencong.fair.Replayed;
import vn.khuyencong.fair.RunOrder;
import vn.khuyencong.fair.StallAllocation;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.page.PageRequest;

/** Begins, ends, publishes and repeats computations. */
@Named("runForm")
@RequestScoped
public class RunForm {

    @Inject
    private PageRequest request;
    @Inject
    private AllocationPage page;
    @Inject
    private StallAllocation allocation;
    @Inject
    private FairPublishing publishing;
    @Inject
    private Entries entries;

    private boolean keepsPublished = true;
    private boolean withLate;
    private String reason;
    private String publishReason;

    /** Begins a computation. */
    public void start() throws IOException {
        Entered begun = allocation.start(request.viewer(), page.getFair().id(), new RunOrder(keepsPublished && page.isPublishedBefore(), withLate, blank(reason)));
        entries.answer(begun, AllocationPage.link(page.getFair().id()), "fairRunBegun");
    }

    /** Asks the one to end that went on when the page was drawn, and no other. */
    public void cancel() throws IOException {
        long named = request.parameters().number("running", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("running", Words.get("parameter.id")));
        entries.answer(allocation.cancel(request.viewer(), named), AllocationPage.link(page.getFair().id()), "fairRunCancelled");
    }

    /** Publishes the one that is shown. */
    public void publish() throws IOException {
        List<Refusal> findings = publishing.publish(request.viewer(), page.getShown().id(), blank(publishReason));
        boolean done = findings.stream().noneMatch(Refusal::blocks);
        entries.answer(done ? new Entered(page.getShown().id(), List.of()) : Entered.refused(findings), AllocationPage.link(page.getFair().id()), "fairPublished");
    }

    /** Computes the one that is shown again and says whether the same comes out. */
    public void replay() throws IOException {
        Replayed replayed = allocation.replay(request.viewer(), page.getShown().id());
        entries.answer(new Entered(page.getShown().id(), List.of()), AllocationPage.link(page.getFair().id()).with("run", page.getShown().id()),
                "fairReplay." + replayed);
    }

    private static String blank(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public boolean isKeepsPublished() {
        return keepsPublished;
    }

    public void setKeepsPublished(boolean keepsPublished) {
        this.keepsPublished = keepsPublished;
    }

    public boolean isWithLate() {
        return withLate;
    }

    public void setWithLate(boolean withLate) {
        this.withLate = withLate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPublishReason() {
        return publishReason;
    }

    public void setPublishReason(String publishReason) {
        this.publishReason = publishReason;
    }
}
