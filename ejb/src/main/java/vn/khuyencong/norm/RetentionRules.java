package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** How long things are kept. */
@Stateless
public class RetentionRules {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What holds on a day, in the order of the kinds; of a kind without a rule nothing is ever let go. */
    public List<RetentionRule> on(LocalDate day) {
        return em.createQuery("select r from RetentionRow r order by r.kind, r.id", RetentionRow.class).getResultStream().filter(row -> row.inForceOn(day))
                .map(row -> new RetentionRule(row.id(), row.content().kind(), row.content().days(), row.legalBasis(), row.verified())).toList();
    }
}
