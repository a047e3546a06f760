package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.ResultReport.Row;
import vn.khuyencong.reports.readback.PrintedTable;

class ResultReportFormTest {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 28, 63})
    void everyFigureIsReadFromThePaper(int rows) {
        assertAllRead(new ResultReports().rows(rows).build());
    }

    @Test
    void theBiggestAmountsStayWholeInsideTheirCells() {
        assertAllRead(new ResultReports().rows(40).withTheBiggestAmounts().build());
    }

    @Test
    void aLongNarrativeRunsOverPagesWithoutLosingAWord() {
        String long2 = String.join(" ", Collections.nCopies(2, ResultReports.SENTENCE));
        String longer = String.join(" ", Collections.nCopies(12, ResultReports.SENTENCE));
        assertAllRead(new ResultReports().rows(5).narrative(List.of(long2, long2, longer, long2, long2, long2)).build());
    }

    @Test
    void estimatesAreCalledSoInTheHead() {
        assertTrue(Paper.last(forms.resultReportPdf(new ResultReports().rows(3).estimated().build()))
                .contains("Ước thực hiện"));
        assertTrue(!Paper.last(forms.resultReportPdf(new ResultReports().rows(3).build())).contains("Ước thực hiện"));
    }

    @Test
    void theHeadIsRepeatedOnEachPageThatHasRows() {
        List<String> pages = Paper.pages(forms.resultReportPdf(new ResultReports().rows(63).build()));

        List<String> withRows = pages.stream().filter(page -> page.contains("Chỉ tiêu thứ")).toList();
        assertTrue(withRows.size() >= 3);
        withRows.forEach(page -> assertTrue(page.contains("KCQG KCĐP Cộng"), page));
    }

    @Test
    void theSignatureNeverStandsOnAPageWithoutRowOrParagraph() {
        for (int rows = 0; rows < 40; rows++) {
            ResultReports report = new ResultReports().rows(rows);
            String page = Paper.last(forms.resultReportPdf(report.build()));
            assertTrue(page.contains("Nơi nhận") && page.contains("CỤC TRƯỞNG"), page);
            assertTrue(page.contains("Theo báo cáo") || page.contains("+131,1%"), rows + " rows: " + page);
        }
    }

    private void assertAllRead(ResultReport report) {
        PrintedTable paper = PrintedTable.read(forms.resultReportPdf(report));

        report.rows().forEach(row -> assertRow(row, paper));
        assertEquals(report.rows().size(), paper.labels().size());
        assertTrue(paper.text().contains(String.join(" ", report.narrative())), paper.text());
        assertTrue(paper.text().contains(String.join(" ", report.notes())), paper.text());
    }

    private static void assertRow(Row row, PrintedTable paper) {
        assertEquals(row.number(), paper.cell(row.label(), "TT"));
        assertEquals(row.unit(), paper.cell(row.label(), "ĐVT"));
        assertEquals(row.plan().text(), paper.cell(row.label(), "Kế hoạch"));
        assertEquals(row.national().text(), paper.cell(row.label(), "KCQG"));
        assertEquals(row.local().text(), paper.cell(row.label(), "KCĐP"));
        assertEquals(row.total().text(), paper.cell(row.label(), "Cộng"));
        assertEquals(row.planPercent().text(), paper.cell(row.label(), "% kế hoạch"));
        assertEquals(row.samePeriod().text(), paper.cell(row.label(), "Cùng kỳ"));
        assertEquals(row.change().text(), paper.cell(row.label(), "So với cùng kỳ"));
    }
}
