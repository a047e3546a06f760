package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.UnitTurns;

/**
 * Sổ theo dõi kinh phí: where every đồng of a plan is. Money moves from one account to another and never appears or
 * vanishes, so the sum over all accounts is always zero. What a stop or a reduction frees stays in {@link Account#FREED}
 * until it is given to another scheme or returned to the budget; no account but the budget can fall below zero.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private UnitTurns turns;
    @Inject
    private BusinessClock clock;

    /** Where money is. */
    public enum Account {
        /** The budget that plans are granted from: minus what was granted in all. */
        BUDGET,
        /** Granted to a scheme, not yet paid out and not yet settled. */
        GRANTED,
        /** Paid out of a scheme's grant in advance, and neither settled nor come back. */
        PAID,
        /** Freed by a stop, a reduction or a settlement below the grant; has no use yet. */
        FREED,
        /** Settled. */
        SETTLED,
        /** Given back to the budget. */
        RETURNED;

        /** Whether a scheme holds what is on it; the other accounts are of the plan. */
        boolean isOfScheme() {
            return this == GRANTED || this == PAID || this == SETTLED;
        }
    }

    /**
     * Money that moves.
     *
     * @param plan   whose plan
     * @param from   where it was
     * @param to     where it is then
     * @param record the scheme that holds it on the side of an account of a scheme; null for none
     * @param amount đồng, above zero
     */
    public record Move(PlanOf plan, Account from, Account to, SchemeRecord record, long amount) {
    }

    /** What a move rests on that no event makes, and who books it. */
    public record Paper(String number, LocalDate date, String actor) {
    }

    /**
     * Books a move.
     *
     * @param event the event that moves it; may be null
     * @throws IllegalStateException if the account does not hold so much: whoever calls has judged that before
     */
    public void book(Move move, SchemeEvent event, String reason) {
        book(move, event, null, reason);
    }

    /** Books a move that no event of a scheme makes, by a paper of its own. */
    public void book(Move move, Paper paper, String reason) {
        book(move, null, paper, reason);
    }

    private void book(Move move, SchemeEvent event, Paper paper, String reason) {
        if (move.amount() <= 0) {
            throw new IllegalArgumentException("nothing to move: " + move);
        }
        hold(move.plan());
        if (move.from() != Account.BUDGET && balance(move.plan(), move.from()).amount() < move.amount()) {
            throw new IllegalStateException("account " + move.from() + " of " + move.plan() + " holds less than " + move.amount());
        }
        if (move.from().isOfScheme() && heldBy(move.record(), move.from()) < move.amount()) {
            throw new IllegalStateException("scheme " + move.record().code() + " holds less than " + move.amount());
        }
        LedgerEntry first = post(move, move.from(), -move.amount(), event, reason, 0);
        LedgerEntry second = post(move, move.to(), move.amount(), event, reason, first.entry());
        if (paper != null) {
            List.of(first, second).forEach(posting -> posting.restOn(paper.number(), paper.date(), paper.actor()));
        }
    }

    /** What is free now; nobody else can use it before this transaction ends. */
    public long freedForUpdate(PlanOf plan) {
        hold(plan);
        return balance(plan, Account.FREED).amount();
    }

    /** What the accounts of a plan hold, in đồng. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Account, Long> balances(PlanOf plan) {
        Map<Account, Long> balances = new EnumMap<>(Account.class);
        List.of(Account.values()).forEach(account -> balances.put(account, 0L));
        balances.putAll(em.createQuery("""
                        select e.account, sum(e.amount) from LedgerEntry e where e.unitId = :unit and e.planYear = :year and e.fund = :fund
                        group by e.account""", Object[].class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund())
                .getResultStream().collect(Collectors.toMap(row -> (Account) row[0], row -> ((Number) row[1]).longValue())));
        return balances;
    }

    /** What a scheme holds on an account, in đồng. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long heldBy(SchemeRecord record, Account account) {
        return em.createQuery("select coalesce(sum(e.amount), 0) from LedgerEntry e where e.record = :record and e.account = :account",
                Number.class).setParameter("record", record).setParameter("account", account).getSingleResult().longValue();
    }

    /** Whether a paper gave that amount of a plan back already. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isBooked(PlanOf plan, String paperNumber, LocalDate paperDate, long amount) {
        return entries(plan).stream().anyMatch(entry -> entry.account() == Account.RETURNED && entry.amount() == amount
                && paperNumber.equals(entry.paperNumber()) && paperDate.equals(entry.paperDate()));
    }

    /** Every posting of a plan, the oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<LedgerEntry> entries(PlanOf plan) {
        return em.createQuery("""
                        select e from LedgerEntry e left join fetch e.record left join fetch e.event where e.unitId = :unit and e.planYear = :year and e.fund = :fund
                        order by e.id""", LedgerEntry.class)
                .setParameter("unit", plan.unit().value()).setParameter("year", plan.year()).setParameter("fund", plan.fund()).getResultList();
    }

    /** Whoever moves money of a plan holds its budget first: two acts at once wait for each other and never in a circle. */
    private void hold(PlanOf plan) {
        balance(plan, Account.BUDGET);
    }

    private LedgerEntry post(Move move, Account account, long amount, SchemeEvent event, String reason, long entry) {
        LedgerEntry posting = new LedgerEntry(move, account, amount, event, reason, clock.today());
        em.persist(posting);
        posting.belongTo(entry == 0 ? posting.id() : entry);
        balance(move.plan(), account).add(amount);
        return posting;
    }

    private LedgerBalance balance(PlanOf plan, Account account) {
        String id = plan + "." + account;
        LedgerBalance balance = em.find(LedgerBalance.class, id);
        if (balance == null) {
            // The first row of an account is made in the turn of its unit: two at once make one.
            turns.hold(plan.unit());
            balance = em.find(LedgerBalance.class, id);
        }
        if (balance == null) {
            balance = new LedgerBalance(id);
            em.persist(balance);
        } else if (!balance.isNew() && em.getLockMode(balance) != LockModeType.PESSIMISTIC_WRITE) {
            balance = em.find(LedgerBalance.class, id, LockModeType.PESSIMISTIC_WRITE);
        }
        return balance;
    }
}
