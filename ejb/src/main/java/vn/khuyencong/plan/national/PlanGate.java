package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.rules.ReturnedCells;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Refusal;

/**
 * What a national plan that is worked on here lets in. Once it was locked here, the Minister's decisions are recorded here: a
 * unit cites one that is on file, and only for what it decided. While it is locked, only the answer to a return is taken besides,
 * which may differ from what was returned in the returned cells alone. Where nobody worked on the plan of a year, its decisions
 * come with the units' plans.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanGate {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanDocuments documents;
    @Inject
    private PlanYears years;

    /** What speaks against taking a plan in; empty if nothing does. */
    public List<Refusal> against(PlanSubmission plan) {
        DocumentKey key = plan.key();
        if (!key.stream().equals(DocumentStream.PLAN_NATIONAL.name())) {
            return List.of();
        }
        if (plan.decision() != null) {
            return wasLockedHere(key.planYear()) ? againstDecision(plan) : List.of();
        }
        return isLocked(key.planYear()) ? againstLocked(plan) : List.of();
    }

    private List<Refusal> againstLocked(PlanSubmission plan) {
        DocumentKey key = plan.key();
        Optional<PlanReturn> open = documents.openReturns(key.planYear()).stream()
                .filter(some -> some.version().key().unit().equals(key.unit()) && some.version().key().document().equals(key.document())).findFirst();
        return open.map(some -> ReturnedCells.judge(documents.submitted(some.version()).plan(), plan, some.cells()))
                .orElseGet(() -> List.of(Refusal.error("PLAN_LOCKED", "", "/data/key", key.planYear())));
    }

    private List<Refusal> againstDecision(PlanSubmission plan) {
        PlanSubmission.Decision cited = plan.decision();
        PlanDecision filed = years.find(plan.key().planYear(), cited).orElse(null);
        if (filed == null) {
            return List.of(Refusal.error("DECISION_NOT_ON_FILE", "", "/data/decision", cited.number(), cited.date(), plan.key().planYear()));
        }
        List<DocumentVersion> inForce = documents.decided(plan.key());
        boolean decidedHere = Stream.concat(inForce.stream(), years.documents(filed).stream().map(DecidedDocument::version))
                .anyMatch(version -> version == null || version.origin() == Origin.DECISION);
        Set<PlanSubmission.Scheme> decided = inForce.stream().flatMap(version -> version.schemes().stream()).map(AsSubmitted::scheme)
                .collect(Collectors.toSet());
        return !decidedHere || decided.equals(Set.copyOf(plan.schemes())) ? List.of()
                : List.of(Refusal.error("DECISION_SAYS_OTHERWISE", "", "/data/schemes", cited.number(), cited.date()));
    }

    private boolean wasLockedHere(int year) {
        return years.events(year).stream().anyMatch(event -> event.act() == PlanAct.LOCK);
    }

    private boolean isLocked(int year) {
        return em.createQuery("select p.state from NationalPlan p where p.planYear = :year", PlanState.class)
                .setParameter("year", year).getResultStream().anyMatch(PlanState::isLocked);
    }
}
