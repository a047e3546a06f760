package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.norm.CalendarDay;
import vn.khuyencong.norm.PlanCalendars;
import vn.khuyencong.norm.Threshold;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.FundingSuspicions;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;

/** The schemes at risk, each with the reason, the longest overdue first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchList {

    /** What looks at a scheme or asks for something moves it no step on. */
    private static final Set<SchemeAct> NO_STEPS = Set.of(SchemeAct.INSPECT, SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP,
            SchemeAct.WITHDRAW_REQUEST, SchemeAct.AMEND);
    private static final Set<SchemeState> MOVING = Set.of(SchemeState.FUNDS_ASSIGNED, SchemeState.CAPACITY_CHECKED, SchemeState.CONTRACTED,
            SchemeState.IN_PROGRESS, SchemeState.COMPLETED);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeList schemes;
    @Inject
    private PlanCalendars calendars;
    @Inject
    private Thresholds thresholds;
    @Inject
    private FundingSuspicions suspicions;
    @Inject
    private BusinessClock clock;

    /** The risks of the schemes under way that a filter lets through; its state is not looked at. */
    public List<Risk> of(Viewer viewer, SchemeFilter filter) {
        List<SchemeRecord> underWay = schemes.underWay(viewer, filter);
        if (underWay.isEmpty()) {
            return List.of();
        }
        Map<ThresholdKind, Threshold> limits = thresholds.on(clock.today());
        List<Risk> risks = new ArrayList<>(late(underWay));
        risks.addAll(after(underWay, lastSteps(underWay), MOVING, Risk.RiskKind.NO_PROGRESS, days(limits, ThresholdKind.NO_PROGRESS)));
        risks.addAll(after(underWay, openQuestions(underWay), null, Risk.RiskKind.SILENT, days(limits, ThresholdKind.SILENT)));
        risks.addAll(after(underWay, quotations(underWay), Set.of(SchemeState.PLAN_APPROVED), Risk.RiskKind.QUOTATION,
                -days(limits, ThresholdKind.QUOTATION_EXPIRES)));
        risks.addAll(after(underWay, suspicions.open(ids(underWay)), null, Risk.RiskKind.DOUBLE_FUNDING, 0));
        return risks.stream().sorted(Comparator.comparingLong(Risk::days).reversed().thenComparing(risk -> risk.record().id())).toList();
    }

    private static int days(Map<ThresholdKind, Threshold> limits, ThresholdKind kind) {
        return Optional.ofNullable(limits.get(kind)).map(Threshold::amount).orElse(0);
    }

    /** Those whose day lies at least so many days back. */
    private List<Risk> after(List<SchemeRecord> records, Map<Long, LocalDate> since, Set<SchemeState> states, Risk.RiskKind kind, int least) {
        return records.stream().filter(record -> since.containsKey(record.id()) && (states == null || states.contains(record.state())))
                .map(record -> risk(record, kind, since.get(record.id()), true)).filter(risk -> risk.days() >= least).toList();
    }

    private Risk risk(SchemeRecord record, Risk.RiskKind kind, LocalDate since, boolean verified) {
        return new Risk(record, kind, since, since.until(clock.today(), java.time.temporal.ChronoUnit.DAYS), verified);
    }

    private List<Risk> late(List<SchemeRecord> records) {
        Map<String, Optional<CalendarDay>> known = new HashMap<>();
        List<Risk> late = new ArrayList<>();
        for (SchemeRecord record : records) {
            NextStep.of(record.state()).flatMap(step -> known.computeIfAbsent(record.unit() + "." + record.planYear() + record.fund() + step,
                    key -> calendars.due(record.fund(), record.unit(), record.planYear(), step)))
                    .map(day -> risk(record, Risk.RiskKind.LATE_BY_CALENDAR, day.due(), day.verified())).filter(risk -> risk.days() > 0).ifPresent(late::add);
            NextStep.lastDay(record).map(day -> risk(record, Risk.RiskKind.PAST_ITS_END, day, true)).filter(risk -> risk.days() > 0).ifPresent(late::add);
        }
        return late;
    }

    private Map<Long, LocalDate> lastSteps(List<SchemeRecord> records) {
        return days(em.createQuery("select e.record.id, max(e.businessDay) from SchemeEvent e where e.record.id in :records and e.act not in :none group by e.record.id",
                Object[].class).setParameter("records", ids(records)).setParameter("none", NO_STEPS).getResultList());
    }

    private Map<Long, LocalDate> openQuestions(List<SchemeRecord> records) {
        return days(em.createQuery("select p.record.id, min(p.askedDay) from Pulse p where p.record.id in :records and p.answeredDay is null group by p.record.id",
                Object[].class).setParameter("records", ids(records)).getResultList());
    }

    private Map<Long, LocalDate> quotations(List<SchemeRecord> records) {
        return days(em.createQuery("""
                        select r.id, min(q.quotationValidUntil) from SchemeRecord r join r.scheme s join s.lines l join l.equipment q
                        where r.id in :records and q.quotationValidUntil is not null group by r.id""", Object[].class)
                .setParameter("records", ids(records)).getResultList());
    }

    private static List<Long> ids(List<SchemeRecord> records) {
        return records.stream().map(SchemeRecord::id).toList();
    }

    private static Map<Long, LocalDate> days(List<Object[]> rows) {
        Map<Long, LocalDate> days = new HashMap<>();
        rows.forEach(row -> days.put((Long) row[0], (LocalDate) row[1]));
        return days;
    }
}
