package vn.khuyencong.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.national.NationalPlans;
import vn.khuyencong.plan.national.PlanDecisionKind;
import vn.khuyencong.plan.national.PlanState;
import vn.khuyencong.plan.national.PlanYears;
import vn.khuyencong.portal.LocalDecisions;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** A decision as it is typed: of the Minister on the national plan, of the Chair of UBND tỉnh on a local one. */
@Named("decisionForm")
@RequestScoped
public class DecisionForm {

    @Inject
    private PageRequest request;
    @Inject
    private NationalPlans plans;
    @Inject
    private PlanYears years;
    @Inject
    private LocalDecisions localDecisions;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private String number;
    private String day;
    private String authority;
    private PlanDecisionKind kind;

    /** Records the Minister's decision. */
    public void decide() throws IOException {
        PlanState state = years.of(request.year()).state();
        PlanDecisionKind what = state.isDecided() ? kind == null ? PlanDecisionKind.ADJUST : kind : PlanDecisionKind.APPROVE;
        Answers.give(plans.decide(request.viewer(), request.year(), what, Typed.decision(number, day, authority)),
                PlanPage.link(request.year(), FundSource.NATIONAL), Words.named("plan.done", "DECIDED"));
    }

    /** Records the decision of UBND tỉnh: the plan goes to the ministry as its next version. */
    public void decideLocally() throws IOException {
        Viewer viewer = request.viewer();
        Answers.give(localDecisions.record(viewer, unit(), request.year(), Typed.decision(number, day, authority)).findings(),
                PlanPage.link(request.year(), FundSource.LOCAL), Words.named("plan.done", "LOCALLY_DECIDED"));
    }

    /** The local plan that waits for its decision; null where the viewer has none to record. */
    public DocumentVersion getUndecided() {
        Optional<UnitId> own = request.viewer().ownUnit();
        return own.isEmpty() ? null : localDecisions.undecided(request.viewer(), unit(), request.year()).orElse(null);
    }

    /** The unit whose plan of the year it was: the own one, or the one predecessor that has a plan waiting. */
    private UnitId unit() {
        UnitId own = request.viewer().ownUnit().orElseThrow(NotVisible::new);
        return territory.map().predecessorsOf(own).stream().map(Unit::id)
                .filter(unit -> localDecisions.undecided(request.viewer(), unit, request.year()).isPresent()).findFirst().orElse(own);
    }

    /** What a decision may do once the plan is approved, by its words. */
    public Map<String, PlanDecisionKind> getKinds() {
        Map<String, PlanDecisionKind> kinds = new LinkedHashMap<>();
        for (PlanDecisionKind some : PlanDecisionKind.values()) {
            if (some != PlanDecisionKind.APPROVE) {
                kinds.put(Words.of(some), some);
            }
        }
        return kinds;
    }

    /** No decision is of a day that is to come. */
    public String getToday() {
        return clock.today().toString();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public PlanDecisionKind getKind() {
        return kind;
    }

    public void setKind(PlanDecisionKind kind) {
        this.kind = kind;
    }
}
