package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.testing.Viewers.DEPT_LEADER;
import static vn.khuyencong.testing.Viewers.DEPT_OFFICER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Standing;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.portal.PortalExaminer;
import vn.khuyencong.portal.SchemeDesk;
import vn.khuyencong.scheme.BudgetReturns;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.Decisions.Ruling;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeFiles;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.watch.NextActs;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

/** Two provinces become one on 1 July 2025: their schemes were approved under the old ones and are settled under the new one. */
class MergerTest {

    private static final long TRIEU = 1_000_000;
    private static final String BAC_GIANG = "P63-24";
    private static final String OLD_BAC_NINH = "P63-27";
    private static final String BAC_NINH = "P34-24";
    private static final FundSource LOCAL = FundSource.LOCAL;
    private static final FundSource NATIONAL = FundSource.NATIONAL;
    private static final LocalDate DECIDED = LocalDate.of(2025, 1, 15);
    private static final LocalDate EARLY = LocalDate.of(2025, 3, 3);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final Viewer OFFICER = Viewers.officer(BAC_NINH);
    private static final SchemeStep.Machine MACHINE = new SchemeStep.Machine(1, 1, "Máy A", "Công suất 10 kW", null, null, 0, null, true, true);

    private Services services;
    private UnitAtItsDoor bacGiang;
    private UnitAtItsDoor oldBacNinh;
    private UnitAtItsDoor bacNinh;

