package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Ngày nghỉ lễ, tết và nghỉ bù. */
@Stateless
public class Holidays {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Those of all years. */
    public List<Holiday> all() {
        return em.createQuery("select h from HolidayRow h order by h.id", HolidayRow.class).getResultStream()
                .map(row -> new Holiday(row.content().first(), row.content().last(), row.validFrom(), row.validTo())).toList();
    }
}
