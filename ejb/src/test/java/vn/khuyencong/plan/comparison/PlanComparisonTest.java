package vn.khuyencong.plan.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.PlanSubmission.Line;
import vn.khuyencong.exchange.contract.PlanSubmission.Scheme;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.comparison.Comparison.Detail;
import vn.khuyencong.plan.comparison.Comparison.LineChange;
import vn.khuyencong.plan.comparison.Comparison.SchemeChange;
import vn.khuyencong.shared.FundSource;

class PlanComparisonTest {

    private final Line fair = line("A4", null, null, "Hội chợ", 50);
    private final Line an = line("A3", "Hợp tác xã An", null, "Máy sấy", 200);
    private final Line binh = line("A3", "Công ty Bình", "2400123456", "Máy ép", 300);

    @Test
    void theSamePlanInAnotherOrderIsTheSame() {
        Comparison comparison = PlanComparison.of(plan(scheme("1", an, binh), scheme("2", fair)), plan(scheme("2", fair), scheme("1", binh, an)));

        assertTrue(comparison.same());
        assertFalse(comparison.total().changed());
    }

    @Test
    void anAddedSchemeAndAnAddedLineAreAdded() {
        Comparison comparison = PlanComparison.of(plan(scheme("1", an)), plan(scheme("1", an, binh), scheme("2", fair)));

        assertEquals(List.of(Change.CHANGED, Change.ADDED), schemes(comparison));
        assertEquals(List.of(Change.SAME, Change.ADDED), lines(comparison, 0));
        assertEquals(new AmountChange(200L, 550L, 350), comparison.total().national());
        assertEquals(new AmountChange(1L, 2L, 1), comparison.schemeCount());
        assertEquals(new AmountChange(null, 50L, 50), comparison.schemes().get(1).money().national());
    }

    @Test
    void aRemovedSchemeAndARemovedLineAreRemovedAndStandLast() {
        Comparison comparison = PlanComparison.of(plan(scheme("0", fair), scheme("1", an, binh)), plan(scheme("1", binh)));

        assertEquals(List.of("1", "0"), comparison.schemes().stream().map(SchemeChange::code).toList());
        assertEquals(List.of(Change.CHANGED, Change.REMOVED), schemes(comparison));
        assertEquals(List.of(Change.SAME, Change.REMOVED), lines(comparison, 0));
        assertEquals(-250, comparison.total().national().difference());
    }

    @Test
    void aChangedAmountShowsItsDifference() {
        Comparison comparison = PlanComparison.of(plan(scheme("1", an, binh)), plan(scheme("1", an, withSupport(binh, 180))));

        LineChange changed = comparison.schemes().get(0).lines().get(1);
        assertEquals(Change.CHANGED, changed.change());
        assertEquals(new AmountChange(300L, 180L, -120), changed.money().national());
        assertEquals(new AmountChange(0L, 0L, 0), changed.money().local());
        assertEquals(new AmountChange(500L, 380L, -120), comparison.schemes().get(0).money().national());
        assertEquals(List.of("A3"), comparison.activities().stream().map(Comparison.ActivityChange::activity).toList());
        assertEquals(-120, comparison.activities().get(0).money().national().difference());
    }

    @Test
    void aLineInAnotherSchemeIsMovedAndSaysFromWhere() {
        Comparison comparison = PlanComparison.of(plan(scheme("1", an, binh), scheme("2", fair)),
                plan(scheme("1", an), scheme("2", fair, withSupport(binh, 310))));

        assertEquals(List.of(Change.SAME), lines(comparison, 0));
        LineChange moved = comparison.schemes().get(1).lines().get(1);
        assertEquals(Change.MOVED, moved.change());
        assertEquals("1", moved.movedFrom());
        assertEquals(10, moved.money().national().difference());
        assertEquals(List.of(Change.CHANGED, Change.CHANGED), schemes(comparison));
    }

    @Test
    void aMovedLineIsNotTakenForANewOneInItsPlace() {
        Line chi = line("A3", "Hộ kinh doanh Chi", null, "Máy sấy", 200);
        Comparison comparison = PlanComparison.of(plan(scheme("1", an), scheme("2", fair)), plan(scheme("1", chi), scheme("2", fair, an)));

        assertEquals(List.of(Change.ADDED), lines(comparison, 0));
        assertEquals(List.of(Change.SAME, Change.MOVED), lines(comparison, 1));
    }

