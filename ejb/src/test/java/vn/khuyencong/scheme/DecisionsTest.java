package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.AdjustmentDecided;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SchemesAssigned;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.norm.Power;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

class DecisionsTest {

    private static final long TRIEU = 1_000_000;
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final PlanOf PLAN = new PlanOf(new UnitId("P63-24"), 2024, FundSource.NATIONAL);
    private static final Viewer LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final PlanSubmission.Decision PAPER = new PlanSubmission.Decision("215/QĐ-BCT", LocalDate.of(2024, 3, 10), "Bộ trưởng Bộ Công Thương");

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("decisions-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        unit = new UnitAtItsDoor(services, "P63-24");
        send(plan().machine("A", "Công ty A", 200).machine("B", "Công ty B", 100).decided("QĐ 1", DECIDED).data());
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void manySchemesAreAssignedByOnePaperAndTheirUnitIsToldByOneLetter() {
        Decisions.Outcome outcome = decide(new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS), new Ruling(id("B"), SchemeAct.ASSIGN_FUNDS));
        assertTrue(outcome.possible(), () -> outcome.findings().toString());
        assertEquals(List.of(SchemeState.FUNDS_ASSIGNED, SchemeState.FUNDS_ASSIGNED), List.of(state("A"), state("B")));
        assertEquals(List.of(), outcome.consequences());
        assertEquals(1, services.letters().size());
        assertEquals(LetterType.SCHEME_ASSIGNED, services.letters().get(0).type());
        SchemesAssigned letter = (SchemesAssigned) services.letters().get(0).data();
        assertEquals(300 * TRIEU, letter.total());
        assertEquals("A", letter.schemes().get(0).code());
    }

