package vn.khuyencong.reports.spreadsheet;

import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Puts the parts of a table onto a sheet: what stands above it, its head, its lines, what stands below it. */
final class SheetLayout {

    static final double SIZE = 11;

    private static final String SUBTOTAL = "EEF2F7";
    private static final String TOTAL = "DFE7F1";
    private static final String HEAD = "F2F4F7";
    /** Said of each cell, so that it has a font of its own: LibreOffice shows cells in the workbook's default font without serifs. */
    private static final String BLACK = "000000";
    private static final int TITLE_SIZE = 13;
    private static final double LINE_HEIGHT = 15.5;
    private static final int LONGEST_TEXT = 32_000;

    private final Spreadsheet table;
    private final Worksheet sheet;
    private final int last;

    SheetLayout(Spreadsheet table, Worksheet sheet) {
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

    /**
     * Lines one below the other. Cells of a column that follow each other and look the same are dressed at once: cell by cell it takes three times as
     * long. From the right, since the library makes room in a row for the cells up to the one that is put.
     */
    void lines(int first, List<Spreadsheet.Row> lines) {
        for (int column = last; column >= 0; column--) {
            int begun = 0;
            Look look = look(lines.get(0), column);
            for (int i = 0; i < lines.size(); i++) {
                put(first + i, column, lines.get(i).values().get(column));
                Look next = i + 1 < lines.size() ? look(lines.get(i + 1), column) : null;
                if (!look.equals(next)) {
                    look.dress(sheet.range(first + begun, column, first + i, column).style());
                    begun = i + 1;
                    look = next;
                }
            }
        }
    }

    private void put(int row, int column, Value value) {
        if (value instanceof Value.Text text && !text.text().isEmpty()) {
            sheet.value(row, column, bounded(text.text()));
        } else if (value instanceof Value.Number number) {
            sheet.value(row, column, number.number());
        } else if (value instanceof Value.Day day) {
            sheet.value(row, column, day.day());
        } else if (value instanceof Value.Time time) {
            sheet.value(row, column, time.time());
        }
    }

    private static Look look(Spreadsheet.Row line, int column) {
        Value value = line.values().get(column);
        if (value instanceof Value.Text text) {
            boolean formula = !text.text().isEmpty() && "=+-@\t\r".indexOf(text.text().charAt(0)) >= 0;
            return new Look(line.kind(), formula ? Formats.TEXT : null, true, false);
        }
        if (value instanceof Value.Number number) {
            return new Look(line.kind(), number.format(), false, false);
        }
        return new Look(line.kind(), value instanceof Value.Day ? Formats.DAY : Formats.TIME, false, true);
    }

    /** How a cell of a line looks. */
    private record Look(Spreadsheet.Row.Kind kind, String format, boolean wraps, boolean centred) {

        /** Written out, since it is asked for each cell. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Look look && kind == look.kind && wraps == look.wraps && centred == look.centred && Objects.equals(format, look.format);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, format, wraps, centred);
        }

        void dress(StyleSetter style) {
            style.fontColor(BLACK).borderStyle(BorderStyle.THIN).verticalAlignment("top");
            if (kind != Spreadsheet.Row.Kind.LINE) {
                style.bold().fillColor(kind == Spreadsheet.Row.Kind.TOTAL ? TOTAL : SUBTOTAL);
            }
            if (format != null) {
                style.format(format);
            }
            if (wraps) {
                style.wrapText(true);
            }
            if (centred) {
                style.horizontalAlignment("center");
            }
            style.set();
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
        style.fontColor(BLACK).wrapText(true).verticalAlignment("top");
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            style.format(Formats.TEXT);
        }
        return style;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
