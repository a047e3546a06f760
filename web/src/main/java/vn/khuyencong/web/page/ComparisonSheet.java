package vn.khuyencong.web.page;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.web.Words;

/** A comparison as a spreadsheet: amounts in three columns each, old, new and difference; texts that differ in one cell. */
final class ComparisonSheet {

    private static final int TEXT = 34;
    private static final int AMOUNT = 17;

    private ComparisonSheet() {
    }

    static Spreadsheet of(Comparing comparing) {
        List<String> titles = List.of(comparing.getTitle(),
                Words.get("compare.versions", comparing.getEarlierName(), comparing.getLaterName()));
        List<String> notes = new ArrayList<>();
        comparing.getFacts().forEach(fact -> notes.add(Words.get("compare.detail", fact.label(), fact.before(), fact.after())));
        if (!comparing.isPlan()) {
            return new Spreadsheet(Words.get("sheet.compare"), titles, "", figureColumns(), 2, figures(comparing), notes,
                    comparing.isSample(), null);
        }
        comparing.getFigures().forEach(figure -> notes.add(Words.get("compare.amount", figure.label(), figure.cell().before(),
                figure.cell().after(), figure.cell().difference())));
        return new Spreadsheet(Words.get("sheet.compare"), titles, Words.get("sheet.dong"), columns(comparing), 2, rows(comparing), notes,
                comparing.isSample(), null);
    }

    private static List<Column> columns(Comparing comparing) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(Words.get("compare.change"), AMOUNT / 2 + 4),
                Column.of(Words.get("submission.code"), AMOUNT)));
        comparing.getTextHeads().forEach(head -> columns.add(Column.of(head, TEXT)));
        comparing.getAmountHeads().forEach(head -> three(columns, head));
        columns.add(Column.of(Words.get("compare.remark"), TEXT));
        return columns;
    }

    private static void three(List<Column> columns, String group) {
        columns.add(new Column(group, Words.get("compare.before"), AMOUNT));
        columns.add(new Column(group, Words.get("compare.after"), AMOUNT));
        columns.add(new Column(group, Words.get("compare.difference"), AMOUNT));
    }

    private static List<Row> rows(Comparing comparing) {
        List<Row> rows = new ArrayList<>();
        int texts = comparing.getTextHeads().size();
        comparing.everyLine().forEach(line -> rows.add(row(line, line.style().equals("scheme") ? Kind.SUBTOTAL : Kind.LINE, texts)));
        comparing.getSums().forEach(line -> rows.add(row(line, line.style().equals("total") ? Kind.TOTAL : Kind.SUBTOTAL, texts)));
        return rows;
    }

    private static Row row(ComparedLine line, Kind kind, int texts) {
        List<Value> values = new ArrayList<>(List.of(Value.text(line.change() == null ? "" : Words.of(line.change())),
                Value.text(line.note().isEmpty() ? line.code() : line.note())));
        for (int i = 0; i < texts; i++) {
            values.add(i < line.texts().size() ? line.texts().get(i).text() : Value.EMPTY);
        }
        line.amounts().forEach(cell -> amounts(values, cell));
        values.add(Value.text(line.remark()));
        return new Row(kind, values);
    }

    private static void amounts(List<Value> values, ComparedCell cell) {
        values.addAll(List.of(Value.whole(cell.amount().before()), Value.whole(cell.amount().after()),
                Value.difference(cell.amount().difference())));
    }

    private static List<Column> figureColumns() {
        List<Column> columns = new ArrayList<>(List.of(Column.of(Words.get("compare.change"), AMOUNT / 2 + 4),
                Column.of(Words.get("submission.measure"), TEXT * 2), Column.of(Words.get("submission.fund"), AMOUNT)));
        three(columns, Words.get("submission.value"));
        return columns;
    }

    private static List<Row> figures(Comparing comparing) {
        return comparing.getFigures().stream().map(figure -> {
            List<Value> values = new ArrayList<>(List.of(Value.text(Words.of(figure.change())), Value.text(figure.label()),
                    Value.text(figure.fund())));
            amounts(values, figure.cell());
            return new Row(Kind.LINE, values);
        }).toList();
    }
}
