package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.PlanTable.Row;
import vn.khuyencong.reports.readback.PrintedTable;

class PlanTableFormTest {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @CsvSource({"0, 1, 9", "1, 1, 8", "28, 1, 9", "34, 3, 10", "63, 3, 9"})
    void everyFigureIsReadFromThePaper(int provinces, int regions, int activities) {
        PlanTable plan = new PlanTables().provinces(provinces, regions).activities(activities).build();

        PrintedTable paper = PrintedTable.read(forms.planTablePdf(plan));

        rows(plan).forEach(row -> assertRow(plan, row, paper));
        assertTrue(paper.text().contains(String.join(" ", plan.narrative())), paper.text());
        assertTrue(paper.text().contains(String.join(" ", plan.notes())), paper.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10})
    void theBiggestAmountsStayWholeInsideTheirCells(int activities) {
        PlanTable plan = new PlanTables().activities(activities).provinces(63, 3).withTheBiggestAmounts().build();

        PrintedTable paper = PrintedTable.read(forms.planTablePdf(plan));

        rows(plan).forEach(row -> assertRow(plan, row, paper));
    }

    @Test
    void theGrandTotalIsFoundByItsLabelAndTheHeadsOfTheColumns() {
        PrintedTable paper = PrintedTable.read(forms.planTablePdf(new PlanTables().build()));

        assertEquals("100.899", paper.cell("Tổng cộng", "KCQG"));
        assertEquals("102.897", paper.cell("Tổng cộng", "KCĐP"));
        assertEquals("203.796", paper.cell("Tổng cộng", "Cộng"));
        assertEquals("-1,07%", paper.cell("Tổng cộng", "So với năm trước"));
    }

    @Test
    void theCodesOfTheActivitiesAreExplainedUnderTheTable() {
        PlanTable plan = new PlanTables().activities(10).build();

        String text = PrintedTable.read(forms.planTablePdf(plan)).text();

        plan.activities().forEach(activity ->
                assertTrue(text.contains(activity.code() + ": " + activity.label()), activity::label));
    }

    @Test
    void theHeadIsRepeatedOnEachPageThatHasRows() {
        List<String> pages = Paper.pages(forms.planTablePdf(new PlanTables().provinces(63, 3).build()));

        List<String> withRows = pages.stream().filter(page -> page.contains("Tỉnh thứ")).toList();
        assertTrue(withRows.size() >= 3);
        withRows.forEach(page -> assertTrue(page.contains("KCQG KCĐP Cộng"), page));
    }

    @Test
    void pagesWithoutRowsHaveNoHead() {
        List<String> pages = Paper.pages(forms.planTablePdf(new PlanTables().provinces(1, 1)
                .narrative(IntStream.range(0, 20).mapToObj(i -> ResultReports.SENTENCE).toList()).build()));

        assertTrue(pages.size() >= 3);
        pages.subList(1, pages.size()).forEach(page -> assertTrue(!page.contains("KCQG KCĐP Cộng"), page));
    }

    @Test
    void theSignatureNeverStandsOnAPageWithoutRowOrParagraph() {
        for (int provinces = 1; provinces < 40; provinces++) {
            PlanTables plan = new PlanTables().provinces(provinces, 1);
            assertTrue(signedWith(plan, "Theo báo cáo"), "with narrative, " + provinces + " rows");
            assertTrue(signedWith(plan.narrative(List.of()), "Tổng cộng"), "without narrative, " + provinces + " rows");
        }
    }

    @Test
    void noPageBeginsWithTheSumOfARegion() {
        for (int provinces = 10; provinces < 40; provinces++) {
            List<String> pages = Paper.pages(forms.planTablePdf(new PlanTables().provinces(provinces, 1).build()));
            for (String page : pages) {
                assertTrue(!page.contains("Cộng khu vực") || page.contains("Tỉnh thứ " + provinces), page);
            }
        }
    }

    @Test
    void moreActivitiesThanColumnsAreRefused() {
        PlanTable plan = new PlanTables().activities(10).build();
        PlanTable tooWide = new PlanTable(plan.heading(),
                Stream.concat(plan.activities().stream(), plan.activities().stream()).toList(), plan.blocks(),
                plan.total(), plan.narrative(), plan.notes());

        assertThrows(IllegalArgumentException.class, () -> forms.planTablePdf(tooWide));
    }

    private boolean signedWith(PlanTables plan, String text) {
        String page = Paper.last(forms.planTablePdf(plan.build()));
        return page.contains("Nơi nhận") && page.contains("CỤC TRƯỞNG") && page.contains(text);
    }

    private static Stream<Row> rows(PlanTable plan) {
        Stream<Row> regions = plan.blocks().stream()
                .flatMap(block -> Stream.concat(block.rows().stream(), Stream.of(block.subtotal())));
        return Stream.concat(regions, Stream.of(plan.total()));
    }

    private static void assertRow(PlanTable plan, Row row, PrintedTable paper) {
        assertEquals(row.number(), paper.cell(row.unit(), "TT"));
        assertEquals(row.schemes().text(), paper.cell(row.unit(), "Số đề án"));
        assertEquals(row.national().text(), paper.cell(row.unit(), "KCQG"));
        assertEquals(row.local().text(), paper.cell(row.unit(), "KCĐP"));
        assertEquals(row.total().text(), paper.cell(row.unit(), "Cộng"));
        assertEquals(row.change().text(), paper.cell(row.unit(), "So với năm trước"));
        for (int i = 0; i < plan.activities().size(); i++) {
            assertEquals(row.byActivity().get(i).text(), paper.cell(row.unit(), plan.activities().get(i).code()));
        }
    }
}
