package vn.khuyencong.exchange.workbook;

import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * What a report's workbook is made out for.
 *
 * @param unit     the unit the report speaks of
 * @param unitName its name, shown and never read back
 * @param planYear the year it reports on
 * @param period   H1 or YEAR
 * @param status   ESTIMATED or ACTUAL; the user may change it
 */
public record ReportHeading(UnitId unit, String unitName, int planYear, Period period, ValueStatus status) {

    public ReportHeading {
        if (status == ValueStatus.PLANNED) {
            throw new IllegalArgumentException("a report states what was done or is estimated");
        }
    }
}
