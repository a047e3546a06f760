package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

/**
 * A decision on some schemes of a plan and a payment of another one at the same moment: the decision needs the plan's money and then every
 * scheme, the payment its scheme and then the money.
 */
class CollidingActsTest {

    private static final long TRIEU = 1_000_000;
    private static final FundSource NATIONAL = FundSource.NATIONAL;
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 12);
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-24"), 2024, NATIONAL);
    private static final Viewer LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final PlanSubmission.Decision PAPER = new PlanSubmission.Decision("215/QĐ-BCT", LocalDate.of(2024, 3, 10), "Bộ trưởng Bộ Công Thương");

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void aPlanWithFreedMoneyAndAContract(TestInfo test) {
        services = new Services(database("colliding-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        unit = new UnitAtItsDoor(services, "P63-24");
        unit.send(new PlanOfUnit("P63-24", 2024, NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 100)
                .machine("C", "Công ty C", 100).decided("QĐ 1", DECIDED).data());
        assertTrue(decide(new Ruling(id("C"), SchemeAct.ASSIGN_FUNDS)).possible());
        take(step("C", 1, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        take(step("C", 2, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty C", 100 * TRIEU, null)));
        take(step("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null)));
        assertTrue(decide(new Ruling(id("B"), SchemeAct.APPROVE_STOP)).possible());
        take(step("A", 1, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("SUPPLEMENT", null, null, "D",
                new PlanOfUnit("P63-24", 2024, NATIONAL).machine("D", "Công ty D", 50).data().schemes().get(0))));
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @RepeatedTest(8)
    void aDecisionAndAPaymentAreBothDone() throws Exception {
        byte[] payment = unit.body(step("C", 3, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        List<Boolean> done = AtOnce.all(() -> decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)).possible(),
                () -> unit.send(payment).state() == InboxState.ACCEPTED);
        assertEquals(List.of(true, true), done);
        assertEquals(List.of(300L, 50L, 50L), List.of(balance(Account.GRANTED), balance(Account.PAID), balance(Account.FREED)));
    }

    private void take(SchemeStep step) {
        InboxMessage message = unit.send(step);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }

    private SchemeStep step(String code, int number, StepAct act, SchemeStep.Part part) {
        return unit.step(NATIONAL, 2024, code, number, act, DAY, part);
    }

    private Decisions.Outcome decide(Ruling ruling) {
        return services.transact(work -> work.the(Decisions.class).decide(LEADER, List.of(ruling), PAPER));
    }

    private long id(String code) {
        return services.transact(work -> work.the(Schemes.class).find(PLAN, code).orElseThrow().id());
    }

    /** In triệu đồng. */
    private long balance(Account account) {
        return services.transact(work -> work.the(Ledger.class).balances(PLAN)).get(account) / TRIEU;
    }
}
