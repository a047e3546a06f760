package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;

/** The alerts there are and were. */
@Stateless
public class Alerts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Whether it is this node's turn to look at what all nodes see alike. */
    public boolean takeTurn() {
        return round().take(clock.now());
    }

    /**
     * Keeps what a source saw: raises what is new, clears what is gone.
     *
     * @param kinds what it looked for
     * @param node  the node that looked: of kinds that only a node itself can see, others' alerts are not its to clear
     */
    public void keep(Set<AlertKind> kinds, List<Sighting> seen, String node) {
        round();
        Instant now = clock.now();
        List<Alert> open = em.createQuery("select a from Alert a where a.clearedAt is null and a.kind in :kinds", Alert.class)
                .setParameter("kinds", kinds).getResultList();
        for (Sighting sighting : seen) {
            open.stream().filter(alert -> alert.isOf(sighting)).findFirst().ifPresentOrElse(alert -> alert.seen(sighting, now),
                    () -> em.persist(new Alert(sighting, now, clock.today())));
        }
        open.stream().filter(alert -> !alert.kind().isOfNode() || alert.subject().equals(node))
                .filter(alert -> seen.stream().noneMatch(alert::isOf)).forEach(alert -> alert.clear(now));
    }

    /** Those that are there now and that the viewer can act upon, the oldest first. */
    public List<Alert> open(Viewer viewer) {
        return em.createQuery("select a from Alert a where a.clearedAt is null order by a.id", Alert.class).getResultStream()
                .filter(alert -> sees(viewer, alert)).toList();
    }

    /** Those that were, the latest first. */
    public List<Alert> cleared(Viewer viewer, int most) {
        viewer.require(Function.OPERATE);
        return em.createQuery("select a from Alert a where a.clearedAt is not null order by a.clearedAt desc, a.id desc", Alert.class)
                .setMaxResults(most).getResultList();
    }

    /** How many are there now, by kind. */
    public Map<AlertKind, Long> counts() {
        Map<AlertKind, Long> counts = new EnumMap<>(AlertKind.class);
        em.createQuery("select a.kind, count(a) from Alert a where a.clearedAt is null group by a.kind", Object[].class).getResultStream()
                .forEach(row -> counts.put((AlertKind) row[0], (Long) row[1]));
        return counts;
    }

    private boolean sees(Viewer viewer, Alert alert) {
        return viewer.may(Function.OPERATE) || alert.kind().isOfUnits() && (alert.unit() == null ? viewer.seesAll() && viewer.may(Function.APPRAISE_PLANS)
                : viewer.may(Function.APPRAISE_PLANS, alert.unit(), territory.map()));
    }

    private AlertRound round() {
        return em.find(AlertRound.class, AlertRound.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
