package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the council decided in the end: the newest verdict of each entry that counts. */
@Stateless
public class Verdicts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * The newest verdict of an entry.
     *
     * @param entry       its number
     * @param rank        in its group by the jury; null: none
     * @param thousandths mean of the totals in thousandths of a point; null: not scored
     * @param passes      by the ranking alone
     * @param certified   by the council
     * @param prize       A, B, C of old rounds, or null
     * @param reason      wherever certified differs from passes
     */
    public record Verdict(long entry, Integer rank, Integer thousandths, boolean passes, boolean certified, String prize, String reason) {

        private static Verdict of(Object[] row) {
            return new Verdict(((Number) row[0]).longValue(), number(row[1]), number(row[2]), (Boolean) row[3], (Boolean) row[4], (String) row[5],
                    (String) row[6]);
        }

        private static Integer number(Object value) {
            return value == null ? null : ((Number) value).intValue();
        }
    }

    /** By group, rank, unit and document; empty before the council has spoken. */
    public List<Verdict> of(AwardRound round) {
        em.flush();
        Map<Object, Object[]> newest = new LinkedHashMap<>();
        List<?> rows = em.createNativeQuery("""
                        select v.entry_id, v.rank, v.total_milli, v.passes, v.certified, v.prize, v.reason, e.product_group, e.unit_id, e.document
                        from award_verdict v join award_entry e on e.id = v.entry_id where v.round_id = ?1 and e.state = 'IN_FORCE'
                        order by v.at, v.id""").setParameter(1, round.id()).getResultList();
        rows.stream().map(row -> (Object[]) row).forEach(row -> newest.put(row[0], row));
        return newest.values().stream().sorted(Comparator.<Object[], String>comparing(row -> (String) row[7])
                .thenComparing(row -> Verdict.number(row[1]), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> (String) row[8]).thenComparing(row -> (String) row[9])).map(Verdict::of).toList();
    }
}
