package vn.khuyencong.reports.spreadsheet;

import java.util.List;

/**
 * A table exactly as it is shown, to be written as XLSX.
 *
 * @param name       name of the sheet and, with {@code .xlsx}, of the file
 * @param titles     lines above the table, the first one being its title
 * @param unit       in what its amounts are, e.g. {@code Đơn vị tính: triệu đồng}; empty where each row says so
 * @param columns    its columns from the left
 * @param frozen     how many of them stay in sight when one scrolls to the right
 * @param rows       its rows from the top, each with a value for every column
 * @param notes      remarks under the table
 * @param sample     true if any figure comes from sample data: the sheet then says so above its title
 * @param dataDigest SHA-256 of the figures, as the printed form bears it; null for a table that has none
 */
public record Spreadsheet(String name, List<String> titles, String unit, List<Column> columns, int frozen, List<Row> rows,
                          List<String> notes, boolean sample, String dataDigest) {

    /** What stands above a table of sample data. */
    public static final String SAMPLE = "SỐ LIỆU MINH HỌA";

    public Spreadsheet {
        for (Row row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException("a row has " + row.values().size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** Whether some columns share a head above their own. */
    boolean hasGroups() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /**
     * A column.
     *
     * @param group the head it shares with its neighbours; null for none
     * @param label its own head
     * @param width in characters
     */
    public record Column(String group, String label, int width) {

        public static Column of(String label, int width) {
            return new Column(null, label, width);
        }
    }

    /** A row: what it is, and its values from the left. */
    public record Row(Kind kind, List<Value> values) {

        /** A plain line, the head of a part, the sum of a part, the sum of all. */
        public enum Kind { LINE, HEADING, SUBTOTAL, TOTAL }
    }
}