    @Test
    void aRenamedSchemeAndARenamedEstablishmentAreChanged() {
        Line renamed = line("A3", "Công ty Bình Minh", "2400123456", "Máy ép", 300);
        Comparison comparison = PlanComparison.of(plan(scheme("1", an, binh)),
                plan(new Scheme("1", "Tên mới", PlanSubmission.SchemeKind.GROUP, "Trung tâm", null, null, null, null, 0, List.of(an, renamed))));

        assertEquals(new TextChange("Đề án 1", "Tên mới"), comparison.schemes().get(0).name());
        assertEquals(new TextChange("Công ty Bình", "Công ty Bình Minh"), comparison.schemes().get(0).lines().get(1).beneficiary());
        assertEquals(List.of(Change.SAME, Change.CHANGED), lines(comparison, 0));
    }

    @Test
    void withoutATaxCodeARenamedEstablishmentIsKnownByWhatItGets() {
        Line renamed = line("A3", "Hợp tác xã An Bình", null, "Máy sấy", 200);

        assertEquals(List.of(Change.SAME, Change.CHANGED), lines(PlanComparison.of(plan(scheme("1", binh, an)), plan(scheme("1", binh, renamed))), 0));
    }

    @Test
    void twoTaxCodesAreTwoEstablishmentsWhateverTheirNames() {
        Line other = line("A3", "Công ty Bình", "2400999999", "Máy ép", 300);

        assertEquals(List.of(Change.ADDED, Change.REMOVED), lines(PlanComparison.of(plan(scheme("1", binh)), plan(scheme("1", other))), 0));
    }

    @Test
    void aTaxCodeThatIsAddedLaterMakesNoOtherEstablishment() {
        Line withCode = line("A3", "HỢP TÁC XÃ  AN", "2400777777", "Máy sấy", 200);
        Comparison comparison = PlanComparison.of(plan(scheme("1", an)), plan(scheme("1", withCode)));

        LineChange line = comparison.schemes().get(0).lines().get(0);
        assertEquals(Change.CHANGED, line.change());
        assertEquals(List.of(new Detail("taxCode", null, "2400777777")), line.details());
    }

    @Test
    void whatHasNoColumnIsNamed() {
        Line more = new Line("A3", null, "Máy ép", null, "Dầu", null, false, 4, binh.establishment(), 2, 700, 300, 400, 0,
                List.of(new PlanSubmission.Equipment("Máy ép", null, "Việt Nam", 1, 700,
                        new PlanSubmission.Quotation("BG-1", "Cơ khí A", LocalDate.of(2022, 9, 1), null))));

        List<Detail> details = PlanComparison.of(plan(scheme("1", binh)), plan(scheme("1", more))).schemes().get(0).lines().get(0).details();

        assertEquals(List.of(new Detail("quantity", "1", "2"), new Detail("eligibleCost", "500", "700"), new Detail("product", null, "Dầu"),
                new Detail("ocopStars", null, "4"), new Detail("equipment", null, "Máy ép, Việt Nam, 1 × 700, BG-1, Cơ khí A, 01/09/2022")), details);
    }

    @Test
    void twoEqualLinesAreTwo() {
        Comparison comparison = PlanComparison.of(plan(scheme("1", an, an)), plan(scheme("1", an)));

        assertEquals(List.of(Change.SAME, Change.REMOVED), lines(comparison, 0));
        assertNull(comparison.schemes().get(0).lines().get(0).movedFrom());
    }

    @Test
    void targetsAreComparedByIndicatorFundAndActivity() {
        Comparison comparison = PlanComparison.of(
                with(plan(), new Amount("workshops", FundSource.UNSPLIT, null, 3), new Amount("fair_stalls", FundSource.UNSPLIT, null, 9)),
                with(plan(), new Amount("workshops", FundSource.UNSPLIT, null, 5), new Amount("brands", FundSource.LOCAL, null, 1)));

        assertEquals(List.of(Change.CHANGED, Change.ADDED, Change.REMOVED),
                comparison.figures().stream().map(Comparison.FigureChange::change).toList());
        assertEquals(new AmountChange(3L, 5L, 2), comparison.figures().get(0).amount());
    }

