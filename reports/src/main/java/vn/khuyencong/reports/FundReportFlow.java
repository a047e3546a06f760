package vn.khuyencong.reports;

import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.FundReport.Row;
import vn.khuyencong.consolidation.FundReport.YearPart;

/** The money of some years as lines: the rows of a year stay together, a year without figures says so. */
final class FundReportFlow {

    private FundReportFlow() {
    }

    static Flow of(FundReport report) {
        FlowBuilder flow = new FlowBuilder();
        for (YearPart year : report.years()) {
            if (year.rows().isEmpty()) {
                flow.row(Map.of("number", String.valueOf(year.year()), "label", year.remark()));
            }
            rows(flow, year.year(), year.rows());
        }
        return flow.notes(report.notes()).build();
    }

    private static void rows(FlowBuilder flow, int year, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                flow.tie();
            }
            flow.row(texts(year, rows.get(i)));
        }
    }

    private static Map<String, String> texts(int year, Row row) {
        return Map.of("number", String.valueOf(year), "label", row.indicator(), "measure", row.unit(),
                "national", row.national().text(), "local", row.local().text(), "total", row.total().text());
    }
}
