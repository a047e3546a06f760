package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.testing.Viewers.DEPT_OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.portal.SchemeDesk;
import vn.khuyencong.scheme.BudgetReturns;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeFiles;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.Viewers;

/** What two provinces had approved is settled under the new one, and the figures of both maps are right. */
class MergerMoneyTest extends MergedProvince {

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

    private static PeriodicReport yearReport(String unit, long spent) {
        return new PeriodicReport(new DocumentKey(unit, 2025, "REPORT_YEAR", "BC", 1), SubmissionKind.ORIGINAL, Period.YEAR, ValueStatus.ACTUAL, null, false,
                List.of(new Amount("funds", LOCAL, null, spent * TRIEU)));
    }

    private List<Refusal> giveBack(Viewer by, PlanOf plan) {
        return services.transact(work -> work.the(BudgetReturns.class).giveBack(by, plan, 60 * TRIEU, "CV 9", AFTER));
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
}
