package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** The ledger as people read it, on the map of then or of today; each viewer his own units alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LedgerBook {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Ledger ledger;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * What the accounts of a unit's plans hold.
     *
     * @param unit     as it stands on the map that was asked for
     * @param accounts every account, in đồng; the budget below zero by what was granted
     */
    public record Balances(UnitId unit, Map<Account, Long> accounts) {

        /** What was granted from the budget in all. */
        public long budget() {
            return -accounts.get(Account.BUDGET);
        }

        /** What has no use yet. */
        public long freed() {
            return on(Account.FREED);
        }

        public long on(Account account) {
            return accounts.get(account);
        }

        /** Nothing appeared and nothing vanished. */
        public boolean balanced() {
            return accounts.values().stream().mapToLong(Long::longValue).sum() == 0;
        }
    }

    /**
     * One plan of one unit.
     *
     * @param moves oldest first
     * @param freed what was freed, each with what it went to
     */
    public record PlanBook(PlanOf plan, Balances balances, List<MoneyMove> moves, List<FreedMoney> freed) {
    }

    /** The balances of every unit that has a plan in the year; {@code fund} null for all funds together. */
    public List<Balances> balances(Viewer viewer, int year, FundSource fund, Boundaries boundaries) {
        UnitMap units = territory.map();
        Map<UnitId, Map<Account, Long>> sums = new TreeMap<>();
        em.createQuery("""
                        select e.unitId, e.fund, e.account, sum(e.amount) from LedgerEntry e where e.planYear = :year
                        group by e.unitId, e.fund, e.account""", Object[].class)
                .setParameter("year", year).getResultList().forEach(row -> {
                    UnitId unit = new UnitId((String) row[0]);
                    if (viewer.sees(unit, units) && (fund == null || fund == row[1])) {
                        sums.computeIfAbsent(placed(unit, boundaries, units), id -> zeros())
                                .merge((Account) row[2], ((Number) row[3]).longValue(), Math::addExact);
                    }
                });
        return sums.entrySet().stream().map(sum -> new Balances(sum.getKey(), sum.getValue())).toList();
    }

    /** The plans of a unit in a year, of one fund or of all; on today's map those of the units it succeeded too. */
    public List<PlanBook> plans(Viewer viewer, UnitId unit, int year, FundSource fund, Boundaries boundaries) {
        UnitMap units = territory.map();
        return em.createQuery("select distinct e.unitId, e.fund from LedgerEntry e where e.planYear = :year order by e.unitId, e.fund", Object[].class)
                .setParameter("year", year).getResultList().stream()
                .map(row -> new PlanOf(new UnitId((String) row[0]), year, (FundSource) row[1]))
                .filter(plan -> viewer.sees(plan.unit(), units) && (fund == null || fund == plan.fund())
                        && placed(plan.unit(), boundaries, units).equals(unit))
                .map(this::book).toList();
    }

    private PlanBook book(PlanOf plan) {
        List<MoneyMove> moves = MoneyMoves.of(ledger.entries(plan));
        return new PlanBook(plan, new Balances(plan.unit(), ledger.balances(plan)), moves, FreedMoney.in(moves));
    }

    private UnitId placed(UnitId unit, Boundaries boundaries, UnitMap units) {
        return boundaries == Boundaries.NOW ? units.holderOn(unit, clock.today()).id() : unit;
    }

    private static Map<Account, Long> zeros() {
        Map<Account, Long> zeros = new EnumMap<>(Account.class);
        List.of(Account.values()).forEach(account -> zeros.put(account, 0L));
        return zeros;
    }
}
