package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes one table: headings, what may be written, and the rows there already are. */
final class TableSheet {

    private static final int SPARE_ROWS = 100;

    private final TemplateContext context;
    private final Table table;
    private final ValueWriter values;
    private final SheetFrame frame;
    private final int lastRow;

    /** @param lastRow the last row that is prepared, counted from 0 */
    TableSheet(TemplateContext context, Table table, int lastRow) {
        this.context = context;
        this.table = table;
        this.values = new ValueWriter(context.norms());
        this.frame = SheetFrame.of(context, table.sheet(), table.text("title"), table.text("note"), table.columns().size());
        this.lastRow = lastRow;
    }

    /** How far a table is prepared: as it has room, and always for some more than there are rows. */
    static int lastRow(Table table, int rows) {
        return Math.min(Table.FIRST_ROW + Math.max(table.room(), rows + SPARE_ROWS), Budget.MAX_ROWS) - 1;
    }

    SheetFrame frame() {
        return frame;
    }

    int lastRow() {
        return lastRow;
    }

    void write(List<? extends JsonNode> rows, int frozenColumns) {
        for (int i = 0; i < table.columns().size(); i++) {
            column(table.columns().get(i), i);
        }
        frame.sheet().getRow(Table.HEADER_ROW).setHeightInPoints(48);
        Marks.of(frame.sheet(), table, lastRow);
        for (int i = 0; i < rows.size(); i++) {
            row(Table.FIRST_ROW + i, rows.get(i));
        }
        frame.finish(Table.FIRST_ROW, frozenColumns);
    }

    private void column(Column column, int position) {
        Styles styles = frame.styles();
        XSSFCell header = frame.text(Table.HEADER_ROW, position, table.header(column),
                styles.of(column.required() ? Styles.Look.REQUIRED : Styles.Look.HEADER));
        frame.text(Table.HEADER_ROW + 1, position, Table.hint(column), styles.of(Styles.Look.HINT));
        if (!table.help(column).isEmpty()) {
            Notes.write(header, table.help(column), Notes.HELP);
        }
        frame.width(position, column.width());
        if (column.input()) {
            frame.sheet().setDefaultColumnStyle(position, styles.input(column.kind()));
            Lists.allow(frame.sheet(), column, Table.FIRST_ROW, lastRow, position);
        }
    }

    private void row(int row, JsonNode object) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            JsonNode value = object.at("/" + column.field());
            if (column.input() && !value.isMissingNode()) {
                values.write(frame.text(row, i, "", frame.styles().input(column.kind())), column, value);
            }
        }
    }

    /** The cells of a column, absolute, for a formula: {@code 'Đề án'!$A$6:$A$505}. */
    static String range(Table table, String field, int lastRow) {
        String letter = CellReference.convertNumToColString(table.position(field));
        return "'" + table.sheet() + "'!$" + letter + "$" + (Table.FIRST_ROW + 1) + ":$" + letter + "$" + (lastRow + 1);
    }

    /** One cell of a row, for a formula on the same sheet. */
    String here(String field, int row) {
        return CellReference.convertNumToColString(table.position(field)) + (row + 1);
    }
}
