package vn.khuyencong.web.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.evidence.ArchiveMade;
import vn.khuyencong.evidence.Archives;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.RetentionRule;
import vn.khuyencong.retention.PurgeItem;
import vn.khuyencong.retention.PurgePlan;
import vn.khuyencong.retention.PurgeRun;
import vn.khuyencong.retention.Purging;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;

/** The rules of retention with what a run would let go now and what is held and why; the runs, and the archives given out. */
@Named("retentionPage")
@RequestScoped
public class RetentionPage {

    /** Its address. */
    public static final String PAGE = "/luu-giu.xhtml";
    private static final int SHOWN = 100;

    @Inject
    private PageRequest request;
    @Inject
    private Purging purging;
    @Inject
    private Archives archives;

    private PurgePlan plan;

    /**
     * A rule with what it would do now.
     *
     * @param name what it is about
     * @param free how many pieces may go
     * @param size how many bytes
     * @param held how many are held, by why, in words; empty if none
     */
    public record RuleRow(RetentionRule rule, String name, long free, long size, String held) {
    }

    /** Looks before the page is drawn; looking changes nothing. */
    public void load() {
        plan = purging.look(request.viewer());
    }

    public List<RuleRow> getRules() {
        return plan.rules().stream().map(rule -> new RuleRow(rule, Words.named("Retention", rule.kind().name()), plan.free(rule).size(),
                plan.free(rule).stream().mapToLong(PurgeItem::size).sum(), held(rule))).toList();
    }

    private String held(RetentionRule rule) {
        return plan.held(rule).entrySet().stream().map(each -> Words.get("retention.held", Words.named("Hold", each.getKey().name()),
                new Formats().count(each.getValue()))).collect(Collectors.joining("; "));
    }

    public List<PurgeItem> getFree() {
        return plan.free().stream().limit(SHOWN).toList();
    }

    public int getFreeCount() {
        return plan.free().size();
    }

    /** What a run that is begun from this page may let go. */
    public String getSeen() {
        return plan.digest();
    }

    /** Whether there was more than is looked at while somebody waits. */
    public boolean isCut() {
        return plan.cut();
    }

    public String kind(PurgeItem item) {
        return Words.named("Retention", item.rule().kind().name());
    }

    public List<PurgeRun> getRuns() {
        return purging.runs(request.viewer(), SHOWN);
    }

    public List<ArchiveMade> getArchives() {
        return archives.all();
    }

    /** Where the rules are kept. */
    public String getLaw() {
        return Link.to("/dinh-muc.xhtml").with("list", LawList.RETENTION).toString();
    }
}
