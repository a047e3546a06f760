package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** When units are reminded of what they owe. */
@Stateless
public class ReminderSteps {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The steps of all times, the earliest before a deadline first. */
    public List<ReminderStep> all() {
        return em.createQuery("select s from ReminderRow s order by s.days, s.id", ReminderRow.class).getResultStream()
                .map(row -> new ReminderStep(row.content().days(), row.validFrom(), row.validTo())).toList();
    }
}
