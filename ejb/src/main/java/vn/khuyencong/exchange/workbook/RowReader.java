package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a table as JSON objects. What could not be read is not in them, and is among the findings. */
final class RowReader {

    private final Table table;
    private final Grid grid;
    private final CellReader cells;

    RowReader(Table table, Grid grid, CellReader cells) {
        this.table = table;
        this.grid = grid;
        this.cells = cells;
    }

    /** @param row counts from 0 */
    record Row(int row, ObjectNode values) {

        String text(String field) {
            return values.path(field).asText("");
        }
    }

    /** @param prepared fields the template itself fills in: a row with nothing else is empty */
    List<Row> rows(Set<String> prepared) {
        List<Row> rows = new ArrayList<>();
        for (int row : grid.rowsFrom(Table.FIRST_ROW)) {
            if (used(row, prepared)) {
                rows.add(new Row(row, values(row)));
            }
        }
        return rows;
    }

    private boolean used(int row, Set<String> prepared) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).input() && !prepared.contains(columns.get(i).field()) && !grid.at(row, i).blank()) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode values(int row) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String address = grid.address(row, i);
            cells.read(column, grid.at(row, i), address).ifPresent(value -> put(values, column.field(), value));
        }
        return values;
    }

    /** Puts a value at {@code field} or {@code object/field}. */
    static void put(ObjectNode object, String field, JsonNode value) {
        int slash = field.indexOf('/');
        if (slash < 0) {
            object.set(field, value);
        } else {
            ObjectNode inner = object.withObject("/" + field.substring(0, slash));
            inner.set(field.substring(slash + 1), value);
        }
    }

    /** Where a row stands, for an object with the table's fields. */
    CellMap.Place place(Row row) {
        return new CellMap.Place(grid.sheet(), row.row(), table.positions(), 0);
    }

    String address(Row row, String field) {
        return grid.address(row.row(), table.position(field));
    }

    CellMap.Place start() {
        return new CellMap.Place(grid.sheet(), Table.FIRST_ROW, Map.of(), 0);
    }
}
