package vn.khuyencong.scheme.estimate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The estimates of schemes: made by their unit, read by whoever sees it, compared over a year. */
@Stateless
public class Estimates {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private EstimateMaking making;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A scheme and the newest version of its estimate.
     *
     * @param estimate null while none was made
     */
    public record Row(SchemeRecord scheme, Estimate estimate) {
    }

    /** The record of a scheme; empty if there is none or it is another unit's. */
    public Optional<SchemeRecord> scheme(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(SchemeRecord.class, id)).filter(record -> viewer.sees(record.unit(), territory.map()));
    }

    /** The support that the plan states for a scheme, đồng; null while no plan states it. */
    public Long planned(SchemeRecord scheme) {
        SchemeRecord found = em.find(SchemeRecord.class, scheme.id());
        return found.scheme() == null ? null : (Long) found.scheme().support();
    }

    /** All versions of the estimate of a scheme with their lines, the newest first. */
    public List<Estimate> of(SchemeRecord scheme) {
        return em.createQuery("select distinct e from Estimate e left join fetch e.lines where e.record = :record order by e.version desc", Estimate.class)
                .setParameter("record", scheme).getResultList();
    }

    /** Whether somebody may make the estimate of a scheme. */
    public boolean mayMake(Viewer viewer, SchemeRecord scheme) {
        return viewer.may(Function.PREPARE_SCHEMES, scheme.unit(), territory.map()) && !scheme.state().isFinal();
    }

    /** Makes the next version; the sources of each line must pay for it to the đồng. */
    public Entered make(Viewer viewer, SchemeRecord seen, EstimateDraft draft) {
        viewer.require(Function.PREPARE_SCHEMES, seen.unit(), territory.map());
        // Of two who save at once one waits: versions are counted through.
        SchemeRecord scheme = em.find(SchemeRecord.class, seen.id(), LockModeType.PESSIMISTIC_WRITE);
        EntryCheck check = draft.check().unless(!scheme.state().isFinal(), Refusal.error("ESTIMATE_SCHEME_ENDED", "", "lines", scheme.code()));
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        Estimate estimate = new Estimate(scheme, of(scheme).size() + 1, draft, viewer.name(), clock.now(), clock.today());
        making.build(estimate, scheme, draft, check);
        if (check.blocks()) {
            return Entered.refused(check.findings());
        }
        em.persist(estimate);
        audit.record(viewer.name(), AuditAct.ESTIMATE_MADE, scheme.unit() + "." + scheme.planYear() + "." + scheme.fund() + "/" + scheme.code(), "OK",
                "version " + estimate.version() + " " + estimate.amount());
        return new Entered((long) estimate.version(), check.findings());
    }

    /** Where estimates deviate: the schemes of a year that the viewer sees, those furthest from the prices on file first. */
    public List<Row> deviations(Viewer viewer, int year, UnitId unit) {
        UnitMap units = territory.map();
        Map<Long, Estimate> newest = new HashMap<>();
        em.createQuery("select distinct e from Estimate e left join fetch e.lines where e.record.planYear = :year order by e.version", Estimate.class)
                .setParameter("year", year).getResultStream().forEach(estimate -> newest.put(estimate.record().id(), estimate));
        return em.createQuery("select r from SchemeRecord r where r.planYear = :year order by r.unitId, r.fund, r.code", SchemeRecord.class)
                .setParameter("year", year).getResultStream().filter(record -> viewer.sees(record.unit(), units))
                .filter(record -> unit == null || record.unit().equals(unit)).map(record -> new Row(record, newest.get(record.id())))
                .sorted(Comparator.comparing(Estimates::distance).reversed()).toList();
    }

    private static BigDecimal distance(Row row) {
        BigDecimal percent = row.estimate() == null ? null : row.estimate().deviation().percent();
        return percent == null ? BigDecimal.ONE.negate() : percent.abs();
    }
}
