package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** Units whose messages are refused again and again, and what of theirs waits for an official for too long. */
@Stateless
public class UnitAlerts implements AlertSource {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.UNIT_REFUSED, AlertKind.PARKED_OPEN);
    }

    @Override
    public List<Sighting> look() {
        List<Sighting> seen = new ArrayList<>(refused());
        seen.addAll(waiting());
        return seen;
    }

    /** Counted by messages, each as often as it came; what was taken in after all counts no more. */
    private List<Sighting> refused() {
        LocalDate today = clock.today();
        int days = thresholds.on(today, ThresholdKind.REFUSALS_WITHIN);
        return em.createQuery("""
                        select m.sender, sum(m.deliveries) from InboxMessage m where m.businessDay > :since and m.sender is not null
                        and m.state in :refused and m.settlement.at is null group by m.sender having sum(m.deliveries) >= :least order by m.sender""",
                        Object[].class)
                .setParameter("since", today.minusDays(Math.min(days, 3650))).setParameter("refused", List.of(InboxState.PARKED, InboxState.RETURNED))
                .setParameter("least", (long) thresholds.on(today, ThresholdKind.REFUSALS)).getResultStream()
                .map(row -> Sighting.of(AlertKind.UNIT_REFUSED, new UnitId((String) row[0]), row[1], days)).toList();
    }

    private List<Sighting> waiting() {
        LocalDate before = clock.today().minusDays(Math.min(thresholds.on(clock.today(), ThresholdKind.PARKED_OPEN), 36500));
        return em.createQuery("""
                        select m.sender, count(m), min(m.businessDay) from InboxMessage m where m.businessDay <= :before
                        and m.state in :open and m.settlement.at is null group by m.sender order by m.sender""", Object[].class)
                .setParameter("before", before).setParameter("open", List.of(InboxState.PARKED, InboxState.CONFLICT)).getResultStream()
                .map(row -> Sighting.of(AlertKind.PARKED_OPEN, row[0] == null ? null : new UnitId((String) row[0]), row[1], row[2])).toList();
    }
}
