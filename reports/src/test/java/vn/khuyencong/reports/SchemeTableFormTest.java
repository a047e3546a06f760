package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.reports.readback.PrintedTable;

class SchemeTableFormTest {

    private final Forms forms = new Forms();

    @Test
    void aRowHigherThanAPageLosesNoWord() {
        byte[] pdf = forms.schemeTablePdf(new SchemeTables().lines(2, 1).expecting(52).build());

        String text = String.join(" ", Paper.pages(pdf));
        assertEquals(104, text.split("lượng", -1).length - 1);
    }

    @Test
    void aPlanWithoutSchemesPrintsItsTotalAsNothing() {
        PrintedTable paper = PrintedTable.read(forms.schemeTablePdf(new SchemeTables().lines(0, 0).build()));

        assertEquals(List.of("Tổng cộng"), paper.labels());
        assertEquals("-", paper.cell("Tổng cộng", "Tổng kinh phí"));
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        byte[] draft = forms.schemeTablePdf(new SchemeTables().lines(30, 2).draft().build());

        Paper.pages(draft).forEach(page -> assertTrue(page.contains("DỰ THẢO"), page));
        assertTrue(Paper.pages(draft).get(0).contains("(dự thảo, chưa có quyết định)"));
        Paper.pages(forms.schemeTablePdf(new SchemeTables().build())).forEach(page -> assertFalse(page.contains("DỰ THẢO"), page));
    }
}
