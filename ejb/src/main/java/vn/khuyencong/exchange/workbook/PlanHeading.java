package vn.khuyencong.exchange.workbook;

import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * What a plan's workbook is made out for.
 *
 * @param unit     the unit the plan speaks of
 * @param unitName its name, shown and never read back
 * @param planYear the plan year
 * @param fund     NATIONAL or LOCAL
 */
public record PlanHeading(UnitId unit, String unitName, int planYear, FundSource fund) {

    public PlanHeading {
        if (fund == FundSource.UNSPLIT) {
            throw new IllegalArgumentException("a plan is of one fund");
        }
    }
}
