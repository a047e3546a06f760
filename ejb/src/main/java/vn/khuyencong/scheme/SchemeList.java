package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Parts;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The schemes as people list them, page by page; each viewer those of his own units alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchemeList {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;

    /**
     * A scheme with its money.
     *
     * @param granted đồng granted and not yet settled, paid out or not
     * @param paid    đồng of them that were paid out
     * @param settled đồng settled
     */
    public record Entry(SchemeRecord record, long granted, long paid, long settled) {

        /** What was granted in all and not taken back, in đồng. */
        public long money() {
            return granted + settled;
        }
    }

    /**
     * A scheme under way.
     *
     * @param endMonth   the month in which it is to end, as {@code yyyy-MM}; may be null
     * @param lastStepOn the business day on which it was last brought a step on
     */
    public record UnderWay(long id, UnitId unit, int planYear, FundSource fund, String code, String name, SchemeState state, String endMonth,
                           LocalDate lastStepOn) {
    }

    /** One page: newest year first, then by unit, fund and code. */
    public List<Entry> page(Viewer viewer, SchemeFilter filter, int first, int size) {
        List<SchemeRecord> records = select("select r", SchemeRecord.class, viewer, filter, " order by r.planYear desc, r.unitId, r.fund, r.code")
                .setFirstResult(first).setMaxResults(size).getResultList();
        return withMoney(records);
    }

    public long count(Viewer viewer, SchemeFilter filter) {
        return select("select count(r)", Long.class, viewer, filter, "").getSingleResult();
    }

    /** How many schemes stand where, whatever state is asked for; states without any are left out. */
    public Map<SchemeState, Long> states(Viewer viewer, SchemeFilter filter) {
        Map<SchemeState, Long> states = new EnumMap<>(SchemeState.class);
        select("select r.state, count(r)", Object[].class, viewer, filter.inAnyState(), " group by r.state").getResultList()
                .forEach(row -> states.put((SchemeState) row[0], (Long) row[1]));
        return states;
    }

    /** Whether the figures of any of them are sample data. */
    public boolean anySample(Viewer viewer, SchemeFilter filter) {
        return select("select distinct r.scheme.version.sample", Boolean.class, viewer, filter, "").getResultList().contains(true);
    }

    /** The years of which there are schemes, newest first. */
    public List<Integer> years(Viewer viewer) {
        return select("select distinct r.planYear", Integer.class, viewer, SchemeFilter.ALL, " order by r.planYear desc").getResultList();
    }

    /** Those that are decided and not yet settled, stopped or closed, whatever state is asked for. */
    public List<SchemeRecord> underWay(Viewer viewer, SchemeFilter filter) {
        return underWay("select r", SchemeRecord.class, viewer, filter, Map.of(), " order by r.id").getResultList();
    }

    /** Some of the same by their ids, no more of each than who watches them asks for. */
    public List<UnderWay> watched(Viewer viewer, SchemeFilter filter, Collection<Long> ids) {
        return Parts.of(List.copyOf(ids)).stream().flatMap(some -> watched(viewer, filter, Map.of("r.id in :some", Map.of("some", some))).getResultStream()
                .map(SchemeList::underWay)).toList();
    }

    /**
     * Some of those that are alike one of them, as {@link #alike} counts.
     *
     * @param first how many are left out before them
     * @param most  how many at most
     */
    public List<UnderWay> like(Viewer viewer, SchemeFilter filter, UnderWay one, int first, int most) {
        Map<String, Map<String, Object>> alike = new HashMap<>(Map.of("r.unitId = :likeUnit", Map.of("likeUnit", one.unit().value()),
                "r.planYear = :likeYear", Map.of("likeYear", one.planYear()), "r.fund = :likeFund", Map.of("likeFund", one.fund()),
                "r.state = :likeState", Map.of("likeState", one.state())));
        alike.putAll(one.endMonth() == null ? Map.of("r.endMonth is null", Map.of()) : Map.of("r.endMonth = :likeEnd", Map.of("likeEnd", one.endMonth())));
        alike.putAll(one.lastStepOn() == null ? Map.of("r.lastStepOn is null", Map.of())
                : Map.of("r.lastStepOn = :likeStep", Map.of("likeStep", one.lastStepOn())));
        return watched(viewer, filter, alike).setFirstResult(first).setMaxResults(most).getResultStream().map(SchemeList::underWay).toList();
    }

    private TypedQuery<Object[]> watched(Viewer viewer, SchemeFilter filter, Map<String, Map<String, Object>> besides) {
        return underWay("select r.id, r.unitId, r.planYear, r.fund, r.code, r.name, r.state, r.endMonth, r.lastStepOn", Object[].class, viewer, filter, besides,
                " order by r.id");
    }

    private static UnderWay underWay(Object[] row) {
        return new UnderWay((Long) row[0], new UnitId((String) row[1]), (Integer) row[2], (FundSource) row[3], (String) row[4], (String) row[5],
                (SchemeState) row[6], (String) row[7], (LocalDate) row[8]);
    }

    /** How many of them are alike in all that their risks depend on by themselves, each kind told by one of them. */
    public Map<UnderWay, Long> alike(Viewer viewer, SchemeFilter filter) {
        Map<UnderWay, Long> alike = new LinkedHashMap<>();
        underWay("select min(r.id), r.unitId, r.planYear, r.fund, r.state, r.endMonth, r.lastStepOn, count(r)", Object[].class, viewer, filter, Map.of(),
                " group by r.unitId, r.planYear, r.fund, r.state, r.endMonth, r.lastStepOn").getResultList()
                .forEach(row -> alike.put(new UnderWay((Long) row[0], new UnitId((String) row[1]), (Integer) row[2], (FundSource) row[3], "", "",
                        (SchemeState) row[4], (String) row[5], (LocalDate) row[6]), (Long) row[7]));
        return alike;
    }

    private <T> TypedQuery<T> underWay(String what, Class<T> type, Viewer viewer, SchemeFilter filter, Map<String, Map<String, Object>> besides, String rest) {
        Map<String, Map<String, Object>> all = new HashMap<>(besides);
        all.put("r.state in :underWay", Map.of("underWay", Arrays.stream(SchemeState.values()).filter(SchemeState::isUnderWay).toList()));
        return select(what, type, viewer, filter.inAnyState(), all, rest);
    }

    /** A scheme; empty if there is none or the viewer does not see its unit. */
    public Optional<SchemeRecord> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(SchemeRecord.class, id)).filter(record -> viewer.sees(record.unit(), territory.map()));
    }

    /** Several of them by their ids; those that the viewer does not see are left out. */
    public List<SchemeRecord> find(Viewer viewer, Collection<Long> ids) {
        UnitMap units = territory.map();
        return ids.isEmpty() ? List.of() : em.createQuery("select r from SchemeRecord r where r.id in :ids order by r.id", SchemeRecord.class)
                .setParameter("ids", ids).getResultStream().filter(record -> viewer.sees(record.unit(), units)).toList();
    }

    /** The records with what they hold on their accounts. */
    public List<Entry> withMoney(List<SchemeRecord> records) {
        Map<Long, Map<Account, Long>> held = new HashMap<>();
        if (!records.isEmpty()) {
            em.createQuery("select e.record.id, e.account, sum(e.amount) from LedgerEntry e where e.record.id in :ids group by e.record.id, e.account",
                            Object[].class).setParameter("ids", records.stream().map(SchemeRecord::id).toList()).getResultList()
                    .forEach(row -> held.computeIfAbsent((Long) row[0], id -> new EnumMap<>(Account.class)).put((Account) row[1],
                            ((Number) row[2]).longValue()));
        }
        return records.stream().map(record -> {
            Map<Account, Long> accounts = held.getOrDefault(record.id(), Map.of());
            long paid = accounts.getOrDefault(Account.PAID, 0L);
            return new Entry(record, accounts.getOrDefault(Account.GRANTED, 0L) + paid, paid, accounts.getOrDefault(Account.SETTLED, 0L));
        }).toList();
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, SchemeFilter filter, String rest) {
        return select(what, type, viewer, filter, Map.of(), rest);
    }

    private <T> TypedQuery<T> select(String what, Class<T> type, Viewer viewer, SchemeFilter filter, Map<String, Map<String, Object>> besides, String rest) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!viewer.seesAll() || filter.units() != null) {
            UnitMap units = territory.map();
            List<UnitId> visible = units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units)).toList();
            // No unit at all is no unit of ours, not every unit.
            List<String> asked = filter.of(visible);
            where.add("r.unitId in :units");
            values.put("units", asked.isEmpty() ? List.of("") : asked);
        }
        Stream.of(filter.conditions(), besides).flatMap(conditions -> conditions.entrySet().stream()).forEach(condition -> {
            where.add(condition.getKey());
            values.putAll(condition.getValue());
        });
        TypedQuery<T> query = em.createQuery(what + " from SchemeRecord r" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                + rest, type);
        values.forEach(query::setParameter);
        return query;
    }
}
