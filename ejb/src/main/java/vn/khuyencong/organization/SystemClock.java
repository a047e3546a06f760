package vn.khuyencong.organization;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.BusinessClock;

/** Real time; in demo mode the business day is the one that was set, so that past seasons are played on their own days. */
@Stateless
@Local(BusinessClock.class)
@LocalBean
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SystemClock implements BusinessClock {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    @Override
    public LocalDate today() {
        LocalDate set = DemoMode.on() ? setDay() : null;
        return set == null ? LocalDate.ofInstant(now(), ZONE) : set;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    /** Sets the business day, or with null gives it back to the calendar. Demo mode only. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void setToday(LocalDate day) {
        if (!DemoMode.on()) {
            throw new IllegalStateException("the business day can be set in demo mode only");
        }
        DemoDay row = em.find(DemoDay.class, DemoDay.ONLY);
        if (row == null) {
            row = new DemoDay();
            em.persist(row);
        }
        row.set(day);
    }

    private LocalDate setDay() {
        DemoDay row = em.find(DemoDay.class, DemoDay.ONLY);
        return row == null ? null : row.day();
    }
}
