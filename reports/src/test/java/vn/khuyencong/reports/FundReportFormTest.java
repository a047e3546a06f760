package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.FundReport.YearPart;
import vn.khuyencong.reports.readback.PrintedTable;

class FundReportFormTest {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void everyFigureIsReadFromThePaper(int years) {
        assertAllRead(new FundReports().years(years).build());
    }

    @Test
    void theBiggestAmountsStayWholeInsideTheirCells() {
        assertAllRead(new FundReports().withTheBiggestAmounts().build());
    }

    @Test
    void aYearWithoutFiguresSaysSoAndPrintsNoZero() {
        PrintedTable paper = PrintedTable.read(forms.fundReportPdf(new FundReports().years(2).build()));

        for (String column : List.of("Đơn vị tính", "KCQG", "KCĐP", "Cộng")) {
            assertEquals("", paper.cell("2020 Chưa có số liệu", column));
        }
    }

    @Test
    void theRowsOfAYearStayOnOnePageUnderTheHead() {
        List<String> pages = Paper.pages(forms.fundReportPdf(new FundReports().years(20).build()));

        assertTrue(pages.size() >= 3);
        for (String page : pages) {
            assertEquals(count(page, "Kinh phí theo kế hoạch được duyệt"), count(page, "Vốn đối ứng thực hiện"), page);
            assertTrue(page.contains("KCQG KCĐP Cộng"), page);
        }
        assertTrue(pages.get(pages.size() - 1).contains("Nơi nhận"));
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private void assertAllRead(FundReport report) {
        PrintedTable paper = PrintedTable.read(forms.fundReportPdf(report));
        for (YearPart year : report.years()) {
            year.rows().forEach(row -> {
                String label = year.year() + " " + row.indicator();
                assertEquals(row.unit(), paper.cell(label, "Đơn vị tính"));
                assertEquals(row.national().text(), paper.cell(label, "KCQG"));
                assertEquals(row.local().text(), paper.cell(label, "KCĐP"));
                assertEquals(row.total().text(), paper.cell(label, "Cộng"));
            });
        }
        assertTrue(paper.text().contains(String.join(" ", report.notes())), paper.text());
    }
}
