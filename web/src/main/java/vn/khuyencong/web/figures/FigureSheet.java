package vn.khuyencong.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.Words;

/** The consolidated table as a spreadsheet: the rows and columns that the page shows, money in triệu đồng as there. */
public final class FigureSheet {

    private static final int MONEY = 13;
    private static final int NAME = 34;

    private FigureSheet() {
    }

    /** @param past what is to be said of the past of the figures, in sentences */
    public static Spreadsheet of(FigureTable table, List<String> past) {
        List<Row> rows = new ArrayList<>();
        for (FigureRow region : table.regions()) {
            table.inRegion(region.region()).forEach(row -> rows.add(row(table, row, Kind.LINE, name(row))));
            if (table.hasSubtotals()) {
                rows.add(row(table, region, Kind.SUBTOTAL, subtotal(region)));
            }
        }
        if (table.hasTotal()) {
            rows.add(row(table, table.total(), Kind.TOTAL, table.total().name()));
        }
        return new Spreadsheet(Words.get("sheet.figures", table.year(), table.period()), List.of(title(table), completeness(table)),
                Words.get("sheet.millions"), columns(table), 1, rows,
                Stream.concat(Stream.of(Words.get("sheet.figures.legend")), past.stream()).toList(), table.sample(),
                table.dataDigest());
    }

    /** What the table shows: scope, period and map. */
    public static String title(FigureTable table) {
        String scope = table.scope().unit() != null ? table.rows().get(0).name()
                : table.scope().region() != null ? Words.of(table.scope().region()) : Words.get("figures.nation");
        String title = Words.get("figures.title", scope, Words.get("figures.period." + table.period(), table.year()));
        return table.boundaries() == Boundaries.THEN ? title : Words.get("figures.titleNow", title);
    }

    /** What the sum of a region is called. */
    public static String subtotal(FigureRow region) {
        return Words.named("subtotal", region.region().name());
    }

    private static String completeness(FigureTable table) {
        return Words.get("figures.completeness", table.unitsPlanned(), table.unitsReporting(), table.unitsShown());
    }

    private static String name(FigureRow row) {
        return row.predecessors().isEmpty() ? row.name()
                : String.join("\n", row.name(), Words.get("figures.folded", String.join(", ", row.predecessors())));
    }

    private static List<Column> columns(FigureTable table) {
        String plan = Words.get("figures.plannedIn", table.year());
        String result = Words.of(table.resultStatus());
        String before = Words.get("figures.lastYear", table.year() - 1);
        List<Column> columns = new ArrayList<>(List.of(Column.of(Words.get("figures.unit"), NAME)));
        columns.add(new Column(plan, Words.get("figures.schemes"), MONEY));
        money(columns, plan);
        columns.add(new Column(plan, Words.get("figures.planChange"), MONEY));
        money(columns, result);
        columns.add(new Column(result, Words.get("figures.planPercent"), MONEY));
        columns.add(new Column(before, Words.get("figures.samePeriod"), MONEY));
        columns.add(new Column(before, Words.get("figures.change"), MONEY));
        return columns;
    }

    private static void money(List<Column> columns, String group) {
        columns.add(new Column(group, Words.of(FundSource.NATIONAL), MONEY));
        columns.add(new Column(group, Words.of(FundSource.LOCAL), MONEY));
        columns.add(new Column(group, Words.get("figures.sum"), MONEY));
    }


    private static Row row(FigureTable table, FigureRow row, Kind kind, String name) {
        FigureRow.Result result = row.result(table.resultStatus());
        List<Value> values = new ArrayList<>(List.of(Value.text(name), Value.whole(row.plan().schemes())));
        money(values, row.plan().amounts());
        values.add(Value.change(row.planChange()));
        money(values, result == null ? new Amounts(null, null, null, null) : result.amounts());
        values.add(result == null ? Value.EMPTY : Value.percent(result.planPercent()));
        values.add(row.samePeriod() == null ? Value.EMPTY : Value.millions(row.samePeriod().total()));
        values.add(result == null ? Value.EMPTY : Value.change(result.change()));
        return new Row(kind, values);
    }

    private static void money(List<Value> values, Amounts amounts) {
        values.addAll(List.of(Value.millions(amounts.national()), Value.millions(amounts.local()), Value.millions(amounts.total())));
    }
}
