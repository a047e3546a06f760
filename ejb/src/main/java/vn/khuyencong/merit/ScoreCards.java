package vn.khuyencong.merit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.TimelinessTable;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * Counts how units did in a year: progress, settlement, schemes not stopped, documents on time. The counts are those of the lists of
 * schemes and of the league of punctuality, so each can be followed there. A unit answers for those that it succeeded too: their schemes,
 * money and documents of the year are its own. Asks the database as often for all units as for one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ScoreCards {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The cards of the units of a year that the viewer sees, the most points first, then in Vietnamese order. */
    public List<ScoreCard> ofYear(Viewer viewer, int year) {
        LocalDate last = Period.YEAR.lastDay(year);
        UnitMap units = territory.map();
        Counts counts = counts(viewer, year);
        List<MeritCriterion> criteria = criteria(last);
        return units.on(last).stream().filter(unit -> viewer.sees(unit.id(), units)).map(unit -> card(unit.id(), year, counts, criteria, units))
                .sorted(Comparator.comparingLong(ScoreCard::getThousandths).reversed()).toList();
    }

    /** The card of one unit; empty if the viewer does not see it. */
    public Optional<ScoreCard> of(Viewer viewer, UnitId unit, int year) {
        UnitMap units = territory.map();
        return units.find(unit).map(Unit::id).filter(id -> viewer.sees(id, units))
                .map(id -> card(id, year, counts(viewer, year), criteria(Period.YEAR.lastDay(year)), units));
    }

    private ScoreCard card(UnitId unit, int year, Counts counts, List<MeritCriterion> criteria, UnitMap units) {
        List<UnitId> all = units.all().stream().map(Unit::id).filter(one -> units.isOrSucceeds(unit, one)).toList();
        return new ScoreCard(unit.value(), year, clock.today(), criteria.stream().map(criterion -> {
            long[] share = counts.of(all, criterion.code());
            return new ScoreLine(criterion.code(), criterion.name(), share[0], share[1], criterion.mostPoints(), criterion.legalBasis(), criterion.verified());
        }).toList());
    }

    private List<MeritCriterion> criteria(LocalDate day) {
        return em.createQuery("""
                select c from MeritCriterion c where c.validFrom <= :day and (c.validTo is null or c.validTo >= :day) order by c.position""",
                MeritCriterion.class).setParameter("day", day).getResultList();
    }

    private Counts counts(Viewer viewer, int year) {
        Question question = new Question(year, Period.YEAR, Scope.NATION, Boundaries.THEN, false);
        Map<UnitId, TimelinessTable.Row> punctual = TimelinessTable.of(arrivals.completeness(viewer, question, null), question.reportDay()).rows().stream()
                .collect(Collectors.toMap(row -> row.unit().id(), row -> row));
        return new Counts(states(year), money(year), punctual);
    }

    private Map<UnitId, Map<SchemeState, Long>> states(int year) {
        Map<UnitId, Map<SchemeState, Long>> states = new HashMap<>();
        em.createQuery("select r.unitId, r.state, count(r) from SchemeRecord r where r.planYear = :year group by r.unitId, r.state", Object[].class)
                .setParameter("year", year).getResultList().forEach(row -> states.computeIfAbsent(new UnitId((String) row[0]),
                        unit -> new EnumMap<>(SchemeState.class)).put((SchemeState) row[1], (Long) row[2]));
        return states;
    }

    private Map<UnitId, Map<Account, Long>> money(int year) {
        Map<UnitId, Map<Account, Long>> money = new HashMap<>();
        em.createQuery("""
                        select e.record.unitId, e.account, sum(e.amount) from LedgerEntry e where e.record.planYear = :year
                        group by e.record.unitId, e.account""", Object[].class)
                .setParameter("year", year).getResultList().forEach(row -> money.computeIfAbsent(new UnitId((String) row[0]),
                        unit -> new EnumMap<>(Account.class)).put((Account) row[1], ((Number) row[2]).longValue()));
        return money;
    }

    /** What is known of every unit. */
    private record Counts(Map<UnitId, Map<SchemeState, Long>> states, Map<UnitId, Map<Account, Long>> money, Map<UnitId, TimelinessTable.Row> punctual) {

        /** What was reached, and of how much. */
        long[] of(List<UnitId> units, CriterionCode code) {
            return units.stream().map(unit -> of(unit, code)).reduce(new long[] {0, 0}, (sum, one) -> new long[] {sum[0] + one[0], sum[1] + one[1]});
        }

        private long[] of(UnitId unit, CriterionCode code) {
            return switch (code) {
                case PROGRESS -> new long[] {schemes(unit, Counts::isCompleted), approved(unit)};
                case KEPT -> new long[] {approved(unit) - schemes(unit, state -> state == SchemeState.STOPPED), approved(unit)};
                case SETTLEMENT -> new long[] {held(unit, Account.SETTLED), held(unit, Account.SETTLED) + held(unit, Account.GRANTED) + held(unit, Account.PAID)};
                case REPORTS -> punctual.containsKey(unit) ? new long[] {punctual.get(unit).onTime(), punctual.get(unit).judged()} : new long[] {0, 0};
            };
        }

        private long approved(UnitId unit) {
            return schemes(unit, state -> state.wasApproved() || state == SchemeState.CLOSED);
        }

        private static boolean isCompleted(SchemeState state) {
            return switch (state) {
                case COMPLETED, ACCEPTED, HANDED_OVER, SETTLED, POST_CHECKED, CLOSED -> true;
                default -> false;
            };
        }

        private long schemes(UnitId unit, Predicate<SchemeState> which) {
            return states.getOrDefault(unit, Map.of()).entrySet().stream().filter(entry -> which.test(entry.getKey())).mapToLong(Map.Entry::getValue).sum();
        }

        private long held(UnitId unit, Account account) {
            return money.getOrDefault(unit, Map.of()).getOrDefault(account, 0L);
        }
    }
}
