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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** The schemes at risk: in sum, and each with the reason, the longest overdue first. */
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

    /** What is at risk of the schemes under way that a filter lets through; its state is not looked at. */
    public Watched of(Viewer viewer, SchemeFilter filter) {
        Map<UnderWay, Long> alike = schemes.alike(viewer, filter);
        if (alike.isEmpty()) {
            return new Watched(List.of());
        }
        LocalDate today = clock.today();
        Map<ThresholdKind, Threshold> limits = thresholds.on(today);
        List<UnderWay> kinds = List.copyOf(alike.keySet());
        List<Risk> together = new ArrayList<>(late(kinds, filter.year(), today));
        together.addAll(standsStill(kinds, limits, today));
        List<Watched.Part> parts = new ArrayList<>(together.stream().map(risk -> part(risk, false, alike.get(risk.record()))).toList());
        ofTheirOwn(viewer, filter, limits, today).stream().map(risk -> part(risk, true, 1)).forEach(parts::add);
        return new Watched(parts);
    }

    private static Watched.Part part(Risk risk, boolean alone, long schemes) {
        return new Watched.Part(risk.record(), alone, risk.kind(), risk.since(), risk.days(), risk.verified(), schemes);
    }

    /** Questions, quotations and suspicions. */
    private List<Risk> ofTheirOwn(Viewer viewer, SchemeFilter filter, Map<ThresholdKind, Threshold> limits, LocalDate today) {
        Map<Long, LocalDate> silent = openQuestions(filter.year());
        Map<Long, LocalDate> quoted = quotations(filter.year());
        Map<Long, LocalDate> suspected = suspicions.open(filter.year());
        Set<Long> ids = new TreeSet<>(silent.keySet());
        ids.addAll(quoted.keySet());
        ids.addAll(suspected.keySet());
        List<UnderWay> theirs = schemes.watched(viewer, filter, ids);
        List<Risk> risks = new ArrayList<>(after(theirs.stream(), silent, Risk.RiskKind.SILENT, today, days(limits, ThresholdKind.SILENT)));
        risks.addAll(after(theirs.stream(), quoted, Risk.RiskKind.QUOTATION, today, -days(limits, ThresholdKind.QUOTATION_EXPIRES)));
        risks.addAll(after(theirs.stream(), suspected, Risk.RiskKind.DOUBLE_FUNDING, today, 0));
        return risks;
    }

    /**
     * Some of the schemes at risk, each with the reason.
     *
     * @param watched what was found for the same viewer and filter, or a part of it
     * @param first   how many are left out before them
     * @param most    how many at most
     */
    public List<Risk> page(Viewer viewer, SchemeFilter filter, Watched watched, int first, int most) {
        List<Watched.Part> shown = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        long before = 0;
        for (Watched.Part part : watched.parts()) {
            if (before + part.schemes() > first && before < first + most) {
                shown.add(part);
                leftOut.add(Math.toIntExact(Math.max(0, first - before)));
            }
            before += part.schemes();
        }
        Map<Long, UnderWay> single = schemes.watched(viewer, filter, shown.stream().filter(part -> part.schemes() == 1).map(part -> part.like().id()).toList())
                .stream().collect(Collectors.toMap(UnderWay::id, one -> one, (one, again) -> one));
        return IntStream.range(0, shown.size()).boxed().flatMap(i -> {
            Watched.Part part = shown.get(i);
            return (part.schemes() == 1 ? Stream.ofNullable(single.get(part.like().id())) : schemes.like(viewer, filter, part.like(), leftOut.get(i), most).stream())
                    .map(part::risk);
        }).limit(most).toList();
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

    private List<Risk> late(List<UnderWay> records, int year, LocalDate today) {
        List<Risk> late = new ArrayList<>();
        Map<String, Due> known = new HashMap<>();
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
