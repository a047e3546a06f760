package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.oversight.Violation;
import vn.khuyencong.scheme.oversight.Violations;
import vn.khuyencong.testing.Services;

/** Whatever happens to a plan and in whatever order: every đồng stays accounted for, and the figures stay equal to the lines. */
class MoneyPropertyTest {

    private static final int LIVES = 10;
    private static final int STEPS = 45;
    private static final int STEPS_BETWEEN_LOOKS = 3;
    private static final Set<SchemeAct> GRANTING = EnumSet.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION, SchemeAct.AMEND);

    private static final Set<Account> OF_SCHEMES = EnumSet.of(Account.GRANTED, Account.PAID, Account.SETTLED);

    private static Services services;

    @BeforeAll
    static void start() {
        services = new Services(MigratedDatabase.h2("money-property"));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void whateverHappensTheLedgerBalancesAndTheFiguresEqualTheirLines() {
        long seed = System.nanoTime();
        Set<SchemeState> seen = EnumSet.noneOf(SchemeState.class);
        for (int i = 0; i < LIVES; i++) {
            seen.addAll(live(seed + i, 2024 + i));
        }
        long paid = moved("PAY_ADVANCE");
        long back = moved("MONEY_CAME_BACK");
        // A test that went nowhere would prove nothing.
        assertTrue(paid > 0 && back > 0, () -> "seed " + seed + " paid " + paid + " and recovered " + back);
        assertTrue(seen.containsAll(EnumSet.of(SchemeState.IN_PROGRESS, SchemeState.STOPPED, SchemeState.SETTLED)),
                () -> "seed " + seed + " saw only " + seen);
    }

    private static long moved(String reason) {
        return services.transact(work -> work.em().createQuery("select count(e) from LedgerEntry e where e.reason = :reason", Long.class)
                .setParameter("reason", reason).getSingleResult());
    }

    private static Set<SchemeState> live(long seed, int year) {
        RandomLife life = new RandomLife(seed, year);
        services.transact(work -> {
            life.begin(work);
            return null;
        });
        for (int i = 1; i <= STEPS + 1; i++) {
            boolean last = i > STEPS;
            boolean look = last || i % STEPS_BETWEEN_LOOKS == 0;
            try {
                services.transact(work -> {
                    if (last) {
                        life.end(work);
                    } else {
                        life.next(work);
                    }
                    work.em().flush();
                    if (look) {
                        assertMoneyIsAccountedFor(work, life.owner());
                    }
                    return null;
                });
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + String.join("\n", life.told()), e);
            }
        }
        return services.transact(work -> {
            assertEquals(Map.of(), work.the(FigureSources.class).differences(), () -> "seed " + seed + ": " + String.join("\n", life.told()));
            return work.the(SchemeRegister.class).of(life.owner()).stream().flatMap(record -> work.the(Schemes.class).events(record).stream())
                    .map(SchemeEvent::to).collect(Collectors.toSet());
        });
    }

    private static void assertMoneyIsAccountedFor(Services.Work work, PlanOf plan) {
        Ledger ledger = work.the(Ledger.class);
        Map<Account, Long> balances = ledger.balances(plan);
        assertEquals(0, balances.values().stream().mapToLong(Long::longValue).sum(), balances::toString);
        balances.forEach((account, held) -> assertTrue(account == Account.BUDGET || held >= 0, balances::toString));
        assertEquals(Set.of(0L), sumsOfEntries(ledger.entries(plan)));
        assertEquals(balances, rows(work, plan));
        Map<Account, Long> held = new EnumMap<>(Account.class);
        for (SchemeRecord record : work.the(SchemeRegister.class).of(plan)) {
            long grant = record.state().isUnderWay() ? newestDecision(work, record) : 0;
            long paid = ledger.heldBy(record, Account.PAID);
            assertEquals(Math.max(0, grant - paid), ledger.heldBy(record, Account.GRANTED), record::code);
            assertTrue(grant >= paid || owed(work, record) >= paid - grant, () -> record.code() + ": what was paid above the grant is not asked back");
            OF_SCHEMES.forEach(account -> held.merge(account, ledger.heldBy(record, account), Long::sum));
        }
        OF_SCHEMES.forEach(account -> assertEquals(balances.get(account), held.getOrDefault(account, 0L)));
    }

    /** What is to come back by open violations. */
    private static long owed(Services.Work work, SchemeRecord record) {
        return work.the(Violations.class).of(record).stream().filter(Violation::isOpen).mapToLong(Violation::outstanding).sum();
    }

    private static long newestDecision(Services.Work work, SchemeRecord record) {
        return work.the(Schemes.class).events(record).stream().filter(event -> GRANTING.contains(event.act()))
                .reduce((earlier, later) -> later).orElseThrow().amount();
    }

    private static Set<Long> sumsOfEntries(List<LedgerEntry> postings) {
        Set<Long> sums = new TreeSet<>(postings.stream().collect(Collectors.groupingBy(LedgerEntry::entry,
                Collectors.summingLong(LedgerEntry::amount))).values());
        sums.add(0L);
        return sums;
    }

    /** The rows that whoever moves money locks, which must say the same as the postings. */
    private static Map<Account, Long> rows(Services.Work work, PlanOf plan) {
        Map<Account, Long> rows = new EnumMap<>(Account.class);
        for (Account account : Account.values()) {
            LedgerBalance balance = work.em().find(LedgerBalance.class, plan + "." + account);
            rows.put(account, balance == null ? 0 : balance.amount());
        }
        return rows;
    }
}
