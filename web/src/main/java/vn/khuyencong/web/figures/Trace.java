package vn.khuyencong.web.figures;

import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Parameters;

/** Reads which figure is to be traced out of a request: {@code status}, {@code measure}, {@code fund}, {@code activity}. */
public final class Trace {

    private Trace() {
    }

    /** The figure; left out means planned money of all funds and activities. */
    public static FigureSources.Traced of(Parameters parameters) {
        return new FigureSources.Traced(parameters.choice("status", ValueStatus.class).orElse(ValueStatus.PLANNED),
                parameters.text("measure").orElse(Measures.FUNDS), parameters.choice("fund", FundSource.class).orElse(null),
                parameters.text("activity").orElse(null));
    }
}
