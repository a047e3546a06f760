package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.AppraisalFigures;
import vn.khuyencong.plan.national.NationalPlans;
import vn.khuyencong.plan.national.PlanAct;
import vn.khuyencong.plan.national.PlanOverview;
import vn.khuyencong.plan.national.PlanState;
import vn.khuyencong.plan.national.PlanYears;
import vn.khuyencong.portal.LocalDecisions;
import vn.khuyencong.portal.PortalUpload;
import vn.khuyencong.portal.PortalUploads;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.web.Words;

/** What waits of the plans: lines to appraise, a plan to propose or decide, a workbook to send, returned cells, a decision to record. */
@RequestScoped
public class PlanWork {

    @Inject
    private PlanYears years;
    @Inject
    private PlanOverview overview;
    @Inject
    private NationalPlans plans;
    @Inject
    private PortalUploads uploads;
    @Inject
    private LocalDecisions localDecisions;
    @Inject
    private BusinessClock clock;

    /** What waits for a viewer in this year and the one being planned. */
    public List<Work.Waiting> of(Viewer viewer) {
        List<Work.Waiting> waiting = new ArrayList<>();
        int now = clock.today().getYear();
        for (int year = now; year <= now + 1; year++) {
            national(viewer, year, waiting);
            local(viewer, year, waiting);
        }
        uploads.waitingFor(viewer).stream().map(this::toSend).forEach(waiting::add);
        return waiting;
    }

    private void national(Viewer viewer, int year, List<Work.Waiting> waiting) {
        List<PlanOverview.Row> open = overview.open(viewer, year, FundSource.NATIONAL);
        if (open.isEmpty()) {
            return;
        }
        LocalDate since = open.stream().map(PlanOverview.Row::arrived).min(LocalDate::compareTo).orElseThrow();
        Link page = Link.to("/ke-hoach.xhtml").with("year", year).with("fund", FundSource.NATIONAL);
        PlanState state = years.of(year).state();
        long lines = AppraisalFigures.sum(open.stream().map(PlanOverview.Row::figures).toList()).waiting();
        if (viewer.may(Function.APPRAISE_PLANS) && state.isAppraising() && lines > 0) {
            waiting.add(waiting(year, since, lines, "APPRAISE", page));
        }
        if (viewer.may(Function.DECIDE_PLANS)) {
            Stream.of(PlanAct.PROPOSE, PlanAct.APPROVE).filter(act -> plans.offers(viewer, year).stream()
                    .anyMatch(offer -> offer.transition().act() == act && offer.possible())).forEach(act -> waiting.add(waiting(year, since, null, act.name(), page)));
        }
        if (viewer.home().unit() != null) {
            open.stream().filter(PlanOverview.Row::returned).forEach(row -> waiting.add(waiting(year, row.arrived(), null, "ANSWER",
                    Link.to("/tham-dinh.xhtml").with("id", row.version()))));
        }
    }

    private void local(Viewer viewer, int year, List<Work.Waiting> waiting) {
        viewer.ownUnit().flatMap(unit -> localDecisions.undecided(viewer, unit, year)).ifPresent(version -> waiting.add(waiting(year,
                version.inForceFrom(), null, "LOCAL_DECISION", Link.to("/ke-hoach.xhtml").with("year", year).with("fund", FundSource.LOCAL))));
    }

    private Work.Waiting toSend(PortalUpload upload) {
        return new Work.Waiting(null, upload.fileName(), upload.readyOn(), Words.get("work.since", new Formats().day(upload.readyOn())), null,
                Words.get("work.plan.SEND"), Link.to("/nop-van-ban.xhtml").with("tep", upload.id()).toString());
    }

    private static Work.Waiting waiting(int year, LocalDate since, Long count, String act, Link href) {
        return new Work.Waiting(null, Words.get(act.equals("LOCAL_DECISION") ? "plan.localOf" : "plan.nationalOf", year), since,
                Words.get("work.since", new Formats().day(since)), count, Words.named("work.plan", act), href.toString());
    }
}
