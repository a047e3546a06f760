package vn.khuyencong.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.plan.comparison.Change;
import vn.khuyencong.plan.comparison.PlanComparison;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.shared.FundSource;

class ComparedTableTest {

    private final PlanSubmission before = plan("Đề án một", 1, 300_000_000L);
    private final PlanSubmission after = plan("Đề án một", 2, 180_000_000L);

    @Test
    void onlyWhatChangedIsShownUnlessAllIsAskedFor() {
        assertEquals(List.of(), table(before, before, false).lines());
        assertEquals(List.of(Change.SAME, Change.SAME), table(before, before, true).lines().stream().map(ComparedLine::change).toList());
    }

    @Test
    void anAmountShowsOldNewAndDifference() {
        ComparedLine line = table(before, after, false).lines().get(1);

        assertEquals(new ComparedCell("KCQG", "300.000.000", "180.000.000", "-120.000.000", line.amounts().get(0).amount()), line.amounts().get(0));
        assertTrue(line.amounts().get(0).isChanged());
        assertFalse(line.texts().get(0).isChanged());
        assertEquals("Máy ép (A3)", line.texts().get(0).after());
        assertEquals("Số lượng: 1 → 2", line.remark());
    }

    @Test
    void columnsInWhichNothingStandsAreLeftOut() {
        assertEquals(List.of("Tên đề án, nội dung (mã)", "Đơn vị thực hiện, đơn vị thụ hưởng"), table(before, after, false).textHeads());
        assertEquals(2, table(before, after, false).lines().get(0).texts().size());
    }

    @Test
    void theColumnOfTheOtherFundIsLeftOut() {
        assertEquals(List.of("KCQG", "Đối ứng", "Nguồn khác", "Tổng kinh phí"), table(before, after, false).amountHeads());
    }

    @Test
    void sumsAreByActivityAndOfAll() {
        List<ComparedLine> sums = table(before, after, false).sums();

        assertEquals(List.of("A3", "Tổng cộng"), sums.stream().map(ComparedLine::code).toList());
        assertEquals("-120.000.000", sums.get(1).amounts().get(0).difference());
    }

    @Test
    void textsThatDifferStandInOneCellOfTheSpreadsheet() {
        ComparedLine scheme = table(before, plan("Đề án hai", 1, 300_000_000L), false).lines().get(0);

        assertEquals(Value.text("Đề án một → Đề án hai"), scheme.texts().get(0).text());
        assertEquals(Value.text("Trung tâm"), scheme.texts().get(1).text());
    }

    private static ComparedTable table(PlanSubmission before, PlanSubmission after, boolean all) {
        return new ComparedTable(PlanComparison.of(before, after), all);
    }

    private static PlanSubmission plan(String name, long quantity, long support) {
        PlanSubmission.Line line = new PlanSubmission.Line("A3", null, "Máy ép", null, null, null, false, null,
                new PlanSubmission.Establishment("Hợp tác xã A", PlanSubmission.LegalForm.COOPERATIVE, null, null), quantity, 500_000_000L,
                support, 200_000_000L, 0, List.of());
        return new PlanSubmission(new DocumentKey("P63-24", 2023, "PLAN_NATIONAL", "KH", 1), SubmissionKind.ORIGINAL, FundSource.NATIONAL,
                "Kế hoạch", true, null, List.of(new PlanSubmission.Scheme("1", name, PlanSubmission.SchemeKind.SINGLE, "Trung tâm", null, null,
                null, null, support, List.of(line))), List.of(), null);
    }
}
