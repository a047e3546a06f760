package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.Map;
import vn.khuyencong.shared.DocumentStream;

/** The calendar of a plan year, as dated data. */
@Stateless
public class Deadlines {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The deadlines of a plan year; a document without one in force has none. */
    public Map<DocumentStream, Deadline> ofYear(int planYear) {
        Map<DocumentStream, Deadline> deadlines = new EnumMap<>(DocumentStream.class);
        em.createQuery("select d from ReportDeadline d order by d.id", ReportDeadline.class).getResultList()
                .forEach(rule -> rule.of(planYear).ifPresent(deadline -> deadlines.put(deadline.stream(), deadline)));
        return deadlines;
    }
}
