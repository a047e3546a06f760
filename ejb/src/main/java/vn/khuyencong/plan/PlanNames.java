package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.exchange.contract.SubmissionKind;

/** What the papers of a plan are of: of the plan, whichever of its versions they were made from. */
@Stateless
public class PlanNames {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Year and unit, {@code 2024-P63-24}; what is added to a plan is a plan of its own, {@code 2024-P63-24-BS2}. Empty if there is no such version. */
    public Optional<String> of(long version) {
        return Optional.ofNullable(em.find(DocumentVersion.class, version)).map(one -> one.planYear() + "-" + one.subject()
                + (one.kind() == SubmissionKind.SUPPLEMENT ? "-BS" + one.key().version() : ""));
    }
}
