package vn.khuyencong.scheme.execution;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.scheme.LedgerEntry;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Reads what the papers of this package say: schemes plan by plan with their events and postings. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExecutionFiles {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * The schemes of the plans of some years, of a unit and of those merged into it; newest year first, the national fund before the local.
     *
     * @throws NotVisible if there is no such unit, or the viewer does not see it
     */
    public Map<PlanOf, List<SchemeRecord>> plans(Viewer viewer, UnitId unit, int firstYear, int lastYear) {
        UnitMap units = territory.map();
        if (units.find(unit).isEmpty() || !viewer.sees(unit, units)) {
            throw new NotVisible();
        }
        List<String> theirs = units.all().stream().map(Unit::id).filter(one -> units.isOrSucceeds(unit, one)).map(UnitId::value).toList();
        List<SchemeRecord> records = em.createQuery("""
                        select r from SchemeRecord r where r.unitId in :units and r.planYear between :first and :last order by r.code""", SchemeRecord.class)
                .setParameter("units", theirs).setParameter("first", firstYear).setParameter("last", lastYear).getResultList();
        Map<PlanOf, List<SchemeRecord>> plans = records.stream().collect(Collectors.groupingBy(
                record -> new PlanOf(record.unit(), record.planYear(), record.fund())));
        Map<PlanOf, List<SchemeRecord>> sorted = new LinkedHashMap<>();
        plans.keySet().stream().sorted(Comparator.comparing(PlanOf::year).reversed().thenComparing(PlanOf::fund)
                .thenComparing(plan -> name(units.get(plan.unit())).sortKey()).thenComparing(PlanOf::unit)).forEach(plan -> sorted.put(plan, plans.get(plan)));
        return sorted;
    }

    /** What was done to each scheme by the end of a day. */
    public Map<SchemeRecord, Execution> executions(Collection<SchemeRecord> records, LocalDate upTo) {
        Map<Long, List<SchemeEvent>> events = records.isEmpty() ? Map.of() : em.createQuery(
                        "select e from SchemeEvent e where e.record.id in :ids order by e.at, e.id", SchemeEvent.class)
                .setParameter("ids", ids(records)).getResultStream().collect(Collectors.groupingBy(event -> event.record().id()));
        return records.stream().collect(Collectors.toMap(Function.identity(),
                record -> Execution.of(record, events.getOrDefault(record.id(), List.of()), upTo)));
    }

    /** The money of each scheme by the end of a day. */
    public Map<SchemeRecord, SchemeFunds> funds(Collection<SchemeRecord> records, LocalDate upTo) {
        Map<Long, List<LedgerEntry>> postings = records.isEmpty() ? Map.of() : em.createQuery(
                        "select e from LedgerEntry e left join fetch e.event where e.record.id in :ids", LedgerEntry.class)
                .setParameter("ids", ids(records)).getResultStream().filter(entry -> !SchemeFunds.dayOf(entry).isAfter(upTo))
                .collect(Collectors.groupingBy(entry -> entry.record().id()));
        return records.stream().collect(Collectors.toMap(Function.identity(), record -> SchemeFunds.of(postings.getOrDefault(record.id(), List.of()))));
    }

    /** A scheme as the version of the plan stated it that held when something was done to it; as the newest does where nothing was done yet. */
    public PlanSubmission.Scheme statedAt(Execution execution, SchemeEvent act) {
        Long version = act == null ? null : execution.versionAt(act);
        Stream<Scheme> stated = version == null ? Stream.empty() : em.createQuery(
                        "select s from Scheme s where s.version.id = :version and s.code = :code", Scheme.class)
                .setParameter("version", version).setParameter("code", execution.record().code()).getResultStream();
        return AsSubmitted.scheme(stated.findFirst().orElseGet(() -> execution.record().scheme()));
    }

    /** Whether any of the schemes is sample data. */
    static boolean anySample(Collection<SchemeRecord> records) {
        return records.stream().map(SchemeRecord::scheme).filter(Objects::nonNull).anyMatch(scheme -> scheme.version().sample());
    }

    /** The name that a unit bore last. */
    static Unit.Name name(Unit unit) {
        return unit.names().get(unit.names().size() - 1);
    }

    private static List<Long> ids(Collection<SchemeRecord> records) {
        return records.stream().map(SchemeRecord::id).toList();
    }
}
