package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.rules.ReturnedCells;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Refusal;

/**
 * What a locked national plan lets in: a plan that carries a decision, and the answer to a return, which may differ from what
 * was returned in the returned cells alone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanGate {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanDocuments documents;

    /** What speaks against taking a plan in; empty if nothing does. */
    public List<Refusal> against(PlanSubmission plan) {
        DocumentKey key = plan.key();
        if (!key.stream().equals(DocumentStream.PLAN_NATIONAL.name()) || plan.decision() != null || !isLocked(key.planYear())) {
            return List.of();
        }
        Optional<PlanReturn> open = documents.openReturns(key.planYear()).stream()
                .filter(some -> some.version().key().unit().equals(key.unit()) && some.version().key().document().equals(key.document())).findFirst();
        return open.map(some -> ReturnedCells.judge(documents.submitted(some.version()).plan(), plan, some.cells()))
                .orElseGet(() -> List.of(Refusal.error("PLAN_LOCKED", "", "/data/key", key.planYear())));
    }

    private boolean isLocked(int year) {
        return em.createQuery("select p.state from NationalPlan p where p.planYear = :year", PlanState.class)
                .setParameter("year", year).getResultStream().anyMatch(PlanState::isLocked);
    }
}
