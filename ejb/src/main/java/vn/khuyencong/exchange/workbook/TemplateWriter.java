package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khuyencong.norm.rules.NormPack;

/** Writes a workbook: an empty one is one of a document that says no more than its heading. */
final class TemplateWriter {

    private final TemplateContext context;
    private final Map<Table, Integer> lastRows = new EnumMap<>(Table.class);

    private TemplateWriter(TemplateContext context) {
        this.context = context;
    }

    static byte[] write(Template template, JsonNode data, NormPack norms, String unitName) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new TemplateWriter(new TemplateContext(workbook, new Styles(workbook), template, data, norms, unitName)).sheets();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every workbook", e);
        }
    }

    private void sheets() {
        new GuideSheet(context).write();
        new DocumentSheet(context).write();
        if (context.template() == Template.PLAN) {
            plan();
        } else {
            indicators(Table.FIGURES, context.data().path("figures"));
        }
        List<JsonNode> files = new ArrayList<>();
        context.data().path("attachments").forEach(files::add);
        new TableSheet(context, Table.ATTACHMENTS, TableSheet.lastRow(Table.ATTACHMENTS, 0)).write(files, 1);
        new SummarySheet(context, lastRows).write();
        new Catalogue(context).write();
        MetaSheet.write(context, lastRows.getOrDefault(Table.SCHEMES, 0));
    }

    private void plan() {
        List<JsonNode> schemes = new ArrayList<>();
        List<ObjectNode> lines = new ArrayList<>();
        List<ObjectNode> equipment = new ArrayList<>();
        for (JsonNode scheme : context.data().path("schemes")) {
            schemes.add(scheme);
            for (JsonNode line : scheme.path("lines")) {
                ObjectNode row = line.deepCopy();
                lines.add(row.put("scheme", scheme.path("code").asText()).put("number", lines.size() + 1));
                for (JsonNode machine : line.path("equipment")) {
                    equipment.add(((ObjectNode) machine.deepCopy()).put("line", lines.size()));
                }
            }
        }
        List.of(Table.SCHEMES, Table.LINES, Table.EQUIPMENT).forEach(table -> lastRows.put(table, TableSheet.lastRow(table,
                Math.max(lines.size(), equipment.size()))));
        PlanFormulas formulas = new PlanFormulas(context, lastRows);
        formulas.schemes(schemes);
        formulas.lines(lines);
        formulas.equipment(equipment);
        indicators(Table.TARGETS, context.data().path("indicatorTargets"));
    }

    private void indicators(Table table, JsonNode values) {
        List<ObjectNode> rows = IndicatorSheet.rows(values);
        List<String> stated = rows.stream().map(row -> row.path("indicator").asText()).toList();
        List<ObjectNode> all = new ArrayList<>(rows);
        context.norms().indicators().keySet().stream().filter(code -> !stated.contains(code))
                // A plan's money is the sum of its lines: TARGET_NOT_ALLOWED.
                .filter(code -> table == Table.FIGURES || !code.equals("funds"))
                .forEach(code -> all.add(JsonNodeFactory.instance.objectNode().put("indicator", code)));
        lastRows.put(table, TableSheet.lastRow(table, all.size()));
        new IndicatorTable(context, table, all).write();
    }
}
