package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.shared.Refusal;

/**
 * Puts the rows of three sheets together to schemes: lines by the code of their scheme, equipment by the number of its
 * line. The support of a scheme and the totals are summed here, from the lines; the sheets' own formulas are not read.
 */
final class PlanSheets {

    private final Findings findings;
    private final CellMap map;
    private final Map<String, Entry> schemes = new LinkedHashMap<>();
    /** Lines by their number; one number of two lines leads to neither. */
    private final Map<Long, Entry> lines = new HashMap<>();

    PlanSheets(Findings findings, CellMap map) {
        this.findings = findings;
        this.map = map;
    }

    private record Entry(String pointer, ObjectNode object, RowReader reader, RowReader.Row row) {

        ArrayNode list(String field) {
            return object.withArray("/" + field);
        }
    }

    void read(ObjectNode data, RowReader schemeRows, RowReader lineRows, RowReader equipmentRows) {
        ArrayNode all = data.putArray("schemes");
        map.put("/data/schemes", schemeRows.start());
        for (RowReader.Row row : schemeRows.rows(Set.of())) {
            scheme(all, schemeRows, row);
        }
        for (RowReader.Row row : lineRows.rows(Set.of("number"))) {
            line(lineRows, row);
        }
        for (RowReader.Row row : equipmentRows.rows(Set.of())) {
            equipment(equipmentRows, row);
        }
        sums(data, all);
    }

    private void scheme(ArrayNode all, RowReader reader, RowReader.Row row) {
        Entry scheme = new Entry("/data/schemes/" + all.size(), row.values(), reader, row);
        map.put(scheme.pointer(), reader.place(row));
        scheme.list("lines");
        all.add(scheme.object());
        String code = row.text("code");
        if (!code.isEmpty() && schemes.putIfAbsent(code, scheme) != null) {
            findings.add(Refusal.error("SCHEME_CODE_TWICE", "", scheme.pointer() + "/code", code), reader.address(row, "code"));
        }
    }

    private void line(RowReader reader, RowReader.Row row) {
        String code = row.text("scheme");
        Entry scheme = schemes.get(code);
        if (scheme == null) {
            findings.add(code.isEmpty() ? Refusal.error("SCHEMA_REQUIRED", "", reader.address(row, "scheme"))
                    : Refusal.error("WORKBOOK_SCHEME_UNKNOWN", "", reader.address(row, "scheme"), PlainText.shortened(code)));
            return;
        }
        Entry line = new Entry(scheme.pointer() + "/lines/" + scheme.list("lines").size(), row.values(), reader, row);
        map.put(line.pointer(), reader.place(row));
        numbered(line);
        line.object().remove(List.of("scheme", "number"));
        line.list("equipment");
        scheme.list("lines").add(line.object());
    }

    private void numbered(Entry line) {
        JsonNode number = line.object().path("number");
        if (number.isNumber() && lines.putIfAbsent(number.asLong(), line) != null) {
            findings.add(Refusal.error("WORKBOOK_LINE_NUMBER_TWICE", "", line.reader().address(line.row(), "number"), number.asLong()));
        }
    }

    private void equipment(RowReader reader, RowReader.Row row) {
        JsonNode number = row.values().path("line");
        Entry line = number.isNumber() ? lines.get(number.asLong()) : null;
        if (line == null) {
            String address = reader.address(row, "line");
            findings.add(number.isMissingNode() ? Refusal.error("SCHEMA_REQUIRED", "", address)
                    : Refusal.error("WORKBOOK_LINE_UNKNOWN", "", address, number.asText()));
            return;
        }
        map.put(line.pointer() + "/equipment/" + line.list("equipment").size(), reader.place(row));
        row.values().remove("line");
        line.list("equipment").add(row.values());
    }

    private void sums(ObjectNode data, ArrayNode all) {
        List<JsonNode> every = new ArrayList<>();
        for (JsonNode scheme : all) {
            List<JsonNode> own = new ArrayList<>();
            scheme.path("lines").forEach(own::add);
            ((ObjectNode) scheme).set("support", sum(own, "support"));
            every.addAll(own);
        }
        schemes.values().stream().filter(scheme -> scheme.list("lines").isEmpty()).forEach(scheme ->
                findings.add(Refusal.error("WORKBOOK_SCHEME_WITHOUT_LINES", "", scheme.reader().address(scheme.row(), "code"),
                        PlainText.shortened(scheme.row().text("code")))));
        ObjectNode totals = data.putObject("totals");
        totals.put("schemes", all.size()).put("lines", every.size());
        totals.set("support", sum(every, "support"));
        totals.set("counterpart", sum(every, "counterpart"));
    }

    private static JsonNode sum(List<JsonNode> lines, String field) {
        return NumberCells.node(lines.stream().mapToLong(line -> line.path(field).asLong()).sum());
    }
}
