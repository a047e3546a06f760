package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The indicator catalogue: a new indicator is a new row, no new code and no new template. */
@Stateless
public class Indicators {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The indicators printed for a period that ends on the day, in their order. */
    public List<Indicator> on(LocalDate day) {
        return em.createQuery("select i from Indicator i order by i.position", Indicator.class).getResultStream()
                .filter(indicator -> indicator.inForceOn(day)).toList();
    }
}
