package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.exchange.contract.CourseKind;

/** What courses keep to: the size of a class, its days, what a learner may cost, how often he is to come. */
@Stateless
public class NormsOfCourses {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What courses of a kind keep to on a day; empty where nothing is on file. */
    public Optional<CourseNorm> on(CourseKind kind, LocalDate day) {
        return em.createQuery("select n from CourseNormRow n where n.kind = :kind order by n.id", CourseNormRow.class).setParameter("kind", kind)
                .getResultStream().filter(row -> row.inForceOn(day)).findFirst().map(row -> new CourseNorm(row.content(), row.legalBasis(), row.verified()));
    }
}
