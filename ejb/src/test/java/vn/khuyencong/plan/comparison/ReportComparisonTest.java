package vn.khuyencong.plan.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PeriodicReport;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

class ReportComparisonTest {

    private final Amount funds = new Amount("funds", FundSource.NATIONAL, null, 3_200_000_000L);
    private final Amount models = new Amount("demo_models", FundSource.NATIONAL, null, 2);

    @Test
    void valuesAreComparedByIndicatorWhateverTheirOrder() {
        assertTrue(ReportComparison.of(report(ValueStatus.ACTUAL, funds, models), report(ValueStatus.ACTUAL, models, funds)).same());
    }

    @Test
    void aChangedValueShowsItsDifferenceAndAnotherStatusIsAFact() {
        Comparison comparison = ReportComparison.of(report(ValueStatus.ESTIMATED, funds, models),
                report(ValueStatus.ACTUAL, new Amount("funds", FundSource.NATIONAL, null, 3_000_000_000L)));

        assertEquals(List.of(new Comparison.Detail("valueStatus", "ESTIMATED", "ACTUAL")), comparison.facts());
        assertEquals(new AmountChange(3_200_000_000L, 3_000_000_000L, -200_000_000L), comparison.figures().get(0).amount());
        assertEquals(Change.REMOVED, comparison.figures().get(1).change());
    }

    private static PeriodicReport report(ValueStatus status, Amount... figures) {
        return new PeriodicReport(new DocumentKey("P63-24", 2023, "REPORT_H1", "BC", 1), SubmissionKind.ORIGINAL, Period.H1, status, null,
                true, List.of(figures));
    }
}
