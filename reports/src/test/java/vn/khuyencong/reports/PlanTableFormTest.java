package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.reports.readback.PrintedTable;

class PlanTableFormTest {

    private final Forms forms = new Forms();

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
    void pagesWithoutRowsHaveNoHead() {
        List<String> pages = Paper.pages(forms.planTablePdf(new PlanTables().provinces(1, 1)
                .narrative(IntStream.range(0, 20).mapToObj(i -> ResultReports.SENTENCE).toList()).build()));

        assertTrue(pages.size() >= 3);
        pages.subList(1, pages.size()).forEach(page -> assertTrue(!page.contains("KCQG KCĐP Cộng"), page));
    }

    @Test
    void moreActivitiesThanColumnsAreRefused() {
        PlanTable plan = new PlanTables().activities(10).build();
        PlanTable tooWide = new PlanTable(plan.edition(), plan.heading(),
                Stream.concat(plan.activities().stream(), plan.activities().stream()).toList(), plan.blocks(),
                plan.total(), plan.narrative(), plan.notes());

        assertThrows(IllegalArgumentException.class, () -> forms.planTablePdf(tooWide));
    }
}
