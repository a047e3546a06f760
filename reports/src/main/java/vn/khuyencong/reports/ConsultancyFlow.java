package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.consultancy.ConsultancyResult.Row;

/** Form BM26 as lines: the table with its sum on the same page, its remarks, then what it comes to in words. */
final class ConsultancyFlow {

    private ConsultancyFlow() {
    }

    static Flow of(ConsultancyResult result) {
        FlowBuilder flow = new FlowBuilder();
        result.rows().forEach(row -> (row.total() ? flow.tie() : flow).row(texts(row)));
        return flow.notes(result.notes()).paragraphs(result.narrative()).build();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        texts.put("order", row.order());
        texts.put("field", row.field());
        texts.put("plannedProjects", row.plannedProjects().text());
        texts.put("projects", row.projects().text());
        texts.put("projectsPercent", row.projectsPercent().text());
        texts.put("contractValue", row.contractValue().text());
        texts.put("plannedRevenue", row.plannedRevenue().text());
        texts.put("revenue", row.revenue().text());
        texts.put("revenuePercent", row.revenuePercent().text());
        if (row.total()) {
            texts.put("sum", "sum");
        }
        return texts;
    }
}
