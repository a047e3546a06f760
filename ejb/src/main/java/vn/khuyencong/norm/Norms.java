package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormPack;

/** The law of a day. */
@Stateless
public class Norms {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** Everything submissions are judged by on a day. */
    public NormPack on(LocalDate day) {
        return file().on(day);
    }

    /** The law of all days, as it is given out to the units. */
    public NormFile file() {
        return new NormFile(
                em.createQuery("select c from SupportCeiling c order by c.id", SupportCeiling.class).getResultStream()
                        .map(SupportCeiling::value).toList(),
                activities().stream().map(ActivityCategory::value).toList(),
                em.createQuery("select m from Measure m order by m.position, m.code", Measure.class).getResultStream()
                        .map(Measure::value).toList());
    }

    /**
     * How long what is given out on a day may be relied on. The row is locked: of several nodes one gives out at a time.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public NormFreshness freshnessForIssue(LocalDate day) {
        return em.createQuery("""
                        select f from NormFreshness f where f.validFrom <= :day and (f.validTo is null or f.validTo >= :day)""",
                        NormFreshness.class)
                .setParameter("day", day).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    /** The activity categories of all times, in the order of the decree. */
    public List<ActivityCategory> activities() {
        return em.createQuery("select a from ActivityCategory a order by a.position", ActivityCategory.class).getResultList();
    }
}
