package vn.khuyencong.plan.comparison;

import java.util.List;
import vn.khuyencong.exchange.contract.PeriodicReport;

/** Two versions of a periodic report side by side, by indicator. */
public final class ReportComparison {

    private ReportComparison() {
    }

    public static Comparison of(PeriodicReport before, PeriodicReport after) {
        return new Comparison(DocumentFacts.of(before, after), List.of(), List.of(), null, null,
                FigureChanges.of(before.figures(), after.figures()), before.sample() || after.sample());
    }
}
