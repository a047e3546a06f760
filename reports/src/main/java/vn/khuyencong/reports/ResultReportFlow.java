package vn.khuyencong.reports;

import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReport.Row;

/** The result report as lines: what the report says, then the table that proves it, then the remarks on the table. */
final class ResultReportFlow {

    private ResultReportFlow() {
    }

    static Flow of(ResultReport report) {
        FlowBuilder flow = new FlowBuilder().paragraphs(report.narrative());
        report.rows().forEach(row -> flow.row(texts(row)));
        return flow.notes(report.notes()).build();
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        texts.put("number", row.number());
        texts.put("label", row.label());
        texts.put("measure", row.unit());
        texts.put("plan", row.plan().text());
        texts.put("national", row.national().text());
        texts.put("local", row.local().text());
        texts.put("total", row.total().text());
        texts.put("planPercent", row.planPercent().text());
        texts.put("samePeriod", row.samePeriod().text());
        texts.put("change", row.change().text());
        texts.put("depth", String.valueOf(row.number().chars().filter(c -> c == '.').count()));
        return texts;
    }
}
