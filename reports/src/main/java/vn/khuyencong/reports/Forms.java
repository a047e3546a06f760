package vn.khuyencong.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Activity;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.exchange.ReceiptPaper;

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
        return press.print(new Sheet("BM18", report.heading(), ResultReportFlow.of(report), 0,
                Map.of("reached", reached(report)), report.toString()));
    }

    /** What the results of a report are called: estimates are called so. */
    static String reached(ResultReport report) {
        return report.estimated() ? "Ước thực hiện" : "Thực hiện";
    }

    /** Form BM07, the plan of one province scheme by scheme; a draft says so on each page. */
    public byte[] schemeTablePdf(SchemeTable table) {
        return press.print(new Sheet("BM07", table.heading(), SchemeTableFlow.of(table), 0,
                Map.of("small", SchemeTableFlow.hasLongAmounts(table), Sheet.MARK, table.draft() ? "DỰ THẢO" : ""), table.toString()));
    }

    /** A receipt as people read it; what counts is the document that was signed. */
    public byte[] receiptPdf(ReceiptPaper paper) {
        return press.print(new Sheet("PHIEU", paper.heading(), ReceiptFlow.of(paper), 0,
                Map.of("number", paper.number(), "seal", paper.seal()), paper.toString()));
    }

    /** Form BM19, the money of some years. */
    public byte[] fundReportPdf(FundReport report) {
        return press.print(new Sheet("BM19", report.heading(), FundReportFlow.of(report), 0, Map.of(), report.toString()));
    }
}
