package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** What a figure is made of, as a spreadsheet: its parts and their sum, or all of its lines. */
final class SourcesSheet {

    private static final int NAME = 44;
    private static final int AMOUNT = 20;

    private SourcesSheet() {
    }

    static Spreadsheet of(Sources sources) {
        FigureParts parts = sources.getParts();
        return new Spreadsheet(Words.get("sheet.sources"), List.of(sources.getScope(), sources.getTitle()), "",
                parts.sums().isEmpty() ? lineColumns(sources) : partColumns(sources), 1,
                parts.sums().isEmpty() ? lines(parts) : sums(parts), List.of(), sources.isSample(), sources.getDataDigest());
    }

    private static List<Column> partColumns(Sources sources) {
        return List.of(Column.of(Words.get("sources.part"), NAME), Column.of(sources.getUnitOfMeasure(), AMOUNT));
    }

    private static List<Row> sums(FigureParts parts) {
        List<Row> rows = new ArrayList<>();
        parts.sums().forEach(part -> rows.add(new Row(Kind.LINE, List.of(Value.text(part.name()), Value.whole(part.amount())))));
        rows.add(new Row(Kind.TOTAL, List.of(Value.text(Words.get("figures.total")), Value.whole(parts.total()))));
        return rows;
    }

    private static List<Column> lineColumns(Sources sources) {
        return List.of(Column.of(Words.get("sources.document"), NAME), Column.of(Words.get("sources.line"), NAME / 2),
                Column.of(Words.get("figures.unit"), NAME / 2), Column.of(Words.get("submission.fund"), AMOUNT),
                Column.of(Words.get("submission.activity"), AMOUNT / 2), Column.of(sources.getUnitOfMeasure(), AMOUNT));
    }

    private static List<Row> lines(FigureParts parts) {
        List<Row> rows = new ArrayList<>();
        parts.allLines().forEach(line -> rows.add(new Row(Kind.LINE, List.of(Value.text(line.document()), Value.text(line.source()),
                Value.text(line.unit()), Value.text(Words.of(line.fund())), Value.text(line.activity()), Value.whole(line.amount())))));
        rows.add(new Row(Kind.TOTAL, List.of(Value.text(Words.get("figures.total")), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
                Value.whole(parts.total()))));
        return rows;
    }
}
