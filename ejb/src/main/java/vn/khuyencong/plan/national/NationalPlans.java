package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.PlanGuards.Attempt;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.UnitTurns;

/**
 * The one place where something is done to the national plan of a year. Each act is held against {@link NationalPlanLife} and
 * its guards, those of every scheme included, before anything changes; a refused one changes nothing and is audited as refused.
 */
@Stateless
public class NationalPlans {

    @Inject
    private UnitTurns unitTurns;
    @Inject
    private PlanYears years;
    @Inject
    private PlanDocuments documents;
    @Inject
    private PlanGuards guards;
    @Inject
    private PlanDeciding deciding;
    @Inject
    private Event<SchemeTurn> turns;
    @Inject
    private AuditTrail audit;

    /**
     * An act as a page offers it.
     *
     * @param transition the row of the table
     * @param against    why it may not be done by whoever asks, or not yet; empty if it may
     */
    public record Offer(PlanTransition transition, List<Refusal> against) {

        public boolean possible() {
            return against.stream().noneMatch(Refusal::blocks);
        }
    }

    /** Every act that is possible where a plan stands, with what speaks against it today for whoever asks. */
    public List<Offer> offers(Viewer viewer, int year) {
        NationalPlan plan = years.of(year);
        return NationalPlanLife.from(plan.state()).stream().filter(transition -> transition.who() != null)
                .map(transition -> new Offer(transition, against(transition, new Attempt(plan, transition.act(), viewer, null)))).toList();
    }

    /**
     * Does an act that needs no decision, or says why not.
     *
     * @return why not; where nothing blocks, it was done
     */
    public List<Refusal> act(Viewer viewer, int year, PlanAct act) {
        return attempt(viewer, year, act, null, null);
    }

    /**
     * Records a decision on the plan: the documents that are wholly appraised become decided versions, and the plan gets its
     * next version.
     *
     * @param kind what the decision does; the first one approves
     * @return why not; where nothing blocks, it was done
     */
    public List<Refusal> decide(Viewer viewer, int year, PlanDecisionKind kind, PlanSubmission.Decision decision) {
        return attempt(viewer, year, kind == PlanDecisionKind.APPROVE ? PlanAct.APPROVE : PlanAct.AMEND, kind, decision);
    }

    private List<Refusal> attempt(Viewer viewer, int year, PlanAct act, PlanDecisionKind kind, PlanSubmission.Decision decision) {
        // The whole country stands still: what comes in meanwhile comes before the act or after it.
        unitTurns.holdAll();
        NationalPlan plan = years.forAct(year);
        Attempt attempt = new Attempt(plan, act, viewer, decision);
        Optional<PlanTransition> transition = NationalPlanLife.find(plan.state(), act).filter(row -> row.who() != null);
        List<Refusal> findings = transition.map(row -> against(row, attempt))
                .orElseGet(() -> List.of(Refusal.error("PLAN_ACT_NOT_HERE", "", "", year, "plan." + plan.state(), "planAct." + act)));
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.PLAN_ACT_REFUSED, "NATIONAL/" + year, findings.get(0).rule(), act.name());
            return findings;
        }
        years.go(plan, transition.orElseThrow(), viewer.name(), viewer.onBehalfOf());
        if (kind == null) {
            follow(viewer, year, act);
        } else {
            deciding.decide(viewer, plan, kind, decision);
        }
        audit.record(viewer.name(), AuditAct.PLAN_ACT_DONE, "NATIONAL/" + year, "OK", act + " → " + plan.state());
        return findings;
    }

    private void follow(Viewer viewer, int year, PlanAct act) {
        documents.open(year).stream().flatMap(version -> documents.schemes(version).stream())
                .map(appraisal -> PlanTurns.of(act, viewer, appraisal)).filter(Objects::nonNull).forEach(turns::fire);
    }

    private List<Refusal> against(PlanTransition transition, Attempt attempt) {
        List<Refusal> against = new ArrayList<>();
        if (!attempt.viewer().seesAll() || !attempt.viewer().may(transition.who())) {
            against.add(Refusal.error("PLAN_ACT_NOT_YOURS", "", "", "planAct." + transition.act(), transition.who()));
            return against;
        }
        transition.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, attempt)));
        return against;
    }
}
