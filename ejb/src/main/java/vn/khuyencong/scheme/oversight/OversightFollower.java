package vn.khuyencong.scheme.oversight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.Grants;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.StepDetails;

/** Keeps inspections and violations up with the acts of schemes, in their transaction, whatever way an act came. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OversightFollower {

    /** After these less may be granted than was paid out, or what is owed was stated anew. */
    private static final Set<SchemeAct> LOWERING = Set.of(SchemeAct.AMEND, SchemeAct.DROP, SchemeAct.APPROVE_STOP, SchemeAct.STOP_FOR_VIOLATION,
            SchemeAct.SETTLE, SchemeAct.REPORT_VIOLATION);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Grants grants;

    /** Something was done to a scheme. */
    public void on(@Observes SchemeEvent event) {
        switch (event.act()) {
            case INSPECT -> inspected(event);
            case REPORT_VIOLATION, STOP_FOR_VIOLATION -> violated(event);
            case LIFT_HOLD -> openViolation(event.record()).filter(violation -> violation.outstanding() == 0)
                    .ifPresent(violation -> violation.close(event.day(), event.note(), event.actor()));
            default -> {
                // Nothing else concerns oversight.
            }
        }
        if (LOWERING.contains(event.act())) {
            owed(event);
        }
    }

    /** What was paid out and is granted no more must come back, whatever the reason. */
    private void owed(SchemeEvent event) {
        long owed = grants.overpaid(event.record());
        if (owed > 0) {
            openViolation(event.record()).ifPresentOrElse(open -> open.isOwed(owed), () -> em.persist(new Violation(event, owed)));
        }
    }

    private void inspected(SchemeEvent event) {
        SchemeStep.Inspection what = StepDetails.of(event).inspection();
        Optional<Inspection> demanded = demanded(event.record());
        if (what != null && what.followedUp() && demanded.isPresent()) {
            demanded.get().beFollowedUp(event.day(), what.findings() == null ? event.note() : what.findings(), event.actor());
            return;
        }
        Inspection inspection = planned(event.record()).stream().filter(one -> one.isDoneBy(event)).findFirst().orElseGet(() -> new Inspection(event.record()));
        inspection.beDone(event, what);
        if (what != null && what.followedUp()) {
            inspection.beFollowedUp(event.day(), event.note(), event.actor());
        }
        em.persist(inspection);
    }

    private List<Inspection> planned(SchemeRecord record) {
        return em.createQuery("select i from Inspection i where i.record = :record and i.eventId is null order by i.plannedDay, i.id", Inspection.class)
                .setParameter("record", record).getResultList();
    }

    /** The last one that something was demanded by. */
    private Optional<Inspection> demanded(SchemeRecord record) {
        return em.createQuery("""
                        select i from Inspection i where i.record = :record and i.demand is not null and i.followedUpDay is null
                        and i.eventId is not null order by i.doneDay desc, i.id desc""", Inspection.class)
                .setParameter("record", record).setMaxResults(1).getResultStream().findFirst();
    }

    private void violated(SchemeEvent event) {
        SchemeStep.Violation what = StepDetails.of(event).violation();
        Optional<Violation> open = openViolation(event.record());
        if (open.isEmpty()) {
            em.persist(new Violation(event, what));
        } else if (what != null) {
            open.get().isFoundToBe(what);
        }
    }

    private Optional<Violation> openViolation(SchemeRecord record) {
        return em.createQuery("select v from Violation v where v.record = :record and v.closedDay is null order by v.id", Violation.class)
                .setParameter("record", record).setMaxResults(1).getResultStream().findFirst();
    }
}
