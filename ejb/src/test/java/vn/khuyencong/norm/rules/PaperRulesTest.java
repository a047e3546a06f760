package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PaperSource;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.Refusal;

class PaperRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final PaperSource PAPER = new PaperSource("12/QĐ", LocalDate.of(2021, 12, 20), "UBND tỉnh", null);

    @Test
    void onlyAYearThatIsOverIsEnteredFromPaper() {
        assertTrue(PaperRules.year(2023, TODAY).isEmpty());
        assertEquals("PAPER_YEAR_NOT_PAST", PaperRules.year(2024, TODAY).orElseThrow().rule());
        assertEquals("PAPER_YEAR_NOT_PAST", PaperRules.year(2025, TODAY).orElseThrow().rule());
    }

    @Test
    void aCeilingThatWasExceededIsHistoryAndNoRefusal() {
        PlanSubmission plan = Plans.nationalPlan().decidedOn("2021-12-20").scheme("1", Plans.machinery("HTX A", 301, 500)).build();
        List<Refusal> findings = PlanRules.judge(plan, Plans.lawOf(LocalDate.of(2021, 12, 20)), TODAY);
        assertTrue(findings.stream().anyMatch(Refusal::blocks));
        List<Refusal> judged = PaperRules.judge(PAPER, PAPER.date().getYear(), findings, TODAY);
        assertEquals(findings.stream().map(Refusal::rule).toList(), judged.stream().map(Refusal::rule).toList());
        assertEquals(findings.get(0).article(), judged.get(0).article());
        assertTrue(judged.stream().noneMatch(Refusal::blocks), judged::toString);
    }

    @Test
    void whatContradictsItselfWasMistypedAndIsRefused() {
        PlanSubmission plan = Plans.nationalPlan().decidedOn("2021-12-20").scheme("1", Plans.machinery("HTX A", 100, 500)).statingTotal(101).build();
        List<Refusal> judged = PaperRules.judge(PAPER, PAPER.date().getYear(), PlanRules.judge(plan, Plans.lawOf(LocalDate.of(2021, 12, 20)), TODAY), TODAY);
        assertEquals(List.of("TOTAL_WRONG"), judged.stream().filter(Refusal::blocks).map(Refusal::rule).toList());
    }

    @Test
    void aPaperOfTomorrowIsRefused() {
        PaperSource tomorrow = new PaperSource("12/QĐ", TODAY.plusDays(1), "UBND tỉnh", null);
        assertEquals(List.of("PAPER_IN_FUTURE"), PaperRules.judge(tomorrow, TODAY.getYear(), List.of(), TODAY).stream().map(Refusal::rule).toList());
        assertEquals(List.of(), PaperRules.judge(new PaperSource("12/QĐ", TODAY, "UBND tỉnh", null), TODAY.getYear(), List.of(), TODAY));
    }

    @Test
    void aPaperOfAnotherTimeThanItsPlanYearIsRefused() {
        assertEquals(List.of("PAPER_NOT_OF_YEAR"),
                PaperRules.judge(PAPER, PAPER.date().getYear() + 2, List.of(), TODAY).stream().map(Refusal::rule).toList());
    }
}