    @Test
    void aNewDecisionIsAFact() {
        PlanSubmission decided = new PlanSubmission(plan().key(), SubmissionKind.REPLACEMENT, FundSource.NATIONAL, "Kế hoạch", false,
                new PlanSubmission.Decision("12/QĐ", LocalDate.of(2023, 1, 5), "Bộ trưởng"), List.of(), List.of(), null);

        assertEquals(List.of(new Detail("decisionNumber", null, "12/QĐ"), new Detail("decisionDate", null, "2023-01-05"),
                new Detail("decisionAuthority", null, "Bộ trưởng")), PlanComparison.of(plan(), decided).facts());
    }

    @Test
    void aSupplementIsComparedWithWhatItAddsTo() {
        PlanSubmission first = plan(scheme("1", an));
        PlanSubmission supplement = kind(plan(scheme("2", binh)), SubmissionKind.SUPPLEMENT);

        PlanSubmission content = (PlanSubmission) Content.of(List.of(first), supplement);
        Comparison comparison = PlanComparison.of(first, content);

        assertEquals(List.of(Change.SAME, Change.ADDED), schemes(comparison));
        assertEquals(List.of(), ((PlanSubmission) Content.of(List.of(first, supplement), kind(plan(), SubmissionKind.WITHDRAWAL))).schemes());
        assertEquals(3, ((PlanSubmission) Content.of(List.of(first, supplement), kind(plan(scheme("3", fair)), SubmissionKind.SUPPLEMENT)))
                .schemes().size());
    }

    @Test
    void theLargestPlanThatTheContractAllowsIsComparedInSeconds() {
        List<Line> many = new ArrayList<>(IntStream.range(0, 20_000).mapToObj(i -> line("A3", "Cơ sở " + i, null, "Máy", i + 1)).toList());
        PlanSubmission before = plan(scheme("1", many.toArray(Line[]::new)));
        Collections.reverse(many);

        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(PlanComparison.of(before, plan(scheme("1", many.toArray(Line[]::new)))).same()));
    }

    private static List<Change> schemes(Comparison comparison) {
        return comparison.schemes().stream().map(SchemeChange::change).toList();
    }

    private static List<Change> lines(Comparison comparison, int scheme) {
        return comparison.schemes().get(scheme).lines().stream().map(LineChange::change).toList();
    }

    private static PlanSubmission plan(Scheme... schemes) {
        return new PlanSubmission(new DocumentKey("P63-24", 2023, "PLAN_NATIONAL", "KH", 1), SubmissionKind.ORIGINAL, FundSource.NATIONAL,
                "Kế hoạch", false, null, List.of(schemes), List.of(), null);
    }

    private static PlanSubmission kind(PlanSubmission plan, SubmissionKind kind) {
        return new PlanSubmission(plan.key(), kind, plan.fund(), plan.title(), plan.sample(), null, plan.schemes(), List.of(), null);
    }

    private static PlanSubmission with(PlanSubmission plan, Amount... targets) {
        return new PlanSubmission(plan.key(), plan.kind(), plan.fund(), plan.title(), plan.sample(), null, plan.schemes(), List.of(targets), null);
    }

    private static Scheme scheme(String code, Line... lines) {
        return new Scheme(code, "Đề án " + code, PlanSubmission.SchemeKind.GROUP, "Trung tâm", null, null, null, null,
                Stream.of(lines).mapToLong(Line::support).sum(), List.of(lines));
    }

    private static Line line(String activity, String establishment, String taxCode, String content, long support) {
        return new Line(activity, null, content, null, null, null, false, null, establishment == null ? null
                : new PlanSubmission.Establishment(establishment, PlanSubmission.LegalForm.COMPANY, taxCode, null), 1, 500, support, 400, 0,
                List.of());
    }

    private static Line withSupport(Line line, long support) {
        return new Line(line.activity(), line.norm(), line.content(), line.sector(), line.product(), line.exportMarket(), line.newCraft(),
                line.ocopStars(), line.establishment(), line.quantity(), line.eligibleCost(), support, line.counterpart(),
                line.otherSources(), line.equipment());
    }
}
