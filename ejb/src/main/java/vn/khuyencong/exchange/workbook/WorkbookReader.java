package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.shared.Refusal;

/**
 * Reads a filled workbook into the {@code data} of a message. Nothing here throws for bad input, whoever made it: what is
 * wrong comes back as refusals, many at once, each with its cell.
 *
 * <p>The support of a scheme and the totals are the sums of the lines as read. Empty cells are absent fields, and a line
 * without equipment has an empty list. Memory and time are bounded, see {@link Budget}.
 */
public final class WorkbookReader {

    private final Book book;
    private final Template template;
    private final Findings findings;
    private final CellMap map = new CellMap();

    private WorkbookReader(Book book, Template template, Findings findings) {
        this.book = book;
        this.template = template;
        this.findings = findings;
    }

    public static ReadWorkbook read(byte[] workbook) {
        return read(workbook, new Budget());
    }

    static ReadWorkbook read(byte[] workbook, Budget budget) {
        try {
            return read(Book.read(workbook, budget));
        } catch (RefusedWorkbook e) {
            return ReadWorkbook.unsafe(e.refusal());
        } catch (IOException e) {
            return ReadWorkbook.unsafe(RefusedWorkbook.damaged("ZIP").refusal());
        }
    }

    private static ReadWorkbook read(Book book) {
        Findings findings = new Findings();
        Structure structure = new Structure(book, findings);
        Optional<Template> template = structure.template();
        template.ifPresent(structure::check);
        MessageType type = template.map(Template::type).orElse(null);
        if (!findings.list().isEmpty()) {
            return new ReadWorkbook(type, null, new CellMap(), findings.list());
        }
        return new WorkbookReader(book, template.orElseThrow(), findings).document();
    }

    private ReadWorkbook document() {
        CellReader cells = new CellReader(book.date1904(), findings);
        ObjectNode data = DocumentForm.read(template, sheet(Template.documentSheet()), cells, map);
        if (template == Template.PLAN) {
            new PlanSheets(findings, map).read(data, rows(Table.SCHEMES, cells), rows(Table.LINES, cells), rows(Table.EQUIPMENT, cells));
            indicators(Table.TARGETS, cells, data.putArray("indicatorTargets"), "/data/indicatorTargets");
        } else {
            indicators(Table.FIGURES, cells, data.putArray("figures"), "/data/figures");
        }
        attachments(data, rows(Table.ATTACHMENTS, cells));
        totals();
        for (Refusal refusal : DraftReader.read(template.type(), data).refusals()) {
            findings.add(refusal, map.cellOf(refusal.cell()).orElse(refusal.cell()));
        }
        return new ReadWorkbook(template.type(), data, map, findings.list());
    }

    private void indicators(Table table, CellReader cells, ArrayNode list, String pointer) {
        IndicatorSheet.read(table, rows(table, cells), list, pointer, map, findings);
    }

    /** Files that are listed already; those a sender adds are listed by whoever sends. */
    private void attachments(ObjectNode data, RowReader reader) {
        map.put("/data/attachments", reader.start());
        for (RowReader.Row row : reader.rows(Set.of())) {
            ArrayNode list = data.withArray("/attachments");
            map.put("/data/attachments/" + list.size(), reader.place(row));
            list.add(row.values());
        }
    }

    private void totals() {
        List<String> totals = template.totals();
        for (int i = 0; i < totals.size(); i++) {
            map.put("/data/totals/" + totals.get(i),
                    new CellMap.Place(Template.summarySheet(), Template.FIRST_TOTAL_ROW + i, Map.of(), 1));
        }
        if (!totals.isEmpty()) {
            map.put("/data/totals", new CellMap.Place(Template.summarySheet(), Template.FIRST_TOTAL_ROW, Map.of(), 1));
        }
    }

    private RowReader rows(Table table, CellReader cells) {
        return new RowReader(table, sheet(table.sheet()), cells);
    }

    private Grid sheet(String name) {
        return book.sheets().get(name);
    }
}
