package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The law of a day. */
@Stateless
public class Norms {

    /** What a persistence context keeps the law under that was read for it. */
    private static final String IN_HAND = "vn.khuyencong.law";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /** Everything submissions are judged by on a day. */
    public NormPack on(LocalDate day) {
        return (em.getProperties().get(IN_HAND) instanceof NormFile law ? law : file()).on(day);
    }

    /** Reads the law once for all that this transaction judges, say a batch of messages; nothing in it may change the law. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void takeInHand() {
        em.setProperty(IN_HAND, file());
    }

    /** The law of all days, as it is given out to the units. */
    public NormFile file() {
        UnitMap units = territory.map();
        return new NormFile(
                em.createQuery("select c from SupportCeiling c order by c.id", SupportCeiling.class).getResultStream()
                        .map(ceiling -> ceiling.value(succeeded(ceiling.unitId(), units), heirs(ceiling.unitId(), units))).toList(),
                activities().stream().map(ActivityCategory::value).toList(),
                em.createQuery("select m from Measure m order by m.position, m.code", Measure.class).getResultStream()
                        .map(Measure::value).toList());
    }

    /** What is on file of a rule, a row each: while it is the same the law says the same of it on every day. */
    public List<Object> onFile(String rule) {
        return em.createQuery("select c.id, c.validTo, c.verified from SupportCeiling c where c.rule = :rule order by c.id", Object[].class)
                .setParameter("rule", rule).getResultStream().<Object>map(row -> Arrays.asList(row)).toList();
    }

    private static List<String> succeeded(String unit, UnitMap units) {
        return unit == null ? List.of() : units.all().stream().map(Unit::id)
                .filter(other -> !other.value().equals(unit) && units.isOrSucceeds(new UnitId(unit), other)).map(UnitId::value).toList();
    }

    private static List<String> heirs(String unit, UnitMap units) {
        return unit == null ? List.of() : units.all().stream().map(Unit::id)
                .filter(other -> !other.value().equals(unit) && units.isOrSucceeds(other, new UnitId(unit))).map(UnitId::value).toList();
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
