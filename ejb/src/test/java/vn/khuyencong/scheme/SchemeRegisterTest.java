package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class SchemeRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-24"), 2024, FundSource.NATIONAL);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("register-" + test.getDisplayName())).play(DAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSubmittedPlanGivesRecordsAndNoMoney() {
        take(plan().machine("A", "Công ty A", 200).machine("B", "Công ty B", 100));
        assertEquals(Map.of("A", SchemeState.DEPT_RECEIVED, "B", SchemeState.DEPT_RECEIVED), states());
        assertEquals(0, balance(Account.GRANTED));
    }

    @Test
    void aDecidedPlanIsGrantedFromTheBudget() {
        take(plan().machine("A", "Công ty A", 200).machine("B", "Công ty B", 100).decided("QĐ 1", DAY));
        assertEquals(Map.of("A", SchemeState.PLAN_APPROVED, "B", SchemeState.PLAN_APPROVED), states());
        assertEquals(300, balance(Account.GRANTED));
        assertEquals(-300, balance(Account.BUDGET));
    }

    @Test
    void aLaterDecisionStopsAddsAndChangesAndFreedMoneyIsUsedFirst() {
        PlanOfUnit plan = plan().machine("A", "Công ty A", 200).machine("B", "Công ty B", 100).decided("QĐ 1", DAY);
        take(plan);
        take(plan.next().machine("B", "Công ty B", 80).machine("C", "Công ty C", 150).decided("QĐ 2", DAY));
        assertEquals(Map.of("A", SchemeState.STOPPED, "B", SchemeState.PLAN_APPROVED, "C", SchemeState.PLAN_APPROVED), states());
        assertEquals(230, balance(Account.GRANTED));
        assertEquals(70, balance(Account.FREED));
        assertEquals(-300, balance(Account.BUDGET));
        assertTrue(services.transact(work -> work.the(FigureSources.class).differences()).isEmpty());
    }

    @Test
    void whatALaterDecisionMovesBetweenSchemesIsNeitherNewMoneyNorFreed() {
        PlanOfUnit plan = plan().machine("A", "Công ty A", 100).machine("B", "Công ty B", 100).decided("QĐ 1", DAY);
        take(plan);
        take(plan.next().machine("A", "Công ty A", 150).machine("B", "Công ty B", 50).decided("QĐ 2", DAY));
        assertEquals(200, balance(Account.GRANTED));
        assertEquals(0, balance(Account.FREED));
        assertEquals(-200, balance(Account.BUDGET));
    }

    @Test
    void aProposalAfterTheDecisionChangesNothingThatIsDecided() {
        PlanOfUnit plan = plan().machine("A", "Công ty A", 200).decided("QĐ 1", DAY);
        take(plan);
        PlanOfUnit proposal = plan.next().machine("A", "Công ty A", 90).machine("B", "Công ty B", 50);
        take(proposal);
        assertEquals(SchemeState.PLAN_APPROVED, states().get("A"));
        assertEquals(200, balance(Account.GRANTED));
    }

    @Test
    void whatALaterDecisionTakesUpAgainIsGrantedAnew() {
        PlanOfUnit plan = plan().machine("A", "Công ty A", 200).decided("QĐ 1", DAY);
        take(plan);
        take(plan.next().machine("B", "Công ty B", 50).decided("QĐ 2", DAY));
        assertEquals(SchemeState.STOPPED, states().get("A"));
        take(plan.next().machine("A", "Công ty A", 180).decided("QĐ 3", DAY));
        assertEquals(Map.of("A", SchemeState.PLAN_APPROVED, "B", SchemeState.STOPPED), states());
        assertEquals(180, balance(Account.GRANTED));
        assertEquals(20, balance(Account.FREED));
    }

    @Test
    void whatWasWithdrawnAndIsProposedAgainIsReceivedAgain() {
        PlanOfUnit plan = plan().machine("A", "Công ty A", 200).machine("B", "Công ty B", 50);
        take(plan);
        take(plan.next().machine("B", "Công ty B", 50));
        assertEquals(SchemeState.CLOSED, states().get("A"));
        take(plan.next().machine("A", "Công ty A", 190).machine("B", "Công ty B", 50));
        assertEquals(Map.of("A", SchemeState.DEPT_RECEIVED, "B", SchemeState.DEPT_RECEIVED), states());
    }

    private static PlanOfUnit plan() {
        return new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL);
    }

    private void take(PlanOfUnit plan) {
        services.transact(work -> {
            vn.khuyencong.plan.Judgement judgement = plan.taken(work, DAY);
            assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
            return null;
        });
    }

    private Map<String, SchemeState> states() {
        return services.transact(work -> {
            Map<String, SchemeState> states = new TreeMap<>();
            work.the(SchemeRegister.class).of(PLAN).forEach(record -> states.put(record.code(), record.state()));
            return states;
        });
    }

    /** In triệu đồng. */
    private long balance(Account account) {
        return services.transact(work -> work.the(Ledger.class).balances(PLAN)).get(account) / 1_000_000;
    }
}
