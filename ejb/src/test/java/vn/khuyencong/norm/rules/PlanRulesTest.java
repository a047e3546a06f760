package vn.khuyencong.norm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.norm.rules.Plans.RECEIPT_DAY;
import static vn.khuyencong.norm.rules.Plans.lawOf;
import static vn.khuyencong.norm.rules.Plans.line;
import static vn.khuyencong.norm.rules.Plans.localPlan;
import static vn.khuyencong.norm.rules.Plans.machinery;
import static vn.khuyencong.norm.rules.Plans.nationalPlan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

class PlanRulesTest {

    @Test
    void threeEstablishmentsAndAModelAtTheirMaximaPassAsInBacNinh2021() {
        assertPasses(nationalPlan().scheme("1", machinery("A", 300, 600)).scheme("2", machinery("B", 300, 700))
                .scheme("3", machinery("C", 300, 800)).scheme("4", line("A3", "DEMO_NEW", "D", 1_000, 4_000)));
    }

    @Test
    void aGroupSchemeAbove300MillionPassesSinceTheCeilingIsPerEstablishment() {
        assertPasses(nationalPlan().scheme("1", machinery("A", 291, 600), machinery("B", 291, 600)));
    }

    @Test
    void oneEstablishmentSplitIntoTwoLinesStillHasOneCeiling() {
        Refusal refusal = onlyBlocking(nationalPlan()
                .scheme("1", machinery("Công ty A", 200, 600)).scheme("2", machinery("công ty  a", 200, 600)));
        assertEquals("CEILING_EXCEEDED", refusal.rule());
        assertEquals("/data/schemes/1/lines/0/support", refusal.cell());
        assertEquals("TT 28/2018/TT-BTC, Điều 8", refusal.article());
    }

    @Test
    void supportAboveItsShareOfTheCostIsReturnedWithTheLargestPossibleAmount() {
        Refusal refusal = onlyBlocking(nationalPlan().scheme("1", machinery("A", 200, 399)));
        assertEquals("CEILING_SHARE_EXCEEDED", refusal.rule());
        assertEquals("199.500.000", refusal.arguments().get(3));
    }

    @Test
    void theLawOfTheDecisionDayHoldsNotThatOfTheReceipt() {
        Plans plan = nationalPlan().decidedOn("2017-12-22").scheme("1", machinery("A", 201, 600));
        List<Refusal> found = PlanRules.judge(plan.build(), lawOf(LocalDate.of(2017, 12, 22)), RECEIPT_DAY);
        assertEquals("CEILING_EXCEEDED", found.get(0).rule());
        assertPasses(nationalPlan().scheme("1", machinery("A", 201, 600)));
    }

    @Test
    void aNumberOfADecisionThatIsNoneIsToldInTheReceiptAndThePlanIsTakenAsBefore() {
        PlanSubmission right = nationalPlan().decidedOn("2021-01-15").scheme("1", machinery("A", 200, 600)).build();
        assertEquals(List.of(), numbers(right, "1/QĐ-BCT"));
        assertEquals(List.of(), numbers(right, "1 / 2022/QĐ-BCT"));
        for (String wrong : List.of("QĐ-1", "12/0000/QĐ-BCT", "12/2023/QĐ-BCT")) {
            List<Refusal> found = numbers(right, wrong);
            assertEquals(List.of("DECISION_NUMBER_WRONG", "/data/decision/number", wrong), List.of(found.get(0).rule(), found.get(0).cell(), found.get(0).arguments().get(0)));
            assertTrue(found.stream().noneMatch(Refusal::blocks));
        }
    }

    private static List<Refusal> numbers(PlanSubmission plan, String number) {
        PlanSubmission.Decision decision = new PlanSubmission.Decision(number, plan.decision().date(), plan.decision().authority());
        PlanSubmission cited = new PlanSubmission(plan.key(), plan.kind(), plan.fund(), plan.title(), plan.sample(), decision, plan.schemes(), plan.indicatorTargets(), plan.totals());
        return DocumentRules.judge(cited, lawOf(decision.date()), RECEIPT_DAY).stream().filter(one -> one.rule().startsWith("DECISION_")).toList();
    }

    @Test
    void aModelIsCountedByItsQuantityNotByItsEstablishment() {
        assertEquals("CEILING_EXCEEDED", onlyBlocking(nationalPlan()
                .scheme("1", line("A3", "DEMO_NEW", "D", 1_001, 4_000))).rule());
    }

