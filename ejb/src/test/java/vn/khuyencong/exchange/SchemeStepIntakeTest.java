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
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class SchemeStepIntakeTest {

    private static final long TRIEU = 1_000_000;
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final FundSource LOCAL = FundSource.LOCAL;
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-24"), 2024, LOCAL);

    private static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, true, true);

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("steps-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        unit = new UnitAtItsDoor(services, "P63-24");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSchemeGoesFromItsDecisionToItsPostCheckByMessagesAlone() {
        unit.send(decided());
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm Khuyến công", 100 * TRIEU)));
        accept(step(2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        accept(step(3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 100 * TRIEU, null)));
        accept(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(50 * TRIEU, null)));
        accept(step(5, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(60, 50 * TRIEU, null)));
        assertEquals(60, record().percentDone());
        assertEquals(50, balance(Account.PAID));
        accept(step(6, StepAct.COMPLETE, null));
        assertEquals(100, record().percentDone());
        accept(step(7, StepAct.ACCEPT, new SchemeStep.Acceptance(95 * TRIEU, "Đạt", List.of(MACHINE))));
        accept(step(8, StepAct.HAND_OVER, null));
        accept(step(9, StepAct.SETTLE, new SchemeStep.Settlement(95 * TRIEU, null)));
        assertEquals(Map.of("SETTLED", 95L, "FREED", 5L, "GRANTED", 0L), balances());
        services.play(LocalDate.of(2025, 2, 10));
        accept(step(10, StepAct.POST_CHECK, new SchemeStep.PostCheck("EFFECTIVE", List.of())));
        accept(step(11, StepAct.CLOSE, null));
        assertEquals(SchemeState.CLOSED, record().state());
        assertEquals(11, record().steps());
    }

    @Test
    void aStepThatComesBeforeTheOneBeforeItWaitsWhateverTheirTypes() {
        unit.send(decided());
        InboxMessage second = unit.send(step(2, StepAct.REQUEST_STOP, stop("STOP_BY_BENEFICIARY")));
        assertEquals(InboxState.WAITING, second.state());
        assertEquals(List.of("STEP_AWAITED"), rules(second));
        InboxMessage third = unit.send(step(3, StepAct.WITHDRAW_REQUEST, null));
        assertEquals(InboxState.WAITING, third.state());
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        assertEquals(InboxState.ACCEPTED, again(second).state());
        assertEquals(InboxState.ACCEPTED, again(third).state());
        assertEquals(SchemeState.FUNDS_ASSIGNED, record().state());
        assertEquals(3, record().steps());
        assertEquals(List.of("WAITING", "ACCEPTED"), outcomes(second));
    }

    @Test
    void aStepWaitsUntilItsPlanIsDecidedAndIsJudgedThen() {
        InboxMessage first = unit.send(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        InboxMessage second = unit.send(step(2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        assertEquals(List.of("PLAN_AWAITED"), rules(first));
        PlanOfUnit plan = new PlanOfUnit("P63-24", 2024, LOCAL).machine("A", "Công ty A", 100);
        unit.send(plan.data());
        assertEquals(InboxState.WAITING, again(first).state());
        unit.send(plan.next().machine("A", "Công ty A", 100).decided("QĐ 1", DECIDED).data());
        assertEquals(InboxState.ACCEPTED, again(first).state());
        assertEquals(InboxState.ACCEPTED, again(second).state());
        assertEquals(SchemeState.CAPACITY_CHECKED, record().state());
    }

    @Test
    void theSameStepAgainIsARepetitionAndAnotherUnderItsNumberAConflict() {
        unit.send(decided());
        byte[] body = unit.body(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        InboxMessage first = unit.send(body);
        List<String> receipts = outcomes(first);
        assertEquals(2, unit.send(body).deliveries());
        assertEquals(receipts, outcomes(first));
        assertEquals(1, record().steps());
        InboxMessage other = unit.send(step(1, StepAct.REQUEST_STOP, stop("STOP_BY_BENEFICIARY")));
        assertEquals(InboxState.CONFLICT, other.state());
        assertEquals(SchemeState.FUNDS_ASSIGNED, record().state());
    }

    @Test
    void aReturnedStepUsesUpItsNumber() {
        unit.send(decided());
        returned("SCHEME_ACT_NOT_HERE", step(1, StepAct.HAND_OVER, null));
        assertEquals(SchemeState.PLAN_APPROVED, record().state());
        accept(step(2, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
    }

    @Test
    void whatIsWrongInAStepIsToldByItsCell() {
        unit.send(decided());
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        returned("STEP_IN_FUTURE", UnitAtItsDoor.step("P63-24", LOCAL, 2024, "A", 2, StepAct.CHECK_CAPACITY, DAY.plusYears(1), new SchemeStep.Capacity("PROCEED", null)));
        returned("STEP_BEFORE_DECISION", UnitAtItsDoor.step("P63-24", LOCAL, 2024, "A", 3, StepAct.CHECK_CAPACITY, DECIDED.minusDays(1), new SchemeStep.Capacity("PROCEED", null)));
        accept(step(4, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(40, null, null)));
        returned("PROGRESS_FALLS", step(5, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(30, null, null)));
        accept(step(6, StepAct.REPORT_PROGRESS, new SchemeStep.Progress(30, null, "Làm lại phần móng")));
        accept(step(7, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("STOP", null)));
        returned("CAPACITY_NOT_SUFFICIENT", step(8, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", TRIEU, null)));
        returned("AMOUNT_IS_ZERO", step(9, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 0, null)));
        returned("CHANGE_SAYS_NOTHING", step(10, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("ADJUST_TIME", null, null, null, null)));
        returned("CHANGED_LINE_UNKNOWN", step(11, StepAct.REQUEST_ADJUSTMENT, lower(7, 80)));
        returned("INVESTMENT_NOT_LOWER", step(12, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("ADJUST_INVESTMENT_DOWN",
                List.of(new SchemeStep.ChangedLine(1, null, 900 * TRIEU, null, null, null, null)), null, null, null)));
        returned("REASON_UNKNOWN", SchemeStep.of(step(13, StepAct.REQUEST_STOP, null).key(), StepAct.REQUEST_STOP, DAY, new SchemeStep.Paper("1", DAY), "WEATHER", null,
                stop("STOP_BY_BENEFICIARY")));
    }

    @Test
    void anAdvanceAboveAnUnverifiedLimitIsTakenWithAWarning() {
        unit.send(decided());
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        accept(step(2, StepAct.CHECK_CAPACITY, new SchemeStep.Capacity("PROCEED", null)));
        accept(step(3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", 100 * TRIEU, null)));
        assertEquals(List.of(), rules(accept(step(4, StepAct.PAY_ADVANCE, new SchemeStep.Advance(70 * TRIEU, null)))));
        assertEquals(List.of("ADVANCE_ABOVE_LIMIT", "ADVANCE_LIMIT_UNVERIFIED"), rules(accept(step(5, StepAct.PAY_ADVANCE, new SchemeStep.Advance(1, null)))));
    }

    @Test
    void whatIsDecidedOfANationalSchemeTheUnitDoesNotSay() {
        unit.send(new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL).machine("A", "Công ty A", 100).decided("QĐ 1", DECIDED).data());
        returned("STEP_OF_MINISTRY", unit.step(FundSource.NATIONAL, 2024, "A", 1, StepAct.ASSIGN_FUNDS, DAY, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
    }

    @Test
    void aDecisionOfTheProvinceMakesTheNextVersionOfItsPlan() {
        unit.send(decided());
        accept(step(1, StepAct.REQUEST_ADJUSTMENT, lower(1, 80)));
        assertEquals(SchemeState.ADJUSTMENT_PENDING, record().state());
        accept(step(2, StepAct.APPROVE_ADJUSTMENT, lower(1, 80)));
        assertEquals(SchemeState.PLAN_APPROVED, record().state());
        assertEquals(Map.of("SETTLED", 0L, "FREED", 20L, "GRANTED", 80L), balances());
        accept(step(3, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "B", added("B", 100))));
        accept(step(4, StepAct.APPROVE_STOP, null));
        assertEquals(SchemeState.STOPPED, record().state());
        assertEquals(Map.of("SETTLED", 0L, "FREED", 0L, "GRANTED", 100L), balances());
        assertEquals("A", services.transact(work -> work.the(Schemes.class).find(PLAN, "B").orElseThrow().replaces().code()));
    }

    @Test
    void anExtensionOfTimeMovesNoMoney() {
        unit.send(decided());
        SchemeStep.Change more = new SchemeStep.Change("ADJUST_TIME", List.of(new SchemeStep.ChangedLine(1, 900 * TRIEU, null, null, null, null, null)), "2025-03",
                null, null);
        InboxMessage refused = unit.send(step(1, StepAct.EXTEND_TIME, more));
        assertTrue(refused.findings().stream().anyMatch(Refusal::blocks), () -> refused.findings().toString());
        assertEquals(Map.of("SETTLED", 0L, "FREED", 0L, "GRANTED", 100L), balances());
        SchemeStep.Change time = new SchemeStep.Change("ADJUST_TIME", null, "2025-03", null, null);
        accept(step(record().steps() + 1, StepAct.EXTEND_TIME, time));
        assertEquals("2025-03", record().endMonth());
        assertEquals(Map.of("SETTLED", 0L, "FREED", 0L, "GRANTED", 100L), balances());
        returned("SCHEME_END_NOT_LATER", step(record().steps() + 1, StepAct.EXTEND_TIME, time));
    }

    @Test
    void aSchemeApprovedUnderTheOldUnitIsSettledUnderTheNewOne() {
        unit.send(decided());
        accept(step(1, StepAct.ASSIGN_FUNDS, new SchemeStep.Assignment("Trung tâm", 100 * TRIEU)));
        LocalDate after = LocalDate.of(2025, 8, 1);
        services.play(after);
        UnitId heir = services.transact(work -> work.the(Territory.class).map().holderOn(new UnitId("P63-24"), after).id());
        UnitAtItsDoor successor = new UnitAtItsDoor(services, heir.value());
        InboxMessage taken = successor.send(UnitAtItsDoor.step("P63-24", LOCAL, 2024, "A", 2, StepAct.CHECK_CAPACITY, after, new SchemeStep.Capacity("PROCEED", null)));
        assertEquals(InboxState.ACCEPTED, taken.state(), () -> taken.findings().toString());
        assertEquals(heir, services.transact(work -> work.the(Schemes.class).events(work.the(Schemes.class).find(PLAN, "A").orElseThrow())
                .stream().reduce((earlier, later) -> later).orElseThrow().unit()));
        InboxMessage ofTheOldUnit = unit.send(step(3, StepAct.SIGN_CONTRACT, new SchemeStep.Contract("1/HĐ", DAY, "Công ty A", TRIEU, null)));
        assertEquals(InboxState.PARKED, ofTheOldUnit.state());
    }

    private PlanSubmission decided() {
        return new PlanOfUnit("P63-24", 2024, LOCAL).machine("A", "Công ty A", 100).decided("QĐ 1", DECIDED).data();
    }

    /** A scheme as a request states it; in triệu đồng. */
    private static PlanSubmission.Scheme added(String code, long support) {
        return new PlanOfUnit("P63-24", 2024, LOCAL).machine(code, "Công ty " + code, support).data().schemes().get(0);
    }

    /** The investment falls to three times the support. */
    private static SchemeStep.Change lower(int line, long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(line, support * TRIEU, 3 * support * TRIEU,
                2 * support * TRIEU, null, null, null)), null, null, null);
    }

    private static SchemeStep.Change stop(String kind) {
        return new SchemeStep.Change(kind, null, null, null, null);
    }

    private SchemeStep step(int number, StepAct act, SchemeStep.Part part) {
        LocalDate today = act == StepAct.POST_CHECK || act == StepAct.CLOSE ? LocalDate.of(2025, 2, 1) : DAY;
        return unit.step(LOCAL, 2024, "A", number, act, today, part);
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

    private InboxMessage again(InboxMessage message) {
        return services.transact(work -> work.em().find(InboxMessage.class, message.id()));
    }

    private static List<String> rules(InboxMessage message) {
        return message.findings().stream().map(Refusal::rule).toList();
    }

    private List<String> outcomes(InboxMessage message) {
        return services.transact(work -> work.the(Receipts.class).of(message.id()).stream().map(Receipt::outcome).toList());
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
