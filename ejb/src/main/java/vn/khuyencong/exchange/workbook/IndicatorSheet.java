package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/** Values of indicators: an object each in the data, one row for the funds of an indicator on the sheet. */
final class IndicatorSheet {

    private static final String INDICATOR = "indicator";
    private static final String ACTIVITY = "activity";

    private IndicatorSheet() {
    }

    /** Reads the sheet into {@code list}, in the order of its rows and, within a row, of the funds. */
    static void read(Table table, RowReader reader, ArrayNode list, String pointer, CellMap map, Findings findings) {
        map.put(pointer, reader.start());
        for (RowReader.Row row : reader.rows(Set.of(INDICATOR, ACTIVITY))) {
            if (row.text(INDICATOR).isEmpty()) {
                findings.add(Refusal.error("SCHEMA_REQUIRED", "", reader.address(row, INDICATOR)));
            }
            for (FundSource fund : FundSource.values()) {
                JsonNode amount = row.values().get(fund.name());
                if (amount != null) {
                    map.put(pointer + "/" + list.size(), place(table, reader.place(row), fund));
                    list.add(value(row.values(), fund, amount));
                }
            }
        }
    }

    private static ObjectNode value(ObjectNode row, FundSource fund, JsonNode amount) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        if (row.has(INDICATOR)) {
            value.set(INDICATOR, row.get(INDICATOR));
        }
        value.put("fund", fund.name());
        if (row.has(ACTIVITY)) {
            value.set(ACTIVITY, row.get(ACTIVITY));
        }
        value.set("amount", amount);
        return value;
    }

    private static CellMap.Place place(Table table, CellMap.Place row, FundSource fund) {
        Map<String, Integer> columns = new HashMap<>(table.positions());
        columns.put("amount", table.position(fund.name()));
        columns.put("fund", table.position(fund.name()));
        return new CellMap.Place(row.sheet(), row.row(), columns, table.position(fund.name()));
    }

    /**
     * The rows that read give these very values: neighbours share a row as long as their funds come in order, so that
     * nothing of the document is lost or moved.
     */
    static List<ObjectNode> rows(JsonNode values) {
        List<ObjectNode> rows = new ArrayList<>();
        int last = -1;
        for (JsonNode value : values) {
            int fund = FundSource.valueOf(value.path("fund").asText()).ordinal();
            ObjectNode row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row == null || fund <= last || !same(row, value, INDICATOR) || !same(row, value, ACTIVITY)) {
                row = JsonNodeFactory.instance.objectNode();
                row.set(INDICATOR, value.path(INDICATOR));
                if (value.has(ACTIVITY)) {
                    row.set(ACTIVITY, value.path(ACTIVITY));
                }
                rows.add(row);
            }
            row.set(value.path("fund").asText(), value.path("amount"));
            last = fund;
        }
        return rows;
    }

    private static boolean same(JsonNode row, JsonNode value, String field) {
        return row.path(field).asText("").equals(value.path(field).asText(""));
    }
}
