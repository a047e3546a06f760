package vn.khuyencong.reports.spreadsheet;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Puts the parts of a table onto a sheet: what stands above it, its head, its lines, what stands below it. */
final class Ink {

    static final double SIZE = 11;

    private static final String SUBTOTAL = "EEF2F7";
    private static final String TOTAL = "DFE7F1";
    private static final String HEAD = "F2F4F7";
    private static final int TITLE_SIZE = 13;
    private static final double LINE_HEIGHT = 15.5;
    private static final int LONGEST_TEXT = 32_000;

    private final Spreadsheet table;
    private final Worksheet sheet;
    private final int last;

    Ink(Spreadsheet table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
        last = table.columns().size() - 1;
    }

    /** The sample mark, the titles and the unit; gives the row of the head. */
    int above() {
        int row = 0;
        if (table.sample()) {
            across(row, Spreadsheet.SAMPLE).bold().horizontalAlignment("right").set();
            row++;
        }
        for (int i = 0; i < table.titles().size(); i++) {
            across(row, table.titles().get(i)).bold().fontSize(i == 0 ? TITLE_SIZE : (int) SIZE).horizontalAlignment("center").set();
            row++;
        }
        if (!table.unit().isEmpty()) {
            across(row, table.unit()).italic().horizontalAlignment("right").set();
            row++;
        }
        return row;
    }

    /** The heads of the columns; gives the row of the first line. */
    int head(int row) {
        int rows = table.hasGroups() ? 2 : 1;
        List<Spreadsheet.Column> columns = table.columns();
        for (int column = 0; column <= last; column++) {
            String group = columns.get(column).group();
            if (rows == 1 || group == null) {
                heading(row, column, row + rows - 1, column, columns.get(column).label());
                continue;
            }
            heading(row + 1, column, row + 1, column, columns.get(column).label());
            if (column == 0 || !group.equals(columns.get(column - 1).group())) {
                heading(row, column, row, lastOf(group, column), group);
            }
        }
        return row + rows;
    }

    private int lastOf(String group, int first) {
        int end = first;
        while (end < last && Objects.equals(group, table.columns().get(end + 1).group())) {
            end++;
        }
        return end;
    }

    private void heading(int top, int left, int bottom, int right, String text) {
        sheet.value(top, left, text);
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
        sheet.range(top, left, bottom, right).style().bold().wrapText(true).horizontalAlignment("center")
                .verticalAlignment("center").fillColor(HEAD).borderStyle(BorderStyle.THIN).set();
    }

    void line(int row, Spreadsheet.Row line) {
        for (int column = 0; column <= last; column++) {
            put(row, column, line.values().get(column), line.kind());
        }
    }

    private void put(int row, int column, Value value, Spreadsheet.Row.Kind kind) {
        StyleSetter style = sheet.style(row, column);
        style.borderStyle(BorderStyle.THIN).verticalAlignment("top");
        if (kind != Spreadsheet.Row.Kind.LINE) {
            style.bold().fillColor(kind == Spreadsheet.Row.Kind.TOTAL ? TOTAL : SUBTOTAL);
        }
        if (value instanceof Value.Text text) {
            text(row, column, text.text(), style);
        } else if (value instanceof Value.Number number) {
            sheet.value(row, column, number.number());
            style.format(number.format());
        } else if (value instanceof Value.Day day) {
            sheet.value(row, column, day.day());
            style.format(Formats.DAY).horizontalAlignment("center");
        } else if (value instanceof Value.Time time) {
            sheet.value(row, column, time.time());
            style.format(Formats.TIME).horizontalAlignment("center");
        }
        style.set();
    }

    private void text(int row, int column, String text, StyleSetter style) {
        if (text.isEmpty()) {
            return;
        }
        sheet.value(row, column, bounded(text));
        style.wrapText(true);
        if ("=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            style.format(Formats.TEXT);
        }
    }

    /** The notes and what the figures rest on. */
    void below(int first) {
        int row = first;
        for (String note : table.notes()) {
            across(row++, note).italic().set();
        }
        if (table.dataDigest() != null) {
            across(row, "Mã số liệu: " + table.dataDigest()).set();
        }
    }

    /** A text over all columns, as high as it needs to be: merged cells do not grow by themselves. */
    private StyleSetter across(int row, String text) {
        sheet.value(row, 0, bounded(text));
        if (last > 0) {
            sheet.range(row, 0, row, last).merge();
        }
        int width = table.columns().stream().mapToInt(Spreadsheet.Column::width).sum();
        sheet.rowHeight(row, LINE_HEIGHT * (1 + text.length() / Math.max(1, width)));
        StyleSetter style = sheet.range(row, 0, row, last).style();
        style.wrapText(true).verticalAlignment("top");
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            style.format(Formats.TEXT);
        }
        return style;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
