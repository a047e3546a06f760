package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
 *
 * <p>A code or number that is wrong where it is given would be missed again wherever it is used; it is told once, where
 * it is given.
 */
final class PlanSheets {

    private final Findings findings;
    private final CellMap map;
    private final Map<String, Entry> schemes = new LinkedHashMap<>();
    /** Lines by their number; one number of two lines leads to the first. */
    private final Map<Long, Entry> lines = new HashMap<>();
    /** What lines belong to whose scheme is not there: no part of the document, but their equipment leads to them. */
    private final Entry astray = new Entry("", JsonNodeFactory.instance.objectNode(), null, null);
    private boolean codesInDoubt;
    private boolean numbersInDoubt;

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
        if (code.isEmpty()) {
            codesInDoubt = true;
        } else if (schemes.putIfAbsent(code, scheme) != null) {
            codesInDoubt = true;
            findings.add(Refusal.error("SCHEME_CODE_TWICE", "", scheme.pointer() + "/code", code), reader.address(row, "code"));
        }
    }

    private void line(RowReader reader, RowReader.Row row) {
        String code = row.text("scheme");
        Entry scheme = schemes.getOrDefault(code, astray);
        if (code.isEmpty()) {
            findings.add(Refusal.error("SCHEMA_REQUIRED", "", reader.address(row, "scheme")));
        } else if (scheme == astray && !codesInDoubt) {
            findings.add(Refusal.error("WORKBOOK_SCHEME_UNKNOWN", "", reader.address(row, "scheme"), PlainText.shortened(code)));
        }
        Entry line = new Entry(scheme.pointer() + "/lines/" + scheme.list("lines").size(), row.values(), reader, row);
        map.put(line.pointer(), reader.place(row));
        numbered(line, reader.address(row, "number"));
        line.object().remove(List.of("scheme", "number"));
        line.list("equipment");
        scheme.list("lines").add(line.object());
    }

    private void numbered(Entry line, String address) {
        JsonNode number = line.object().path("number");
        if (number.isNumber() && lines.putIfAbsent(number.asLong(), line) != null) {
            findings.add(Refusal.error("WORKBOOK_LINE_NUMBER_TWICE", "", address, number.asLong()));
        }
        numbersInDoubt |= findings.speakOf(address);
    }

    private void equipment(RowReader reader, RowReader.Row row) {
        JsonNode number = row.values().path("line");
        Entry line = number.isNumber() ? lines.get(number.asLong()) : null;
        if (line != null) {
            map.put(line.pointer() + "/equipment/" + line.list("equipment").size(), reader.place(row));
            row.values().remove("line");
            line.list("equipment").add(row.values());
        } else if (number.isMissingNode()) {
            findings.add(Refusal.error("SCHEMA_REQUIRED", "", reader.address(row, "line")));
        } else if (!numbersInDoubt) {
            findings.add(Refusal.error("WORKBOOK_LINE_UNKNOWN", "", reader.address(row, "line"), number.asText()));
        }
    }

    private void sums(ObjectNode data, ArrayNode all) {
        List<JsonNode> every = new ArrayList<>();
        for (JsonNode scheme : all) {
            List<JsonNode> own = new ArrayList<>();
            scheme.path("lines").forEach(own::add);
            ((ObjectNode) scheme).set("support", sum(own, "support"));
            every.addAll(own);
        }
        withoutLines(all);
        ObjectNode totals = data.putObject("totals");
        totals.put("schemes", all.size()).put("lines", every.size());
        totals.set("support", sum(every, "support"));
        totals.set("counterpart", sum(every, "counterpart"));
    }

    /** While a line has gone astray nobody knows whose it is, and the schema's own word on a list without entries adds nothing. */
    private void withoutLines(ArrayNode all) {
        boolean known = astray.list("lines").isEmpty();
        for (Entry scheme : schemes.values()) {
            if (known && scheme.list("lines").isEmpty()) {
                findings.add(Refusal.error("WORKBOOK_SCHEME_WITHOUT_LINES", "", scheme.reader().address(scheme.row(), "code"),
                        PlainText.shortened(scheme.row().text("code"))));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("lines").isEmpty()) {
                findings.leaveOut("/data/schemes/" + i + "/lines");
            }
        }
    }

    private static JsonNode sum(List<JsonNode> lines, String field) {
        return NumberCells.node(lines.stream().mapToLong(line -> line.path(field).asLong()).sum());
    }
}
