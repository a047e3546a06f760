package vn.khuyencong.scheme.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeMoney;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.territory.UnitTurns;

/** The register of violations: what is to come back, what came back, and who answers for the rest. */
@Stateless
public class Violations {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private UnitTurns turns;
    @Inject
    private AuditTrail audit;
    @Inject
    private SchemeMoney money;
    @Inject
    private BusinessClock clock;

    /** Whether somebody may record what came back. */
    public boolean mayRecover(Viewer viewer, SchemeRecord record) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, record.unit(), territory.map()) || mayClose(viewer, record);
    }

    /** Whether somebody may close a violation: whoever directs the unit, or an officer of the department. */
    public boolean mayClose(Viewer viewer, SchemeRecord record) {
        UnitMap units = territory.map();
        return viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, record.unit(), units) || viewer.mayOn(clock.today(), Function.APPRAISE_PLANS, record.unit(), units);
    }

    /**
     * Money came back.
     *
     * @return why not; empty if it was recorded
     * @throws NotVisible if there is no such violation, or the viewer may not
     */
    public List<Refusal> recover(Viewer viewer, long id, Recovered what) {
        Violation violation = held(id);
        if (violation == null || !mayRecover(viewer, violation.record())) {
            throw new NotVisible();
        }
        List<Refusal> against = against(violation, what);
        if (against.isEmpty()) {
            violation.recover(new Recovery(violation, what, viewer.name(), clock.now()));
            money.comeBack(violation.record(), what.amount(), new Ledger.Paper(what.paperNumber().strip(), what.paperDate(), viewer.name()));
            audit.record(viewer.name(), AuditAct.VIOLATION_RECOVERED, name(violation), "OK", what.amount() + " " + what.paperNumber());
        }
        return against;
    }

    private List<Refusal> against(Violation violation, Recovered what) {
        if (!violation.isOpen()) {
            return List.of(Refusal.error("VIOLATION_CLOSED", "", ""));
        }
        if (what.amount() == null || what.amount() <= 0) {
            return List.of(Refusal.error("AMOUNT_WRONG", "", "amount"));
        }
        if (what.amount() > violation.outstanding()) {
            return List.of(Refusal.error("RECOVERED_ABOVE_DUE", "", "amount", Numbers.text(what.amount()), Numbers.text(violation.outstanding())));
        }
        if (what.paperNumber() == null || what.paperNumber().isBlank()) {
            return List.of(Refusal.error("PAPER_MISSING", "", "paper"));
        }
        return what.day() == null || what.day().isAfter(clock.today()) || what.day().isBefore(violation.openedDay())
                ? List.of(Refusal.error("RECOVERY_DAY_WRONG", "", "day")) : List.of();
    }

    /**
     * Closes a violation; what has not come back needs a reason, and somebody else than who reported the violation.
     *
     * @return why not; empty if it was closed
     * @throws NotVisible if there is no such violation, or the viewer may not
     */
    public List<Refusal> close(Viewer viewer, long id, String note) {
        Violation violation = held(id);
        if (violation == null || !mayClose(viewer, violation.record())) {
            throw new NotVisible();
        }
        if (!violation.isOpen()) {
            return List.of(Refusal.error("VIOLATION_CLOSED", "", ""));
        }
        if (violation.outstanding() > 0 && (note == null || note.isBlank())) {
            return List.of(Refusal.error("NOT_ALL_RECOVERED", "", "note", Numbers.text(violation.outstanding())));
        }
        if (violation.outstanding() > 0 && reported(viewer, violation)) {
            return List.of(Refusal.error("CLOSED_BY_REPORTER", "", "", viewer.name(), Numbers.text(violation.outstanding())));
        }
        violation.close(clock.today(), note == null ? "" : note.strip(), viewer.name());
        audit.record(viewer.name(), AuditAct.VIOLATION_CLOSED, name(violation), "OK", violation.outstanding() + " " + violation.closingNote());
        return List.of();
    }

    /** Whether it was he; of a report that bears the name of a unit alone, everybody of the provinces may have been. */
    private boolean reported(Viewer viewer, Violation violation) {
        SchemeEvent report = em.find(SchemeEvent.class, violation.eventId());
        boolean nameless = report.unit() != null && report.actor().equals(report.unit().value());
        return report.actor().equals(viewer.name()) || nameless && viewer.ownUnit().isPresent();
    }

    /** The violations of the viewer's schemes of a year, open ones first. */
    public List<Violation> ofYear(Viewer viewer, int year) {
        UnitMap units = territory.map();
        return read(em.createQuery("""
                        select v from Violation v join fetch v.record r where r.planYear = :year
                        order by case when v.closedDay is null then 0 else 1 end, v.openedDay desc, v.id desc""", Violation.class)
                .setParameter("year", year).getResultStream().filter(each -> viewer.sees(each.record().unit(), units)).toList());
    }

    /** The violations of one scheme, the latest first. */
    public List<Violation> of(SchemeRecord record) {
        return read(em.createQuery("select v from Violation v where v.record = :record order by v.openedDay desc, v.id desc", Violation.class)
                .setParameter("record", record).getResultList());
    }

    /**
     * The open violations of establishments, whatever unit and year: whoever registers them again must know. Those of merged
     * records count too; it is for the caller to show no more of another unit's scheme than that there is one.
     */
    public List<Violation> openOf(Collection<Long> establishments) {
        return establishments.isEmpty() ? List.of() : read(em.createQuery("""
                        select distinct v from Violation v join v.record r join r.scheme s join s.lines l, Establishment e, Establishment asked
                        where v.closedDay is null and e.id = l.establishmentId and asked.id in :asked and e.survivor = asked.survivor
                        order by v.id""", Violation.class).setParameter("asked", establishments).getResultList());
    }

    private static List<Violation> read(List<Violation> violations) {
        violations.forEach(violation -> violation.recoveries().size());
        return violations;
    }

    private Violation held(long id) {
        Violation violation = em.find(Violation.class, id);
        if (violation != null) {
            turns.hold(violation.record().unit());
            // The scheme first, as every act does: its grant tells what becomes of money that comes back.
            em.lock(violation.record(), LockModeType.PESSIMISTIC_WRITE);
            em.lock(violation, LockModeType.PESSIMISTIC_WRITE);
        }
        return violation;
    }

    private static String name(Violation violation) {
        return violation.record().unit() + "/" + violation.record().code();
    }
}
