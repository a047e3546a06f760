package vn.khuyencong.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Activity;
import vn.khuyencong.consolidation.ResultReport;

/**
 * Prints official forms as tagged PDF/A-1a, A4, in Vietnamese.
 *
 * <p>The bytes depend on the record alone: the same record gives the same bytes, whenever and wherever it is printed.
 * Safe for use by many threads; nothing is read but the templates and fonts of this module.
 */
@ApplicationScoped
public class Forms {

    private final Press press = new Press();

    /**
     * Form BM08, the consolidated plan of a year by province.
     *
     * @throws IllegalArgumentException if the plan has more activities than the sheet has columns for
     */
    public byte[] planTablePdf(PlanTable table) {
        List<String> codes = table.activities().stream().map(Activity::code).toList();
        return press.print(new Sheet("BM08", table.heading(), PlanTableFlow.of(table), codes.size(),
                Map.of("codes", codes), table.toString()));
    }

    /** Form BM18, the result report of a half-year or a year. */
    public byte[] resultReportPdf(ResultReport report) {
        String reached = report.estimated() ? "Ước thực hiện" : "Thực hiện";
        return press.print(new Sheet("BM18", report.heading(), ResultReportFlow.of(report), 0,
                Map.of("reached", reached), report.toString()));
    }
}