    @BeforeEach
    void schemesOfTheOldUnitsAreApprovedAndUnderWay(TestInfo test) {
        services = new Services(MigratedDatabase.h2("merger-" + test.getDisplayName())).play(EARLY);
        bacGiang = new UnitAtItsDoor(services, BAC_GIANG);
        oldBacNinh = new UnitAtItsDoor(services, OLD_BAC_NINH);
        bacNinh = new UnitAtItsDoor(services, BAC_NINH);
        accepted(bacGiang.send(plan(BAC_GIANG, LOCAL).machine("A", "Công ty A", 100).machine("B", "Công ty B", 60).decided("QĐ 1", DECIDED).data()));
        accepted(bacGiang.send(plan(BAC_GIANG, NATIONAL).machine("N", "Công ty N", 200).decided("QĐ 2", DECIDED).data()));
        accepted(oldBacNinh.send(plan(OLD_BAC_NINH, LOCAL).machine("C", "Công ty C", 80).decided("QĐ 3", DECIDED).data()));
        underWay(bacGiang, BAC_GIANG, "A", 100);
        underWay(oldBacNinh, OLD_BAC_NINH, "C", 80);
        decide(new Ruling(id(BAC_GIANG, NATIONAL, "N"), SchemeAct.ASSIGN_FUNDS));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatWasApprovedUnderTheOldUnitsIsSettledUnderTheNewOneAndBothMapsAreRight() {
        services.play(AFTER);
        settled();
        assertEquals(List.of(BAC_GIANG + " 160 0 0 0 95 65", OLD_BAC_NINH + " 80 20 40 20 0 0"), ledger(OFFICER, Boundaries.THEN));
        assertEquals(List.of(BAC_NINH + " 240 20 40 20 95 65"), ledger(OFFICER, Boundaries.NOW));
        assertEquals(List.of("LOCAL", "NATIONAL", "LOCAL"), services.<List<String>>transact(work -> work.the(LedgerBook.class)
                .plans(OFFICER, new UnitId(BAC_NINH), 2025, null, Boundaries.NOW).stream().map(book -> book.plan().fund().name()).toList()));
        assertEquals(Map.of(BAC_GIANG, 100L, OLD_BAC_NINH, 60L), money(Boundaries.THEN, ValueStatus.PLANNED));
        assertEquals(Map.of(BAC_NINH, 160L), money(Boundaries.NOW, ValueStatus.PLANNED));

        services.play(LocalDate.of(2026, 1, 10));
        accepted(bacNinh.send(yearReport(BAC_NINH, 155)));
        assertEquals(Map.of(BAC_NINH, 155L), money(Boundaries.THEN, ValueStatus.ACTUAL));
        assertEquals(Map.of(BAC_NINH, 155L), money(Boundaries.NOW, ValueStatus.ACTUAL));
        assertEquals(Map.of(BAC_GIANG, 100L, OLD_BAC_NINH, 60L), money(Boundaries.THEN, ValueStatus.PLANNED), "what was planned then stays");
        assertTrue(services.transact(work -> work.the(FigureSources.class).differences()).isEmpty());
    }

    @Test
    void theHistoryOfASchemeSaysWhichUnitDidWhichAct() {
        services.play(AFTER);
        settled();
        List<String> acts = services.transact(work -> work.the(SchemeFiles.class).find(OFFICER, id(BAC_GIANG, LOCAL, "A")).orElseThrow().events().stream()
                .map(event -> event.act() + " " + event.unit()).toList());
        assertEquals(List.of("RECORD_DECISION P63-24", "ASSIGN_FUNDS P63-24", "CHECK_CAPACITY P63-24", "SIGN_CONTRACT P63-24", "PAY_ADVANCE P63-24",
                "COMPLETE P34-24", "ACCEPT P34-24", "HAND_OVER P34-24", "SETTLE P34-24"), acts);
    }

    @Test
    void untilItsLastDayTheOldUnitSendsAndFromTheNextItIsToldWhoSendsInItsPlace() {
        services.play(LAST_DAY);
        parked("SENDER_NOT_VALID_TODAY", bacNinh.send(complete(LAST_DAY)));
        accepted(bacGiang.send(complete(LAST_DAY)));
        services.play(AFTER);
        InboxMessage late = bacGiang.send(step(BAC_GIANG, "A", 6, StepAct.ACCEPT, AFTER, new SchemeStep.Acceptance(95 * TRIEU, "Đạt", List.of(MACHINE))));
        parked("SENDER_ENDED", late);
        assertEquals(List.of(BAC_GIANG, "2025-06-30", BAC_NINH, "Tỉnh Bắc Ninh"), late.findings().get(0).arguments());
        assertEquals(5, record(BAC_GIANG, LOCAL, "A").steps());
        assertEquals(List.of("SENDER_ENDED"), examined(Viewers.director(BAC_GIANG)), "on the web too");
        assertEquals(List.of("SUBJECT_NOT_OF_SENDER"), examined(Viewers.director("P34-08")));
        assertFalse(examined(Viewers.director(BAC_NINH)).contains("SENDER_ENDED"));
        services.play(LAST_DAY);
        assertEquals(List.of("SUBJECT_NOT_OF_SENDER"), examined(Viewers.director(BAC_NINH)), "not before it exists");
    }

    @Test
    void nobodyButTheSuccessorWithItsOwnKeySpeaksForTheOldUnit() {
        services.play(AFTER);
        parked("SUBJECT_NOT_OF_SENDER", new UnitAtItsDoor(services, "P34-08").send(complete(AFTER)));
        SigningKey ofTheOldUnit = SigningKey.generate("kept");
        byte[] body = bacNinh.body(complete(AFTER));
        InboxMessage byTheOldKey = services.transact(work -> {
            work.the(UnitKeys.class).register(new UnitId(BAC_GIANG), ofTheOldUnit.kid(), ofTheOldUnit.publicJwk(), "quantri");
            UnitAtItsDoor.arrive(work, new UnitId(BAC_NINH), body, ofTheOldUnit.sign(body));
            return UnitAtItsDoor.inbox(work, body);
        });
        parked("SIGNATURE_KEY_UNKNOWN", byTheOldKey);
        assertEquals(SchemeState.IN_PROGRESS, record(BAC_GIANG, LOCAL, "A").state());
    }

    @Test
    void whatTheNewUnitAsksForIsDecidedAndItsLetterGoesToTheNewUnit() {
        services.transact(work -> work.the(BrokerUsers.class).renew(new UnitId(BAC_GIANG)));
        services.transact(work -> work.the(BrokerUsers.class).renew(new UnitId(BAC_NINH)));
        services.play(AFTER);
        accepted(bacNinh.send(UnitAtItsDoor.step(BAC_GIANG, NATIONAL, 2025, "N", 1, StepAct.REQUEST_ADJUSTMENT, AFTER, lower(150))));
        decide(new Ruling(id(BAC_GIANG, NATIONAL, "N"), SchemeAct.APPROVE_ADJUSTMENT));
        var letter = services.letters().get(services.letters().size() - 1);
        assertEquals(BAC_GIANG, letter.to().value(), "it speaks of the old unit's plan");
        assertEquals(List.of(Addresses.receipts(new UnitId(BAC_NINH))), services.<List<String>>transact(work -> {
            work.the(Letters.class).on(letter);
            work.em().flush();
            return work.em().createQuery("select o.address from OutboxMessage o where o.receipt is null", String.class).getResultList();
        }));
        assertEquals(1, services.<Integer>transact(work -> work.the(Letters.class).newest(OFFICER, 9).size()));
        assertEquals(0, services.<Integer>transact(work -> work.the(Letters.class).newest(Viewers.officer("P34-08"), 9).size()));
    }

    @Test
    void theNewProvinceDecidesTheLocalPartAndGivesFreedMoneyBack() {
        services.play(AFTER);
        PlanOf plan = new PlanOf(new UnitId(BAC_GIANG), 2025, LOCAL);
        accepted(bacNinh.send(step(BAC_GIANG, "B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null))));
        SchemeStep decision = step(BAC_GIANG, "B", 2, StepAct.APPROVE_STOP, AFTER, null);
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(SchemeDesk.class).send(Viewers.director(BAC_GIANG), decision)));
        assertTrue(services.transact(work -> work.the(SchemeDesk.class).foresee(Viewers.director(BAC_NINH), decision)).mayBeSent());
        accepted(bacNinh.send(decision));
        assertThrows(NotVisible.class, () -> giveBack(Viewers.director(BAC_GIANG), plan));
        assertThrows(NotVisible.class, () -> giveBack(Viewers.director("P34-08"), plan));
        assertEquals(List.of(), giveBack(Viewers.director(BAC_NINH), plan));
    }

    @Test
    void peopleOfTheNewUnitSeeTheSchemesOfBothAndThoseOfAnotherProvinceNone() {
        services.play(AFTER);
        assertEquals(4, count(OFFICER, null));
        assertEquals(1, count(OFFICER, List.of(new UnitId(OLD_BAC_NINH))));
        assertEquals(0, count(Viewers.officer("P34-08"), null));
        assertEquals(3, count(Viewers.officer(BAC_GIANG), null), "what was its own it still reads");
        assertEquals(1, count(Viewers.officer(OLD_BAC_NINH), null));
        assertEquals(List.of(), ledger(Viewers.officer("P34-08"), Boundaries.NOW));
    }

    @Test
    void whatWaitsWaitsForTheNewUnitAndSoDoesTheReportOfTheYear() {
        services.play(LAST_DAY);
        accepted(bacGiang.send(complete(LAST_DAY)));
        assertTrue(waits(Viewers.officer(BAC_GIANG), LAST_DAY).contains(SchemeAct.ACCEPT));
        assertFalse(waits(OFFICER, LAST_DAY).contains(SchemeAct.ACCEPT), "not before it exists");
        services.play(AFTER);
        assertTrue(waits(OFFICER, AFTER).contains(SchemeAct.ACCEPT));
        assertEquals(List.of(), waits(Viewers.officer(BAC_GIANG), AFTER));
        services.play(LocalDate.of(2026, 1, 10));
        List<Standing> owed = services.transact(work -> work.the(Arrivals.class).completeness(OFFICER,
                new Question(2025, Period.YEAR, Scope.NATION, Boundaries.THEN, false), null).stream()
                .filter(stream -> stream.stream() == DocumentStream.REPORT_YEAR).flatMap(stream -> stream.owed().stream()).flatMap(row -> row.of().stream()).toList());
        assertEquals(List.of(BAC_NINH), owed.stream().map(standing -> standing.unit().id().value()).toList());
    }

    @Test
    void aSchemeIsHeldAgainstTheRateOfTheProvinceWhoseAreaItIsIn() {
        localRate(BAC_GIANG, 150);
        localRate(OLD_BAC_NINH, 90);
        services.play(AFTER);
        accepted(bacNinh.send(added(BAC_GIANG, 2, 150)));
        returned("CEILING_EXCEEDED", bacNinh.send(added(BAC_GIANG, 3, 151)));
        accepted(bacNinh.send(added(OLD_BAC_NINH, 2, 90)));
        returned("CEILING_EXCEEDED", bacNinh.send(added(OLD_BAC_NINH, 3, 150)));
    }

    @Test
    void aPlanOfTheNewUnitIsHeldAgainstTheRatesOfBothAreasUntilItHasItsOwn() {
        localRate(BAC_GIANG, 150);
        localRate(OLD_BAC_NINH, 90);
        services.play(AFTER);
        InboxMessage plan = bacNinh.send(new PlanOfUnit(BAC_NINH, 2026, LOCAL).machineByRate("D", "Công ty D", 90).machineByRate("E", "Công ty E", 120).data());
        accepted(plan);
        assertEquals(List.of("RATE_BY_FORMER_PROVINCE P63-24", "RATE_BY_FORMER_PROVINCE P63-27", "RATE_OF_FORMER_PROVINCE_EXCEEDED P63-27"),
                plan.findings().stream().filter(finding -> finding.rule().contains("FORMER"))
                        .map(finding -> finding.rule() + " " + finding.arguments().get(finding.arguments().size() - 1)).toList());
        localRate(BAC_NINH, 110);
        InboxMessage later = bacNinh.send(new PlanOfUnit(BAC_NINH, 2026, LOCAL).next().machineByRate("E", "Công ty E", 120).data());
        returned("CEILING_EXCEEDED", later);
    }

    /** A is settled with 95 of 100, B stopped, C reduced from 80 to 60; what became free in Bắc Giang goes back. */
    private void settled() {
        accepted(bacNinh.send(complete(AFTER)));
        accepted(bacNinh.send(step(BAC_GIANG, "A", 6, StepAct.ACCEPT, AFTER, new SchemeStep.Acceptance(95 * TRIEU, "Đạt", List.of(MACHINE)))));
        accepted(bacNinh.send(step(BAC_GIANG, "A", 7, StepAct.HAND_OVER, AFTER, null)));
        accepted(bacNinh.send(step(BAC_GIANG, "A", 8, StepAct.SETTLE, AFTER, new SchemeStep.Settlement(95 * TRIEU, null))));
        accepted(bacNinh.send(step(BAC_GIANG, "B", 1, StepAct.REQUEST_STOP, new SchemeStep.Change("STOP_BY_BENEFICIARY", null, null, null, null))));
        accepted(bacNinh.send(step(BAC_GIANG, "B", 2, StepAct.APPROVE_STOP, AFTER, null)));
        accepted(bacNinh.send(step(OLD_BAC_NINH, "C", 5, StepAct.REQUEST_ADJUSTMENT, lower(60))));
        accepted(bacNinh.send(step(OLD_BAC_NINH, "C", 6, StepAct.APPROVE_ADJUSTMENT, lower(60))));
        services.transact(work -> work.the(BudgetReturns.class).giveBack(Viewers.director(BAC_NINH), new PlanOf(new UnitId(BAC_GIANG), 2025, LOCAL),
                65 * TRIEU, "CV 9", AFTER));
    }

    private void underWay(UnitAtItsDoor unit, String subject, String code, long amount) {
        accepted(unit.send(step(subject, code, 1, StepAct.ASSIGN_FUNDS, EARLY, new SchemeStep.Assignment("Trung tâm Khuyến công", amount * TRIEU))));
        accepted(unit.send(step(subject, code, 2, StepAct.CHECK_CAPACITY, EARLY, new SchemeStep.Capacity("PROCEED", null))));
        accepted(unit.send(step(subject, code, 3, StepAct.SIGN_CONTRACT, EARLY, new SchemeStep.Contract("1/HĐ", EARLY, "Công ty " + code, amount * TRIEU, null))));
        accepted(unit.send(step(subject, code, 4, StepAct.PAY_ADVANCE, EARLY, new SchemeStep.Advance(amount / 2 * TRIEU, null))));
    }

    private static PlanOfUnit plan(String unit, FundSource fund) {
        return new PlanOfUnit(unit, 2025, fund);
    }

    /** The version of a plan that adds a machine of so many triệu to it, under the number of the version. */
    private static PlanSubmission added(String unit, int version, long support) {
        PlanOfUnit plan = plan(unit, LOCAL);
        for (int number = 1; number < version; number++) {
            plan.supplement();
        }
        return plan.machineByRate("M" + version, "Công ty M" + version, support).decided("QĐ " + version, AFTER).data();
    }

    private static SchemeStep complete(LocalDate day) {
        return step(BAC_GIANG, "A", 5, StepAct.COMPLETE, day, null);
    }

    private static SchemeStep step(String unit, String code, int number, StepAct act, SchemeStep.Part part) {
        return step(unit, code, number, act, AFTER, part);
    }

    private static SchemeStep step(String unit, String code, int number, StepAct act, LocalDate day, SchemeStep.Part part) {
        return UnitAtItsDoor.step(unit, LOCAL, 2025, code, number, act, day, part);
    }

    private static SchemeStep.Change lower(long support) {
        return new SchemeStep.Change("ADJUST_INVESTMENT_DOWN", List.of(new SchemeStep.ChangedLine(1, support * TRIEU, 3 * support * TRIEU,
                2 * support * TRIEU, null, null, null)), null, null, null);
    }

    private static PeriodicReport yearReport(String unit, long spent) {
        return new PeriodicReport(new DocumentKey(unit, 2025, "REPORT_YEAR", "BC", 1), SubmissionKind.ORIGINAL, Period.YEAR, ValueStatus.ACTUAL, null, false,
                List.of(new Amount("funds", LOCAL, null, spent * TRIEU)));
    }

    private void localRate(String unit, long millions) {
        LawContent.Rate rate = new LawContent.Rate("MACHINERY", "A3", LOCAL, new UnitId(unit), null, Dong.ofMillions(millions), "establishment", false);
        assertTrue(services.transact(work -> work.the(LawKeeping.class).add(DEPT_OFFICER, new LawDraft(rate, unit.equals(BAC_NINH) ? AFTER : LocalDate.of(2021, 1, 1), null, "Nghị quyết"))).done());
    }

    private void decide(Ruling ruling) {
        LocalDate day = ruling.act() == SchemeAct.ASSIGN_FUNDS ? EARLY : AFTER;
        Decisions.Outcome outcome = services.transact(work -> work.the(Decisions.class).decide(DEPT_LEADER, List.of(ruling),
                new PlanSubmission.Decision("215/QĐ-BCT", day, "Bộ trưởng Bộ Công Thương")));
        assertTrue(outcome.possible(), () -> outcome.findings().toString());
    }

    /** What the portal finds of a supplement to a plan of Bắc Giang. */
    private List<String> examined(Viewer viewer) {
        return services.transact(work -> work.the(PortalExaminer.class).examine(viewer, Json.MAPPER.valueToTree(added(BAC_GIANG, 2, 10)), null)
                .findings().stream().map(Refusal::rule).toList());
    }

    private List<Refusal> giveBack(Viewer by, PlanOf plan) {
        return services.transact(work -> work.the(BudgetReturns.class).giveBack(by, plan, 60 * TRIEU, "CV 9", AFTER));
    }

    private SchemeRecord record(String unit, FundSource fund, String code) {
        return services.transact(work -> work.the(Schemes.class).find(new PlanOf(new UnitId(unit), 2025, fund), code).orElseThrow());
    }

    private long id(String unit, FundSource fund, String code) {
        return record(unit, fund, code).id();
    }

    private long count(Viewer viewer, List<UnitId> units) {
        return services.<Long>transact(work -> work.the(SchemeList.class).count(viewer, new SchemeFilter(units, 2025, null, null, null)));
    }

    private List<SchemeAct> waits(Viewer viewer, LocalDate today) {
        return services.transact(work -> work.the(NextActs.class).of(viewer, today).stream().map(NextActs.Row::act).toList());
    }

    /** Of the local plans: unit, budget, granted, paid, freed, settled, returned. */
    private List<String> ledger(Viewer viewer, Boundaries boundaries) {
        return services.transact(work -> work.the(LedgerBook.class).balances(viewer, 2025, LOCAL, boundaries).stream().map(sums -> {
            assertTrue(sums.balanced());
            return sums.unit() + " " + Arrays.asList(sums.budget(), sums.on(Account.GRANTED), sums.on(Account.PAID), sums.freed(), sums.on(Account.SETTLED), sums.on(Account.RETURNED))
                    .stream().map(amount -> Long.toString(amount / TRIEU)).collect(Collectors.joining(" "));
        }).toList());
    }

    /** Local money by unit, as the department's tables show it; the same whoever of the two new colleagues asks. */
    private Map<String, Long> money(Boundaries boundaries, ValueStatus status) {
        Map<String, Long> ofDepartment = money(DEPT_OFFICER, Scope.NATION, boundaries, status);
        if (boundaries == Boundaries.NOW) {
            assertEquals(ofDepartment, money(OFFICER, Scope.of(new UnitId(BAC_NINH)), boundaries, status));
        }
        return ofDepartment;
    }

    private Map<String, Long> money(Viewer viewer, Scope scope, Boundaries boundaries, ValueStatus status) {
        Question question = new Question(2025, Period.YEAR, scope, boundaries, false);
        ConsolidatedYear year = services.transact(work -> status == ValueStatus.PLANNED ? work.the(Consolidation.class).plan(viewer, question)
                : work.the(Consolidation.class).year(viewer, question));
        Long total = year.total().sums().ofFund(status, Period.YEAR, LOCAL, Measures.FUNDS);
        Map<String, Long> byUnit = year.units().stream().filter(unit -> unit.sums().ofFund(status, Period.YEAR, LOCAL, Measures.FUNDS) != null)
                .collect(Collectors.toMap(unit -> unit.unit().id().value(), unit -> unit.sums().ofFund(status, Period.YEAR, LOCAL, Measures.FUNDS) / TRIEU));
        assertEquals(total / TRIEU, byUnit.values().stream().mapToLong(Long::longValue).sum());
        return byUnit;
    }

    private static void accepted(InboxMessage message) {
        assertEquals(InboxState.ACCEPTED, message.state(), () -> message.findings().toString());
    }

    private static void parked(String rule, InboxMessage message) {
        assertEquals(InboxState.PARKED, message.state());
        assertEquals(List.of(rule), message.findings().stream().map(Refusal::rule).toList());
    }

    private static void returned(String rule, InboxMessage message) {
        assertEquals(InboxState.RETURNED, message.state());
        assertTrue(message.findings().stream().anyMatch(finding -> finding.blocks() && finding.rule().equals(rule)), () -> message.findings().toString());
    }
}
