package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.scheme.Ledger;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.oversight.Recovered;
import vn.khuyencong.scheme.oversight.Violations;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;


/** What steps may say of money and machines, and what they do to the ledger. */
class SchemeStepMoneyTest {

    private static final long TRIEU = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-24"), 2024, FundSource.LOCAL);
    private static final SchemeStep.Machine MACHINE = machine(1, "Máy A", "Công suất 10 kW");

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void aDecidedPlan(TestInfo test) {
        services = new Services(MigratedDatabase.h2("step-money-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        unit = new UnitAtItsDoor(services, "P63-24");
        unit.send(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 1", LocalDate.of(2024, 1, 15)).data());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatWasPaidIsNotFreedByAStopAndMustComeBack() {
        contracted();
        accept(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        assertEquals(Map.of("SETTLED", 0L, "FREED", 0L, "GRANTED", 50L), balances());
        returned("ADVANCE_ABOVE_GRANT", step(5, StepAct.PAY_ADVANCE, new SchemeStep.Advance(51 * TRIEU, null)));
        accept(step(6, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "B", added("B", 100))));
        returned("ABOVE_FREED_MONEY", step(7, StepAct.APPROVE_STOP, null));
        accept(step(8, StepAct.WITHDRAW_REQUEST, null));
        accept(step(9, StepAct.REQUEST_STOP, stop("STOP_BY_BENEFICIARY")));
        accept(step(10, StepAct.APPROVE_STOP, null));
        assertEquals(Map.of("SETTLED", 0L, "FREED", 50L, "GRANTED", 0L), balances());
        assertEquals(50, balance(Account.PAID));
        long violation = services.transact(work -> work.the(Violations.class).of(record()).get(0)).id();
        assertEquals(List.of(), services.transact(work -> work.the(Violations.class).recover(Viewers.DEPT_OFFICER, violation,
                new Recovered(50 * TRIEU, DAY, "GNT 1", DAY))));
        assertEquals(Map.of("SETTLED", 0L, "FREED", 100L, "GRANTED", 0L), balances());
        assertEquals(0, balance(Account.PAID));
    }

    @Test
    void whatWasPaidIsSettledFirstAndWhatIsAboveTheSettlementMustComeBack() {
        contracted();
        accept(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(70 * TRIEU, null)));
        accept(step(5, StepAct.COMPLETE, null));
        returned("ACCEPTED_ABOVE_CONTRACT", step(6, StepAct.ACCEPT, new SchemeStep.Acceptance(101 * TRIEU, "Đạt", List.of(MACHINE))));
        accept(step(7, StepAct.ACCEPT, new SchemeStep.Acceptance(60 * TRIEU, "Đạt", List.of(MACHINE))));
        accept(step(8, StepAct.HAND_OVER, null));
        accept(step(9, StepAct.SETTLE, new SchemeStep.Settlement(60 * TRIEU, null)));
        assertEquals(Map.of("SETTLED", 60L, "FREED", 30L, "GRANTED", 0L), balances());
        assertEquals(10, balance(Account.PAID));
        assertEquals(10 * TRIEU, services.transact(work -> work.the(Violations.class).of(record()).get(0)).outstanding());
    }

    @Test
    void contractsAndTheAssignmentStayWithinTheGrant() {
        returned("ASSIGNED_NOT_AS_GRANTED", step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 99 * TRIEU)));
        accept(step(2, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        accept(step(3, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        returned("CONTRACTS_ABOVE_GRANT", step(4, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 3_000 * TRIEU, null)));
        accept(step(5, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 100 * TRIEU, null)));
        assertEquals(List.of(), rules(accept(step(6, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("2/HĐ", DAY, "CÔNG TY A", 90 * TRIEU, null)))),
                "signed again it takes the place of the first");
        assertEquals(List.of("BENEFICIARY_NOT_IN_SCHEME"), rules(accept(step(7, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("3/HĐ", DAY, "Công ty X",
                10 * TRIEU, null)))));
        returned("CONTRACTS_ABOVE_GRANT", step(8, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("4/HĐ", DAY, "Công ty Y", TRIEU, null)));
    }

    @Test
    void theMachinesOfThePlanAreAcceptedOnceEachAsThePlanNamesThem() {
        contracted();
        accept(step(4, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(90, null, null)));
        accept(step(5, StepAct.REQUEST_ADJUSTMENT, renamed("Máy B")));
        accept(step(6, StepAct.APPROVE_ADJUSTMENT, renamed("Máy B")));
        accept(step(7, StepAct.COMPLETE, null));
        returned("EQUIPMENT_NOT_ONCE", accepted(8));
        returned("EQUIPMENT_NOT_ONCE", accepted(9, machine(1, "Máy B", "công suất 10 KW"), machine(1, "Máy B", "Công suất 10 kW")));
        returned("EQUIPMENT_NOT_IN_PLAN", accepted(10, machine(1, "Máy B", "Công suất 10 kW"), machine(2, "Máy C", null)));
        returned("EQUIPMENT_DIFFERS", accepted(11, MACHINE));
        returned("EQUIPMENT_DIFFERS", accepted(12, machine(1, "Máy B", "Công suất 5 kW")));
        accept(accepted(13, machine(1, "MÁY B", "công suất 10 kw")));
    }

    private void contracted() {
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        accept(step(2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        accept(step(3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 100 * TRIEU, null)));
    }

    private SchemeStep accepted(int number, SchemeStep.Machine... machines) {
        return step(number, StepAct.ACCEPT, new SchemeStep.Acceptance(100 * TRIEU, "Đạt", List.of(machines)));
    }

    private static SchemeStep.Machine machine(int item, String name, String specification) {
        return new SchemeStep.Machine(1, item, name, specification, null, null, 0, null, true, true);
    }

    private static SchemeStep.Change renamed(String name) {
        return new SchemeStep.Change("ADJUST_EQUIPMENT_NAME", List.of(new SchemeStep.ChangedLine(1, null, null, null, null, null,
                List.of(new SchemeStep.ChangedItem(1, name, null, null)))), null, null, null);
    }

    /** A scheme as a request states it; in triệu đồng. */
    private static PlanSubmission.Scheme added(String code, long support) {
        return new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine(code, "Công ty " + code, support).data().schemes().get(0);
    }

    private static SchemeStep.Change stop(String kind) {
        return new SchemeStep.Change(kind, null, null, null, null);
    }

    private SchemeStep step(int number, StepAct act, SchemeStep.Part part) {
        return unit.step(FundSource.LOCAL, 2024, "A", number, act, DAY, part);
    }

    private InboxMessage accept(SchemeStep step) {
        InboxMessage message = unit.send(step);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> step.act() + " " + message.findings());
        return message;
    }

    private void returned(String rule, SchemeStep step) {
        InboxMessage message = unit.send(step);
        assertEquals(InboxState.RETURNED, message.state());
        assertTrue(message.findings().stream().anyMatch(finding -> finding.blocks() && finding.rule().equals(rule)), () -> rule + " " + message.findings());
    }

    private static List<String> rules(InboxMessage message) {
        return message.findings().stream().map(Refusal::rule).toList();
    }

    private SchemeRecord record() {
        return services.transact(work -> work.the(Schemes.class).find(PLAN, "A").orElseThrow());
    }

    private long balance(Account account) {
        return services.transact(work -> work.the(Ledger.class).balances(PLAN)).get(account) / TRIEU;
    }

    private Map<String, Long> balances() {
        Map<Account, Long> balances = services.transact(work -> work.the(Ledger.class).balances(PLAN));
        assertEquals(0, balances.values().stream().mapToLong(Long::longValue).sum());
        return Map.of("SETTLED", balances.get(Account.SETTLED) / TRIEU, "FREED", balances.get(Account.FREED) / TRIEU,
                "GRANTED", balances.get(Account.GRANTED) / TRIEU);
    }
}
