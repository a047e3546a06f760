package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.BudgetPlans.PlanInForce;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;

/**
 * Follows the versions of units' plans: what was thought of a line stays thought of it in the next version that states it word
 * for word, and a decision, wherever it was taken, is a version of the national plan.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PlanFollower {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanYears years;
    @Inject
    private PlanDocuments documents;

    /** A version of a plan came into force in the place of others. */
    public void on(@Observes PlanInForce plan) {
        if (plan.version().fund() != FundSource.NATIONAL) {
            return;
        }
        em.flush();
        if (plan.version().basis() == Basis.DECIDED) {
            recordDecision(plan);
        } else {
            plan.superseded().forEach(earlier -> carryOver(earlier, plan.version()));
        }
    }

    private void carryOver(DocumentVersion earlier, DocumentVersion version) {
        Map<Long, LineAppraisal> newest = documents.newest(earlier);
        Map<String, Scheme> before = earlier.schemes().stream().collect(Collectors.toMap(Scheme::code, scheme -> scheme));
        if (!newest.isEmpty()) {
            version.schemes().stream().filter(scheme -> before.containsKey(scheme.code()))
                    .forEach(scheme -> carryOver(before.get(scheme.code()), scheme, newest));
        }
    }

    private void carryOver(Scheme earlier, Scheme scheme, Map<Long, LineAppraisal> newest) {
        List<PlanSubmission.Line> was = AsSubmitted.scheme(earlier).lines();
        List<PlanSubmission.Line> is = AsSubmitted.scheme(scheme).lines();
        IntStream.range(0, Math.min(was.size(), is.size())).filter(i -> was.get(i).equals(is.get(i))).forEach(i -> {
            LineAppraisal thought = newest.get(earlier.lines().get(i).id());
            if (thought != null && thought.outcome() != AppraisalOutcome.RETURN) {
                em.persist(new LineAppraisal(scheme.lines().get(i), thought));
            }
        });
    }

    private void recordDecision(PlanInForce plan) {
        DocumentVersion version = plan.version();
        PlanSubmission.Decision decision = new PlanSubmission.Decision(version.decisionNumber(), version.decisionDate(), version.decisionAuthority());
        // A decision that a whole country's plans carry is locked for once.
        PlanDecision filed = years.find(version.planYear(), decision).orElseGet(() -> file(plan, decision));
        List<DocumentVersion> submitted = plan.superseded().stream().filter(earlier -> earlier.basis() == Basis.SUBMITTED).toList();
        submitted.forEach(earlier -> em.persist(new DecidedDocument(filed, earlier, version)));
        if (submitted.isEmpty()) {
            em.persist(new DecidedDocument(filed, null, version));
        }
    }

    private PlanDecision file(PlanInForce plan, PlanSubmission.Decision decision) {
        NationalPlan year = years.forAct(plan.version().planYear());
        String unit = plan.version().sender().value();
        years.go(year, NationalPlanLife.find(year.state(), PlanAct.RECORD_DECISION).orElseThrow(), unit, null);
        return years.decide(year, kind(plan), decision, unit);
    }

    /** What a decision does, told by what it changes. */
    private static PlanDecisionKind kind(PlanInForce plan) {
        Set<String> before = plan.superseded().stream().filter(earlier -> earlier.basis() == Basis.DECIDED)
                .flatMap(earlier -> earlier.schemes().stream()).map(Scheme::code).collect(Collectors.toSet());
        Set<String> after = plan.version().schemes().stream().map(Scheme::code).collect(Collectors.toSet());
        if (before.isEmpty()) {
            // A supplement puts nothing out of force: what it adds to was decided before, or comes with it.
            return plan.version().kind() == SubmissionKind.SUPPLEMENT ? PlanDecisionKind.SUPPLEMENT : PlanDecisionKind.APPROVE;
        }
        return !before.containsAll(after) ? PlanDecisionKind.SUPPLEMENT : !after.containsAll(before) ? PlanDecisionKind.STOP : PlanDecisionKind.ADJUST;
    }
}
