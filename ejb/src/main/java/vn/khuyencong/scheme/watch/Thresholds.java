package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** From when on something is watched, as dated data. */
@Stateless
public class Thresholds {

    private static final int MOST = 730;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What holds on a day. */
    public Map<Threshold.Kind, Threshold> on(LocalDate day) {
        Map<Threshold.Kind, Threshold> found = new EnumMap<>(Threshold.Kind.class);
        em.createQuery("select t from Threshold t order by t.validFrom, t.id", Threshold.class).getResultStream()
                .filter(threshold -> threshold.holdsOn(day)).forEach(threshold -> found.put(threshold.kind(), threshold));
        return found;
    }

    /**
     * Sets a value from today on; the one before keeps its days.
     *
     * @param days  null where none was understood
     * @param basis where it is written
     * @return why not; empty if it was set
     */
    public List<Refusal> set(Viewer viewer, Threshold.Kind kind, Integer days, String basis) {
        viewer.require(Function.MAINTAIN_NORMS);
        if (days == null || days < 1 || days > MOST) {
            return List.of(Refusal.error("THRESHOLD_WRONG", "", "days", 1, MOST));
        }
        if (basis == null || basis.isBlank()) {
            return List.of(Refusal.error("PAPER_MISSING", "", "basis"));
        }
        LocalDate today = clock.today();
        // What began today is replaced from today on too: then it never held.
        em.createQuery("select t from Threshold t where t.kind = :kind and t.validTo is null", Threshold.class).setParameter("kind", kind)
                .getResultList().forEach(before -> before.end(today.minusDays(1)));
        em.persist(new Threshold(kind, days, today, basis.strip(), viewer.name()));
        audit.record(viewer.name(), AuditAct.WATCH_THRESHOLD_SET, kind.name(), "OK", days + ": " + basis.strip());
        return List.of();
    }
}
