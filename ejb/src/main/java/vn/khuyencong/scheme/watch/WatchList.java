package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.norm.CalendarDay;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.norm.PlanCalendars;
import vn.khuyencong.norm.Threshold;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.FundingSuspicions;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeList.UnderWay;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** The schemes at risk, each with the reason, the longest overdue first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WatchList {

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
        List<UnderWay> underWay = schemes.watched(viewer, filter);
        if (underWay.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Map<ThresholdKind, Threshold> limits = thresholds.on(today);
        List<Risk> risks = new ArrayList<>(late(underWay, filter.year(), today, new HashMap<>()));
        risks.addAll(standsStill(underWay, limits, today));
        risks.addAll(after(underWay.stream(), openQuestions(filter.year()), Risk.RiskKind.SILENT, today, days(limits, ThresholdKind.SILENT)));
        risks.addAll(after(underWay.stream(), quotations(filter.year()), Risk.RiskKind.QUOTATION, today, -days(limits, ThresholdKind.QUOTATION_EXPIRES)));
        risks.addAll(after(underWay.stream(), suspicions.open(filter.year()), Risk.RiskKind.DOUBLE_FUNDING, today, 0));
        return risks.stream().sorted(Comparator.comparingLong(Risk::days).reversed().thenComparing(risk -> risk.record().id())).toList();
    }

    /**
     * How it stands with the schemes of a year.
     *
     * @param schemes how many are at risk, for whatever reasons
     * @param since   the earliest day from which on one of them is; null where none is
     */
    public record Standing(long schemes, LocalDate since) {

        private Standing and(long more, LocalDate from) {
            return new Standing(schemes + more, since == null || from.isBefore(since) ? from : since);
        }
    }

    /** The same in sum. Schemes that are alike are looked at once; of the few that are at risk for something of their own each is. */
    public Standing standing(Viewer viewer, int year) {
        LocalDate today = clock.today();
        Map<ThresholdKind, Threshold> limits = thresholds.on(today);
        SchemeFilter filter = new SchemeFilter(null, year, null, null, null);
        Map<Kind, Long> alike = new HashMap<>();
        Map<Kind, Optional<LocalDate>> since = new HashMap<>();
        Map<String, Due> known = new HashMap<>();
        schemes.alike(viewer, filter).forEach((one, count) -> {
            alike.put(Kind.of(one), count);
            since.put(Kind.of(one), Stream.concat(late(List.of(one), year, today, known).stream(), standsStill(List.of(one), limits, today).stream())
                    .map(Risk::since).min(Comparator.naturalOrder()));
        });
        Standing standing = new Standing(0, null);
        for (Map.Entry<Kind, Long> each : alike.entrySet()) {
            Optional<LocalDate> from = since.get(each.getKey());
            standing = from.isPresent() ? standing.and(each.getValue(), from.get()) : standing;
        }
        Map<Long, LocalDate> own = ofTheirOwn(year, limits, today);
        if (!own.isEmpty()) {
            for (UnderWay one : schemes.watched(viewer, filter)) {
                LocalDate from = own.get(one.id());
                standing = from == null ? standing : standing.and(since.get(Kind.of(one)).isPresent() ? 0 : 1, from);
            }
        }
        return standing;
    }

    /** What the risks of a scheme by itself depend on. */
    private record Kind(UnitId unit, FundSource fund, SchemeState state, String endMonth, LocalDate lastStepOn) {

        private static Kind of(UnderWay one) {
            return new Kind(one.unit(), one.fund(), one.state(), one.endMonth(), one.lastStepOn());
        }
    }

    /** Questions, quotations and suspicions, by the scheme: the earliest day of each. */
    private Map<Long, LocalDate> ofTheirOwn(int year, Map<ThresholdKind, Threshold> limits, LocalDate today) {
        Map<Long, LocalDate> own = new HashMap<>();
        earliest(own, openQuestions(year), days(limits, ThresholdKind.SILENT), today);
        earliest(own, quotations(year), -days(limits, ThresholdKind.QUOTATION_EXPIRES), today);
        earliest(own, suspicions.open(year), 0, today);
        return own;
    }

    private static void earliest(Map<Long, LocalDate> own, Map<Long, LocalDate> since, int least, LocalDate today) {
        since.forEach((id, day) -> {
            if (day.until(today, ChronoUnit.DAYS) >= least) {
                own.merge(id, day, (one, other) -> one.isBefore(other) ? one : other);
            }
        });
    }

    private static int days(Map<ThresholdKind, Threshold> limits, ThresholdKind kind) {
        return Optional.ofNullable(limits.get(kind)).map(Threshold::amount).orElse(0);
    }

    private List<Risk> standsStill(List<UnderWay> records, Map<ThresholdKind, Threshold> limits, LocalDate today) {
        return after(records.stream().filter(record -> MOVING.contains(record.state())), UnderWay::lastStepOn, Risk.RiskKind.NO_PROGRESS, today,
                days(limits, ThresholdKind.NO_PROGRESS));
    }

    private List<Risk> after(Stream<UnderWay> records, Map<Long, LocalDate> since, Risk.RiskKind kind, LocalDate today, int least) {
        return since.isEmpty() ? List.of() : after(records, record -> since.get(record.id()), kind, today, least);
    }

    /** Those whose day, where they have one, lies at least so many days back. */
    private List<Risk> after(Stream<UnderWay> records, Function<UnderWay, LocalDate> since, Risk.RiskKind kind, LocalDate today, int least) {
        return records.filter(record -> since.apply(record) != null).map(record -> risk(record, kind, since.apply(record), today, true))
                .filter(risk -> risk.days() >= least).toList();
    }

    private static Risk risk(UnderWay record, Risk.RiskKind kind, LocalDate since, LocalDate today, boolean verified) {
        return new Risk(record, kind, since, since.until(today, ChronoUnit.DAYS), verified);
    }

    private List<Risk> late(List<UnderWay> records, int year, LocalDate today, Map<String, Due> known) {
        List<Risk> late = new ArrayList<>();
        for (UnderWay record : records) {
            NextStep.of(record.state()).flatMap(step -> known.computeIfAbsent(record.fund() + "." + step, key -> due(record.fund(), year, step)).of(record.unit()))
                    .map(day -> risk(record, Risk.RiskKind.LATE_BY_CALENDAR, day.due(), today, day.verified())).filter(risk -> risk.days() > 0).ifPresent(late::add);
            NextStep.lastDay(record).map(day -> risk(record, Risk.RiskKind.PAST_ITS_END, day, today, true)).filter(risk -> risk.days() > 0).ifPresent(late::add);
        }
        return late;
    }

    /** When a step is due: of units that have a day of their own on that, of all others on the common one. */
    private record Due(Map<UnitId, CalendarDay> own, Optional<CalendarDay> common) {

        private Optional<CalendarDay> of(UnitId unit) {
            return Optional.ofNullable(own.get(unit)).or(() -> common);
        }
    }

    private Due due(FundSource fund, int year, CalendarStep step) {
        return new Due(calendars.own(fund, year, step), calendars.due(fund, null, year, step));
    }

    private Map<Long, LocalDate> openQuestions(int year) {
        return days(em.createQuery("select p.record.id, min(p.askedDay) from Pulse p where p.record.planYear = :year and p.answeredDay is null group by p.record.id",
                Object[].class).setParameter("year", year).getResultList());
    }

    /** They count until the money is assigned. */
    private Map<Long, LocalDate> quotations(int year) {
        return days(em.createQuery("""
                        select r.id, min(q.quotationValidUntil) from SchemeRecord r join r.scheme s join s.lines l join l.equipment q
                        where r.planYear = :year and r.state = :approved and q.quotationValidUntil is not null group by r.id""", Object[].class)
                .setParameter("year", year).setParameter("approved", SchemeState.PLAN_APPROVED).getResultList());
    }

    private static Map<Long, LocalDate> days(List<Object[]> rows) {
        Map<Long, LocalDate> days = new HashMap<>();
        rows.forEach(row -> days.put((Long) row[0], (LocalDate) row[1]));
        return days;
    }
}
