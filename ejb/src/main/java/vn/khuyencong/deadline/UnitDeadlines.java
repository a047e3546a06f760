package vn.khuyencong.deadline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.norm.Deadlines;
import vn.khuyencong.norm.Holidays;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** The deadlines of units, and the records that move them. */
@Stateless
public class UnitDeadlines {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Deadlines deadlines;
    @Inject
    private Holidays holidays;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The deadlines of a plan year, as they are on file today. */
    public DeadlineCalendar ofYear(int planYear) {
        return new DeadlineCalendar(deadlines.ofYear(planYear), deadlines.ofUnits(planYear), extensions(planYear), outages(),
                new WorkingDays(holidays.all()));
    }

    /**
     * Grants a unit more time.
     *
     * @return why not; empty if it was granted
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public Optional<Refusal> grant(Viewer by, DeadlineExtension.Wish wish) {
        by.require(Function.DECIDE_PLANS, wish.unit(), territory.map());
        Optional<Refusal> refusal = DeadlineRules.against(wish, ofYear(wish.planYear()), territory.map().get(wish.unit()), clock.today());
        if (refusal.isEmpty()) {
            em.persist(new DeadlineExtension(wish, by.name(), clock.today(), clock.now()));
        }
        audit.record(by.name(), AuditAct.DEADLINE_EXTENDED, wish.subject(), refusal.map(Refusal::rule).orElse("OK"), String.valueOf(wish.due()));
        return refusal;
    }

    /**
     * Records an outage of ours.
     *
     * @return why not; empty if it was recorded
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public Optional<Refusal> record(Viewer by, Instant from, Instant to, String reason) {
        by.require(Function.OPERATE);
        LocalDate today = clock.today();
        Optional<Refusal> refusal = DeadlineRules.against(from, to, reason, today);
        if (refusal.isEmpty()) {
            em.persist(new RecordedOutage(from, to, reason.strip(), by.name(), today, clock.now()));
        }
        audit.record(by.name(), AuditAct.OUTAGE_RECORDED, from + "/" + to, refusal.map(Refusal::rule).orElse("OK"), null);
        return refusal;
    }

    /** What units were granted for a plan year, in that order. */
    public List<DeadlineExtension> extensions(int planYear) {
        return em.createQuery("select e from DeadlineExtension e where e.planYear = :year order by e.id", DeadlineExtension.class)
                .setParameter("year", planYear).getResultList();
    }

    /** Every outage on record, the earliest first. */
    public List<RecordedOutage> outages() {
        return em.createQuery("select o from RecordedOutage o order by o.fromAt", RecordedOutage.class).getResultList();
    }
}
