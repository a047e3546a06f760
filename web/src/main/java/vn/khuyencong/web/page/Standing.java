package vn.khuyencong.web.page;

import java.math.BigDecimal;
import java.util.List;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;

/**
 * How a region, the country or a unit stands in a year. Money is đồng, shares are of the year's plan.
 *
 * @param name     what it is
 * @param href     its consolidated table
 * @param total    whether it is the sum of the lines above
 * @param planned  units with a plan, of how many
 * @param plan     the plan
 * @param halfYear the first half-year
 * @param year     the whole year
 */
public record Standing(String name, String href, boolean total, String planned, Long plan, Result halfYear, Result year) {

    /**
     * What was done.
     *
     * @param reported units that reported, of how many
     */
    public record Result(String reported, Long money, BigDecimal share) {
    }

    static Standing of(FigureRow row, FigureTable year, FigureTable halfYear, String href) {
        List<FigureRow> units = units(row, year);
        boolean alone = year.scope().unit() != null;
        return new Standing(alone ? units.get(0).name() : row.name(), href, row.region() == null && !alone,
                Words.get("work.of", units.stream().filter(FigureRow::planned).count(), units.size()), row.plan().total(),
                result(row, halfYear), result(row, year));
    }

    private static Result result(FigureRow row, FigureTable table) {
        List<FigureRow> units = units(row, table);
        FigureRow same = row.region() == null ? table.total()
                : table.regions().stream().filter(sum -> sum.region() == row.region()).findFirst().orElse(table.total());
        FigureRow.Result result = same.result(table.resultStatus());
        String reported = Words.get("work.of", units.stream().filter(FigureRow::hasReported).count(), units.size());
        return result == null ? new Result(reported, null, null)
                : new Result(reported, result.total(), result.planPercent());
    }

    private static List<FigureRow> units(FigureRow row, FigureTable table) {
        return row.region() == null ? table.rows() : table.inRegion(row.region());
    }
}
