package vn.khuyencong.web.page.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Amounts;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.Percentages;
import vn.khuyencong.web.overview.Svg;
import vn.khuyencong.web.page.Formats;

/** Plan against result, and both against the year before on the map shown, by region and fund. Money is đồng. */
public final class Comparison {

    private static final Amounts NOTHING = new Amounts(null, null, null, null);

    private final FigureTable table;
    private final List<Row> rows;
    private final long most;

    /**
     * A fund of a region.
     *
     * @param name       the region; empty on the further lines of one
     * @param fund       the fund, or the sum
     * @param sum        whether it is the sum of the funds above it
     * @param planBefore plan of the year before
     * @param samePeriod result of the same period of the year before
     * @param ofThePlan  whether the result may stand against the plan
     */
    public record Row(String name, String fund, boolean sum, Long plan, Long result, Long planBefore, Long samePeriod, boolean ofThePlan) {

        private Stream<Long> amounts() {
            return Stream.of(plan, result, planBefore, samePeriod);
        }

        public String getShare() {
            return new Formats().percent(ofThePlan ? Percentages.share(result, plan) : null);
        }

        public String getPlanChange() {
            return change(plan, planBefore);
        }

        public String getResultChange() {
            return change(result, samePeriod);
        }

        private static String change(Long value, Long base) {
            BigDecimal change = Percentages.change(value, base);
            return new Formats().change(change);
        }
    }

    /** @param year the figures that the table shows */
    Comparison(FigureTable table, ConsolidatedYear year) {
        this.table = table;
        List<Row> made = new ArrayList<>();
        if (table.regions().size() > 1) {
            table.regions().forEach(region -> made.addAll(rows(region, ConsolidatedYear.sum("", year.inRegion(region.region())))));
        }
        made.addAll(rows(table.total(), year.total()));
        rows = List.copyOf(made);
        most = rows.stream().flatMap(Row::amounts).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
    }

    private List<Row> rows(FigureRow row, ConsolidatedYear.UnitFigures figures) {
        Amounts before = figures.isComparable(ValueStatus.PLANNED, Period.YEAR)
                ? Amounts.of(figures.lastYear(), ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS) : NOTHING;
        FigureRow.Result result = row.result(table.resultStatus());
        Amounts done = result == null ? NOTHING : result.amounts();
        FigureRow.SamePeriod same = row.samePeriod();
        Amounts then = same == null || !figures.isComparable(table.resultStatus(), table.period()) ? NOTHING
                : new Amounts(same.national(), same.local(), same.unsplit(), same.total());
        List<Row> lines = new ArrayList<>();
        String name = table.scope().unit() == null ? row.name() : table.rows().get(0).name();
        boolean ofThePlan = figures.isComparableWithPlan(table.resultStatus(), table.period());
        lines.add(row(name, FundSource.NATIONAL, row, done, then, before, ofThePlan));
        lines.add(row("", FundSource.LOCAL, row, done, then, before, ofThePlan));
        if (done.unsplit() != null || then.unsplit() != null || row.plan().unsplit() != null
                || before.unsplit() != null) {
            lines.add(row("", FundSource.UNSPLIT, row, done, then, before, ofThePlan));
        }
        lines.add(row("", null, row, done, then, before, ofThePlan));
        boolean silent = lines.stream().flatMap(Row::amounts).allMatch(Objects::isNull);
        return silent ? List.of(new Row(name, Words.get("sources.none"), false, null, null, null, null, false)) : lines;
    }

    private static Row row(String name, FundSource fund, FigureRow row, Amounts done, Amounts then, Amounts before, boolean ofThePlan) {
        return new Row(name, fund == null ? Words.get("figures.sum") : Words.of(fund), fund == null, row.plan().amounts().of(fund),
                done.of(fund), before.of(fund), then.of(fund), ofThePlan);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Length of a bar; all bars of the section have one scale. */
    public String width(Long amount) {
        return Svg.percent(amount, most);
    }

    /** Whether there is anything of the year before to compare with. */
    public boolean isComparable() {
        return rows.stream().anyMatch(row -> row.planBefore() != null || row.samePeriod() != null);
    }

    /** What kind of results are compared: {@code ước thực hiện}, against {@code thực hiện}. */
    public String getKinds() {
        FigureRow.SamePeriod same = table.total().samePeriod();
        return same == null ? "" : Words.get("overview.kinds", Words.of(table.resultStatus()).toLowerCase(),
                table.year() - 1, Words.of(same.status()).toLowerCase());
    }
}