    @Test
    void aLocalLineWithoutARateOnFileIsTakenWithAWarningThatSaysSo() {
        List<Refusal> found = judge(localPlan().scheme("1", machinery("A", 900, 1_000), machinery("B", 900, 1_000)));
        assertEquals(List.of("LOCAL_RATE_NOT_ON_FILE"), found.stream().map(Refusal::rule).toList());
        assertTrue(found.stream().noneMatch(Refusal::blocks));
    }

    @Test
    void anUnverifiedNormWarns() {
        List<Refusal> found = judge(nationalPlan().scheme("1", line("A4", "BRAND", "A", 30, 60)));
        assertEquals(List.of("NORM_UNVERIFIED"), found.stream().map(Refusal::rule).toList());
    }

    @Test
    void aCeilingPerEstablishmentNeedsOne() {
        assertEquals("ESTABLISHMENT_MISSING", onlyBlocking(nationalPlan().scheme("1", line("A3", "MACHINERY", null, 100, 300))).rule());
    }

    @Test
    void noFundPaysMoreThanTheCost() {
        assertEquals("SUPPORT_ABOVE_COST", onlyBlocking(localPlan().scheme("1", line("A6", null, null, 101, 100))).rule());
    }

    @Test
    void plannedMoneyIsTheSumOfTheLinesAndNoTarget() {
        assertEquals("TARGET_NOT_ALLOWED", onlyBlocking(nationalPlan().scheme("1", machinery("A", 100, 600))
                .withTarget("funds", FundSource.NATIONAL, 1)).rule());
        assertEquals("TARGET_NOT_ALLOWED", onlyBlocking(nationalPlan().scheme("1", machinery("A", 100, 600))
                .withTarget("vocational_trained", FundSource.LOCAL, 1)).rule());
    }

    @Test
    void digitalTransformationIsNoActivityBeforeItsDecree() {
        assertEquals("ACTIVITY_NOT_IN_FORCE", onlyBlocking(nationalPlan().scheme("1", line("A10", null, null, 10, 10))).rule());
    }

    @Test
    void aWrongTotalNamesBothAmounts() {
        Refusal refusal = onlyBlocking(nationalPlan().scheme("1", machinery("A", 100, 600)).statingTotal(101));
        assertEquals("TOTAL_WRONG", refusal.rule());
        assertEquals(List.of("101.000.000", "100.000.000"), refusal.arguments());
    }

    @Test
    void aDocumentBeginsWithAnOriginalAndGoesOnWithOtherKinds() {
        assertEquals("KIND_NOT_OF_VERSION", onlyBlocking(nationalPlan().as(SubmissionKind.REPLACEMENT, 1)
                .scheme("1", machinery("A", 100, 600))).rule());
        assertEquals("KIND_NOT_OF_VERSION", onlyBlocking(nationalPlan().as(SubmissionKind.ORIGINAL, 2)
                .scheme("1", machinery("A", 100, 600))).rule());
    }

    @Test
    void nothingToPlanIsSaidByANilSubmissionAndByNoOther() {
        assertPasses(nationalPlan().as(SubmissionKind.NIL, 1));
        assertEquals("PLAN_WITHOUT_SCHEMES", onlyBlocking(nationalPlan()).rule());
        assertEquals("NIL_WITH_CONTENT", onlyBlocking(nationalPlan().as(SubmissionKind.NIL, 1)
                .scheme("1", machinery("A", 100, 600))).rule());
    }

    @Test
    void aDecisionCannotLieInTheFuture() {
        assertEquals("DECISION_IN_FUTURE", onlyBlocking(nationalPlan().decidedOn("2023-01-21")
                .scheme("1", machinery("A", 100, 600))).rule());
    }

    @Test
    void aTargetMustBeOfAnIndicatorAndAFundTheCatalogueKnows() {
        assertEquals("INDICATOR_UNKNOWN", onlyBlocking(nationalPlan().withTarget("khac", FundSource.UNSPLIT, 1)).rule());
        assertEquals("INDICATOR_FUND", onlyBlocking(nationalPlan()
                .withTarget("consultancy_projects", FundSource.NATIONAL, 1)).rule());
    }

    private static List<Refusal> judge(Plans plan) {
        return PlanRules.judge(plan.build(), lawOf(RECEIPT_DAY), RECEIPT_DAY);
    }

    private static void assertPasses(Plans plan) {
        assertEquals(List.of(), judge(plan));
    }

    private static Refusal onlyBlocking(Plans plan) {
        List<Refusal> blocking = judge(plan).stream().filter(Refusal::blocks).toList();
        assertEquals(1, blocking.size(), () -> blocking.toString());
        return blocking.get(0);
    }
}
