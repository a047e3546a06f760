package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** From when on something is watched. */
@Stateless
public class Thresholds {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What holds on a day; what nobody has set is never reached. */
    public int on(LocalDate day, ThresholdKind kind) {
        Threshold threshold = on(day).get(kind);
        return threshold == null ? kind == ThresholdKind.DISK_FREE ? 0 : Integer.MAX_VALUE : threshold.amount();
    }

    /** What holds on a day, by its kind. */
    public Map<ThresholdKind, Threshold> on(LocalDate day) {
        Map<ThresholdKind, Threshold> found = new EnumMap<>(ThresholdKind.class);
        em.createQuery("select t from ThresholdRow t order by t.id", ThresholdRow.class).getResultStream().filter(row -> row.inForceOn(day))
                .forEach(row -> found.put(row.content().kind(), new Threshold(row.content().kind(), row.content().amount(), row.validFrom(), row.legalBasis(),
                        row.verified())));
        return found;
    }
}
