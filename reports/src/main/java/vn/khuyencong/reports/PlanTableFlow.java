package vn.khuyencong.reports;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Block;
import vn.khuyencong.consolidation.PlanTable.Row;

/** The plan table as lines: regions with their rows and subtotals, grand total, legend and notes, narrative. */
final class PlanTableFlow {

    private PlanTableFlow() {
    }

    static Flow of(PlanTable table) {
        FlowBuilder flow = new FlowBuilder();
        table.blocks().forEach(block -> add(flow, block));
        if (!table.blocks().isEmpty()) {
            flow.tie();
        }
        flow.row(texts(table.total(), true));
        if (!table.activities().isEmpty()) {
            flow.tie().notes(List.of(legend(table)));
        }
        return flow.notes(table.notes()).paragraphs(table.narrative()).build();
    }

    /** A region never ends a page with its name alone, nor begins one with its sum alone. */
    private static void add(FlowBuilder flow, Block block) {
        flow.region(block.region());
        block.rows().forEach(row -> flow.row(texts(row, false)));
        flow.tie().row(texts(block.subtotal(), true));
    }

    private static Map<String, String> texts(Row row, boolean sum) {
        Map<String, String> texts = new HashMap<>();
        texts.put("number", row.number());
        texts.put("unit", row.unit());
        texts.put("schemes", row.schemes().text());
        texts.put("national", row.national().text());
        texts.put("local", row.local().text());
        texts.put("total", row.total().text());
        texts.put("change", row.change().text());
        texts.put("sum", sum ? "sum" : "");
        for (int i = 0; i < row.byActivity().size(); i++) {
            texts.put("a" + i, row.byActivity().get(i).text());
        }
        return texts;
    }

    static String legend(PlanTable table) {
        return table.activities().stream().map(activity -> activity.code() + ": " + activity.label())
                .collect(joining("; ", "Nội dung: ", "."));
    }
}