    @Test
    void aReductionIsShownInFiguresBeforeAndMakesTheNextVersion() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        Decisions.Outcome foreseen = services.transact(work -> work.the(Decisions.class).foresee(LEADER, List.of(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)), PAPER));
        Decisions.Consequence consequence = foreseen.consequences().get(0);
        assertEquals(List.of(300L, 180L, 0L, 120L, 1L), List.of(consequence.before() / TRIEU, consequence.after() / TRIEU,
                consequence.freedBefore() / TRIEU, consequence.freedAfter() / TRIEU, (long) consequence.version()));
        assertEquals(List.of(200 * TRIEU, 80 * TRIEU), Arrays.asList(consequence.supports().get("A")));
        assertEquals(SchemeState.ADJUSTMENT_PENDING, state("A"), "nothing is changed");
        assertTrue(decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)).possible());
        assertEquals(SchemeState.PLAN_APPROVED, state("A"));
        assertEquals(List.of(180L, 120L), List.of(balance(Account.GRANTED), balance(Account.FREED)));
        assertEquals(List.of(SchemeAct.RECORD_DECISION, SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.AMEND), acts("A"));
        assertEquals(List.of(SchemeAct.RECORD_DECISION), acts("B"), "a version that says the same of it is no act");
        AdjustmentDecided letter = letter();
        assertEquals(AdjustmentDecided.Outcome.ADJUSTMENT_APPROVED, letter.outcome());
        assertEquals(List.of(200 * TRIEU, 80 * TRIEU, 1L), List.of(letter.supportBefore(), letter.supportAfter(), (long) letter.planVersion()));
        assertTrue(services.transact(work -> work.the(FigureSources.class).differences()).isEmpty());
    }

    @Test
    void aRefusedRequestLeavesThePlanAsItWas() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        decide(new Ruling(id("A"), SchemeAct.REFUSE_ADJUSTMENT, null, "Chưa đủ căn cứ"));
        assertEquals(SchemeState.PLAN_APPROVED, state("A"));
        assertEquals(300, balance(Account.GRANTED));
        assertEquals("Chưa đủ căn cứ", letter().note());
        assertNull(letter().planVersion());
    }

    @Test
    void aStopFreesItsMoneyOnceAndOneMoreSchemeUsesIt() {
        request("A", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "C", added("C", 150)));
        assertTrue(decide(new Ruling(id("A"), SchemeAct.APPROVE_STOP)).possible());
        assertEquals(List.of(SchemeState.STOPPED, SchemeState.PLAN_APPROVED, SchemeState.PLAN_APPROVED), List.of(state("A"), state("B"), state("C")));
        assertEquals(List.of(250L, 50L, -300L), List.of(balance(Account.GRANTED), balance(Account.FREED), balance(Account.BUDGET)));
        assertEquals("A", services.transact(work -> work.the(Schemes.class).find(PLAN, "C").orElseThrow().replaces().code()));
        assertEquals(List.of("C"), List.of(letter().replacedBy()));
        assertEquals(List.of(SchemeAct.RECORD_DECISION, SchemeAct.REQUEST_STOP, SchemeAct.APPROVE_STOP), acts("A"));
    }

    @Test
    void whatComesInMayNotNeedMoreThanIsFreed() {
        request("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "C", added("C", 150)));
        refused("ABOVE_FREED_MONEY", new Ruling(id("B"), SchemeAct.APPROVE_STOP));
        assertEquals(SchemeState.STOP_PENDING, state("B"));
    }

    @Test
    void theSameFreedMoneyIsNotUsedTwiceByOnePaper() {
        request("A", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "C", added("C", 200)));
        request("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("REPLACE", null, null, "C", added("C", 100)));
        refused("ADDED_SCHEME_ALREADY_DECIDED", new Ruling(id("A"), SchemeAct.APPROVE_STOP), new Ruling(id("B"), SchemeAct.APPROVE_STOP));
        assertEquals(List.of(SchemeState.STOP_PENDING, SchemeState.STOP_PENDING), List.of(state("A"), state("B")));
    }

    @Test
    void aSupplementWithoutFreedMoneyIsRefusedAndWithItMade() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("SUPPLEMENT", null, null, "C", added("C", 50)));
        refused("ABOVE_FREED_MONEY", new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        request("B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null));
        Decisions.Outcome outcome = decide(new Ruling(id("B"), SchemeAct.APPROVE_STOP), new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        assertFalse(outcome.possible(), "each is judged by what is free now");
        decide(new Ruling(id("B"), SchemeAct.APPROVE_STOP));
        assertTrue(decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)).possible());
        assertEquals(List.of(250L, 50L), List.of(balance(Account.GRANTED), balance(Account.FREED)));
    }

    @Test
    void nobodyGetsByAChangeWhatAnotherSchemeSupportsAlreadyUnlessAnOfficialLetsItPass() {
        send(new PlanOfUnit("P63-24", 2023, FundSource.LOCAL).machine("A", "Công ty Z", 90).decided("QĐ 9", LocalDate.of(2023, 2, 1)).data());
        InboxMessage request = unit.send(unit.step(FundSource.NATIONAL, 2024, "A", 1, StepAct.REQUEST_ADJUSTMENT, DAY, beneficiary("Công ty Z")));
        assertEquals(InboxState.ACCEPTED, request.state());
        assertEquals(List.of("DOUBLE_FUNDING_POSSIBLE"), request.findings().stream().map(Refusal::rule).toList());
        refused("DOUBLE_FUNDING", new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT));
        Viewer officer = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
        long other = services.transact(work -> work.the(DoubleFunding.class).overlaps(work.the(Schemes.class).find(PLAN, "A").orElseThrow())).get(0).other();
        assertEquals(List.of(), services.transact(work -> work.the(FundingOverrides.class).pass(officer, id("A"), other, "Hai nhà máy")));
        assertTrue(decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)).possible());
    }

    @Test
    void whatComesInIsHeldAgainstWhatIsSupportedAlreadyButNotAgainstWhatStopsForIt() {
        SchemeStep.Change sameMachine = new SchemeStep.Change("REPLACE", null, null, "C", new PlanSubmission.Scheme("C", "Đề án C",
                PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công", "xã A", "2024-02", "2024-10", "Hoàn thành", 100 * TRIEU,
                plan().machine("B", "Công ty B", 100).data().schemes().get(0).lines()));
        request("B", 1, StepAct.REQUEST_STOP, sameMachine);
        request("A", 1, StepAct.REQUEST_STOP, sameMachine);
        refused("DOUBLE_FUNDING", new Ruling(id("A"), SchemeAct.APPROVE_STOP));
        assertTrue(decide(new Ruling(id("B"), SchemeAct.APPROVE_STOP)).possible());
    }

    @Test
    void anInvestmentThatFallsIsHeldAgainstTheShareCeilingAtOnce() {
        InboxMessage request = unit.send(unit.step(FundSource.NATIONAL, 2024, "A", 1, StepAct.REQUEST_ADJUSTMENT, DAY, new SchemeStep.Change("ADJUST_INVESTMENT_DOWN",
                List.of(new SchemeStep.ChangedLine(1, null, 300 * TRIEU, 100 * TRIEU, null, null, null)), null, null, null)));
        assertEquals(InboxState.RETURNED, request.state());
        assertTrue(request.findings().stream().anyMatch(finding -> finding.rule().equals("CEILING_SHARE_EXCEEDED")), () -> request.findings().toString());
    }

    @Test
    void aSchemeHeldForAViolationIsStoppedOrGoesOn() {
        decide(new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS), new Ruling(id("B"), SchemeAct.ASSIGN_FUNDS));
        for (String code : List.of("A", "B")) {
            request(code, 1, StepAct.REPORT_VIOLATION, new SchemeStep.Violation("Sai mục đích", "Chưa lắp máy", 0));
        }
        decide(new Ruling(id("A"), SchemeAct.LIFT_HOLD), new Ruling(id("B"), SchemeAct.STOP_FOR_VIOLATION));
        assertEquals(List.of(SchemeState.FUNDS_ASSIGNED, SchemeState.STOPPED), List.of(state("A"), state("B")));
        assertEquals(List.of(200L, 100L), List.of(balance(Account.GRANTED), balance(Account.FREED)));
    }

    @Test
    void nobodyElseDecidesAndNoPaperIsOfTomorrow() {
        Viewer officer = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Decisions.class).decide(officer, List.of(new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS)), PAPER)));
        Decisions.Outcome outcome = services.transact(work -> work.the(Decisions.class).decide(LEADER, List.of(new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS)),
                new PlanSubmission.Decision("1", LocalDate.of(2024, 3, 16), "Bộ trưởng")));
        assertEquals(List.of("STEP_IN_FUTURE"), outcome.findings().stream().filter(Refusal::blocks).map(Refusal::rule).toList());
        refused("SCHEME_ACT_NOT_HERE", new Ruling(id("A"), SchemeAct.APPROVE_STOP));
    }

    @Test
    void whatIsNotDecidedOfSingleSchemesIsRefusedAndNotTried() {
        for (SchemeAct act : SchemeAct.values()) {
            if (!Decisions.ACTS.contains(act)) {
                refused("ACT_NOT_DECIDED_SO", new Ruling(id("A"), act));
            }
        }
        refused("SCHEME_DECIDED_TWICE", new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS), new Ruling(id("A"), SchemeAct.ASSIGN_FUNDS));
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        decide(new Ruling(id("A"), SchemeAct.REFUSE_ADJUSTMENT));
        refused("CHANGE_SAYS_NOTHING", new Ruling(id("A"), SchemeAct.EXTEND_TIME));
        refused("EXTENSION_CHANGES_MORE", new Ruling(id("A"), SchemeAct.EXTEND_TIME, lower(80), null));
        assertThrows(NotVisible.class, () -> decide(new Ruling(-1, SchemeAct.ASSIGN_FUNDS)));
        assertEquals(SchemeState.PLAN_APPROVED, state("A"));
    }

    @Test
    void aKindOfChangeThatIsDelegatedToTheProvinceIsDecidedThereAndNoOther() {
        delegate("ADJUST_TIME", LocalDate.of(2024, 3, 5));
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("ADJUST_TIME", null, "2024-12", null, null));
        request("B", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        Ruling time = new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT);
        refused("NOT_IN_POWER", time);
        Viewer director = director("P63-24");
        Decisions.Outcome other = services.transact(work -> work.the(Decisions.class).decide(director, List.of(new Ruling(id("B"), SchemeAct.APPROVE_ADJUSTMENT)), PAPER));
        assertEquals(List.of("NOT_IN_POWER"), other.findings().stream().filter(Refusal::blocks).map(Refusal::rule).toList());
        Decisions.Outcome disguised = services.transact(work -> work.the(Decisions.class).foresee(director, List.of(new Ruling(id("A"),
                SchemeAct.APPROVE_ADJUSTMENT, lower(80), null)), PAPER));
        assertFalse(disguised.possible(), "what is decided in the place of what was asked for counts too");
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Decisions.class).decide(director("P63-27"), List.of(time), PAPER)));
        PlanSubmission.Decision paper = new PlanSubmission.Decision("12/QĐ-SCT", LocalDate.of(2024, 3, 10), "Sở Công Thương");
        assertTrue(services.transact(work -> work.the(Decisions.class).decide(director, List.of(time), paper)).possible());
        assertEquals(SchemeState.PLAN_APPROVED, state("A"));
        assertEquals("Sở Công Thương", letter().decision().authority());
    }

    @Test
    void thePowerIsThatOfTheDayOfTheDecision() {
        delegate("ADJUST_TIME", LocalDate.of(2024, 3, 11));
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, new SchemeStep.Change("ADJUST_TIME", null, "2024-12", null, null));
        assertTrue(decide(new Ruling(id("A"), SchemeAct.APPROVE_ADJUSTMENT)).possible(), "the paper is of the day before");
    }

    @Test
    void whatOnlyTheOtherMayDecideIsOfferedWithTheReason() {
        request("A", 1, StepAct.REQUEST_ADJUSTMENT, lower(80));
        List<Schemes.Offer> offers = services.transact(work -> work.the(SchemeFiles.class).offers(director("P63-24"), id("A")));
        Schemes.Offer approve = offers.stream().filter(offer -> offer.transition().act() == SchemeAct.APPROVE_ADJUSTMENT).findFirst().orElseThrow();
        assertEquals(List.of("NOT_IN_POWER"), approve.against().stream().filter(Refusal::blocks).map(Refusal::rule).toList());
        assertEquals("TT 36/2013/TT-BCT: người phê duyệt kế hoạch quyết định thay đổi", approve.against().get(0).article());
    }

    private static Viewer director(String unit) {
        return new Viewer("gd." + unit, "Giám đốc", Role.SCT_DIRECTOR, new UnitId(unit));
    }

    /** To the director of the province. */
    private void delegate(String kind, LocalDate from) {
        Viewer officer = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
        assertEquals(List.of(), services.transact(work -> work.the(LawKeeping.class).add(officer, new LawDraft(
                new LawContent.Delegation(FundSource.NATIONAL, kind, Power.Approver.SCT), from, null, "Văn bản ủy quyền"))).against());
    }

    private static PlanOfUnit plan() {
        return new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL);
    }

    private static PlanSubmission.Scheme added(String code, long support) {
        return plan().machine(code, "Công ty " + code, support).data().schemes().get(0);
    }

    private static SchemeStep.Change lower(long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1, support * TRIEU, 3 * support * TRIEU,
                2 * support * TRIEU, null, null, null)), null, null, null);
    }

    private static SchemeStep.Change beneficiary(String name) {
        return new SchemeStep.Change("ADJUST_BENEFICIARY", List.of(new SchemeStep.ChangedLine(1, null, null, null, null,
                new PlanSubmission.Establishment(name, PlanSubmission.LegalForm.COMPANY, null, "xã A"), null)), null, null, null);
    }

    private void send(vn.khuyencong.exchange.contract.Content content) {
        InboxMessage message = unit.send(content);
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }

    private void request(String code, int number, StepAct act, SchemeStep.Part part) {
        send(unit.step(FundSource.NATIONAL, 2024, code, number, act, DAY, part));
    }

    private Decisions.Outcome decide(Ruling... rulings) {
        return services.transact(work -> work.the(Decisions.class).decide(LEADER, List.of(rulings), PAPER));
    }

    private void refused(String rule, Ruling... rulings) {
        int before = services.letters().size();
        Decisions.Outcome outcome = decide(rulings);
        assertTrue(outcome.findings().stream().anyMatch(finding -> finding.blocks() && finding.rule().equals(rule)), () -> outcome.findings().toString());
        assertEquals(before, services.letters().size());
    }

    private AdjustmentDecided letter() {
        return (AdjustmentDecided) services.letters().get(services.letters().size() - 1).data();
    }

    private long id(String code) {
        return services.transact(work -> work.the(Schemes.class).find(PLAN, code).orElseThrow().id());
    }

    private SchemeState state(String code) {
        return services.transact(work -> work.the(Schemes.class).find(PLAN, code).orElseThrow().state());
    }

    private List<SchemeAct> acts(String code) {
        return services.transact(work -> work.the(Schemes.class).events(work.the(Schemes.class).find(PLAN, code).orElseThrow()).stream().map(SchemeEvent::act).toList());
    }

    /** In triệu đồng. */
    private long balance(Account account) {
        return services.transact(work -> work.the(Ledger.class).balances(PLAN)).get(account) / TRIEU;
    }
}
