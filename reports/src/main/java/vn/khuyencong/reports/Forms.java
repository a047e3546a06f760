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
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.FloorPaper;

/**
 * Prints official forms as tagged PDF/A-1a, A4 (the floor of a fair A3), in Vietnamese.
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

    /** Form BM20, the stalls of a fair with their exhibitors. */
    public byte[] exhibitorListPdf(ExhibitorList list) {
        return press.print(new Sheet("BM20", list.heading(), ExhibitorFlow.of(list), 0, Map.of(Sheet.MARK, list.mark()), list.toString()));
    }

    /** The floor of a fair, A3 landscape. */
    public byte[] floorPdf(FloorPaper paper) {
        FloorFlow floor = new FloorFlow(paper);
        return press.print(new Sheet("SODO", paper.heading(), floor.build(), 0, Map.of("strips", floor.strips(), Sheet.MARK, paper.mark()), paper.toString()));
    }

    /**
     * Letters to exhibitors, one after the other in one document. Each is laid out when its turn comes, so that memory does not grow with
     * their number but by what the document itself takes.
     *
     * @throws IllegalArgumentException if there is none
     */
    public byte[] exhibitorLettersPdf(List<ExhibitorLetter> letters) {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("there is no letter to print");
        }
        return press.print(letters.size(), number -> letter(letters.get(number)));
    }

    private static Sheet letter(ExhibitorLetter letter) {
        return new Sheet("CONGVAN", letter.heading(), ExhibitorFlow.of(letter), 0, Map.of("addressee", letter.addressee(), Sheet.MARK, letter.mark()),
                letter.toString());
    }
}
