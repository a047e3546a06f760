package vn.khuyencong.consolidation;

import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** Figures for tests of what is shown of them. */
public final class GivenSums {

    private GivenSums() {
    }

    /** A plan with money of both funds. */
    public static Sums plan(long national, long local) {
        Sums sums = new Sums();
        sums.add(money(FundSource.NATIONAL), national);
        sums.add(money(FundSource.LOCAL), local);
        return sums;
    }

    private static FigureKey money(FundSource fund) {
        return new FigureKey(new UnitId("P34-24"), 2025, Period.YEAR, ValueStatus.PLANNED, Basis.DECIDED, fund,
                FigureKey.ALL_ACTIVITIES, Measures.FUNDS);
    }
}
