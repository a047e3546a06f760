package vn.khuyencong.merit;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Region;

/**
 * The figures of a region as they stood on a day: every cell as it was printed.
 *
 * @param region     whose
 * @param year       plan year
 * @param period     half-year or year
 * @param asOf       the day on which they were frozen
 * @param provinces  how many provinces the region had on the last day of the period
 * @param estimated  whether the results are estimates
 * @param dataDigest SHA-256 of the figures of the finest level behind them
 * @param rows       one per indicator
 */
public record FrozenReport(Region region, int year, Period period, LocalDate asOf, int provinces, boolean estimated, String dataDigest, List<Row> rows) {

    /** An indicator as it was printed. */
    public record Row(String number, String indicator, String label, String unit, String plan, String national, String local, String total,
                      String planPercent, String samePeriod, String change) {

        static Row of(ResultReport.Row row) {
            return new Row(row.number(), row.indicator(), row.label(), row.unit(), row.plan().text(), row.national().text(), row.local().text(),
                    row.total().text(), row.planPercent().text(), row.samePeriod().text(), row.change().text());
        }
    }

    /** An indicator that is printed otherwise today; null on a side that lacks it. */
    public record Difference(Row then, Row now) {
    }
}
