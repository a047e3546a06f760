package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Amounts;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureSheet;
import vn.khuyencong.web.figures.FigureTable;

/** Makes the lines of the consolidated table: each figure leads to what it is made of. */
final class LineMaker {

    private final FigureTable table;
    private final Link page;
    private final Link sources;
    private final Formats formats = new Formats();

    /**
     * @param table   the figures
     * @param page    the table's own address, with year, map and period
     * @param sources address of the page that takes a figure apart, with the same
     */
    LineMaker(FigureTable table, Link page, Link sources) {
        this.table = table;
        this.page = page;
        this.sources = sources;
    }

    TableLine unit(FigureRow row) {
        String note = row.predecessors().isEmpty() ? "" : Words.get("figures.folded", String.join(", ", row.predecessors()));
        return new TableLine("unit", row.name(), note, page.with("unit", row.unit()).toString(), cells(row));
    }

    TableLine region(FigureRow row) {
        return new TableLine("region", FigureSheet.subtotal(row), "",
                page.with("region", row.region()).toString(), cells(row));
    }

    TableLine total(FigureRow row) {
        return new TableLine("total", row.name(), "", null, cells(row));
    }

    private List<Cell> cells(FigureRow row) {
        Link source = sources.with(row.unit() != null ? "unit" : "region", row.unit() != null ? row.unit() : row.region());
        if (row.unit() == null && table.scope().unit() != null) {
            source = sources.with("unit", table.scope().unit());
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(Words.get("figures.schemes"), formats.number(row.plan().schemes()),
                source.with("measure", Measures.SCHEMES).toString()));
        money(cells, row.plan().amounts(), ValueStatus.PLANNED, source);
        cells.add(plain("figures.planChange", formats.change(row.planChange())));
        FigureRow.Result result = row.result(table.resultStatus());
        money(cells, result == null ? new Amounts(null, null, null, null) : result.amounts(), table.resultStatus(), source);
        cells.add(plain("figures.planPercent", result == null ? "" : formats.percent(result.planPercent())));
        Link before = Link.to(source.address().replace("year=" + table.year(), "year=" + (table.year() - 1)));
        cells.add(new Cell(Words.get("figures.samePeriod"), row.samePeriod() == null ? "" : formats.millions(row.samePeriod().total()),
                row.samePeriod() == null ? null : before.with("status", row.samePeriod().status()).toString()));
        cells.add(plain("figures.change", result == null ? "" : formats.change(result.change())));
        return cells;
    }

    private void money(List<Cell> cells, Amounts amounts, ValueStatus status, Link source) {
        Link of = source.with("status", status);
        cells.add(new Cell(of(status, Words.of(FundSource.NATIONAL)), formats.millions(amounts.national()),
                of.with("fund", FundSource.NATIONAL).toString()));
        cells.add(new Cell(of(status, Words.of(FundSource.LOCAL)), formats.millions(amounts.local()),
                of.with("fund", FundSource.LOCAL).toString()));
        cells.add(new Cell(of(status, Words.get("figures.sum")), formats.millions(amounts.total()), of.toString()));
    }

    private static String of(ValueStatus status, String fund) {
        return Words.get("figures.cell", Words.of(status), fund);
    }

    private static Cell plain(String key, String text) {
        return new Cell(Words.get(key), text, null);
    }
}
