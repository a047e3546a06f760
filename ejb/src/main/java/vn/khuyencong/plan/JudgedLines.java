package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** How many lines rest on each ceiling: what a change of it is about. */
@Stateless
public class JudgedLines {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The number of lines in force that were judged by a ceiling, by its id; those that judged none are left out. */
    public Map<Long, Long> byCeiling() {
        return em.createQuery("""
                        select l.ceilingId, count(l) from SchemeLine l where l.ceilingId is not null and l.version.state = :state
                        group by l.ceilingId""", Object[].class).setParameter("state", VersionState.IN_FORCE).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
