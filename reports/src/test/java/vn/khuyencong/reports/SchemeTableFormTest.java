package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consolidation.SchemeTable.Block;
import vn.khuyencong.consolidation.SchemeTable.Money;
import vn.khuyencong.consolidation.SchemeTable.Row;
import vn.khuyencong.reports.readback.PrintedTable;

class SchemeTableFormTest {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "24, 3", "200, 9"})
    void everyCellIsReadFromThePaper(int lines, int activities) {
        assertAllRead(new SchemeTables().lines(lines, activities).build());
    }

    @Test
    void theBiggestAmountsStayWholeInsideTheirCells() {
        assertAllRead(new SchemeTables().lines(40, 4).withTheBiggestAmounts().build());
    }

    @Test
    void theLongestNamesAreWrappedInsideTheirCells() {
        assertAllRead(new SchemeTables().lines(12, 2).withTheLongestNames().build());
    }

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
    void theHeadIsRepeatedOnEachPageThatHasRows() {
        List<String> withRows = Paper.pages(forms.schemeTablePdf(new SchemeTables().lines(100, 5).build())).stream()
                .filter(page -> page.contains("Hợp tác xã")).toList();

        assertTrue(withRows.size() >= 5);
        withRows.forEach(page -> assertTrue(page.contains("KCQG KCĐP"), page));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void noPageEndsWithTheNameOfAnActivityOrBeginsWithItsSum(int lines) {
        List<String> pages = Paper.pages(forms.schemeTablePdf(new SchemeTables().lines(lines * 2, 2).build()));
        for (String page : pages) {
            for (int block = 1; block <= 2; block++) {
                int last = lines * block;
                assertTrue(!page.contains("A" + block + ": nội dung") || page.contains("Đề án thứ " + (last - lines + 1)), page);
                assertTrue(!page.contains("Cộng A" + block) || page.contains("Đề án thứ " + last), page);
            }
        }
        assertTrue(pages.get(pages.size() - 1).contains("Nơi nhận"));
    }

    @Test
    void aDraftSaysSoOnEachPage() {
        byte[] draft = forms.schemeTablePdf(new SchemeTables().lines(30, 2).draft().build());

        Paper.pages(draft).forEach(page -> assertTrue(page.contains("DỰ THẢO"), page));
        assertTrue(Paper.pages(draft).get(0).contains("(dự thảo, chưa có quyết định)"));
        Paper.pages(forms.schemeTablePdf(new SchemeTables().build())).forEach(page -> assertFalse(page.contains("DỰ THẢO"), page));
    }

    private void assertAllRead(SchemeTable table) {
        PrintedTable paper = PrintedTable.read(forms.schemeTablePdf(table));

        for (Block block : table.blocks()) {
            block.rows().forEach(row -> assertRow(row, paper));
            assertMoney(block.subtotal(), "Cộng " + block.code(), paper);
        }
        assertMoney(table.total(), "Tổng cộng", paper);
        assertTrue(paper.text().contains(String.join(" ", table.notes())), paper.text());
        assertTrue(paper.text().contains(String.join(" ", table.narrative())), paper.text());
    }

    private static void assertRow(Row row, PrintedTable paper) {
        assertEquals(row.number(), paper.cell(row.scheme(), "TT"));
        assertEquals(row.content(), paper.cell(row.scheme(), "Nội dung (mã)"));
        assertEquals(row.implementingUnit(), paper.cell(row.scheme(), "Đơn vị thực hiện"));
        assertEquals(row.beneficiary(), paper.cell(row.scheme(), "Đơn vị thụ hưởng"));
        assertEquals(row.place(), paper.cell(row.scheme(), "Địa điểm"));
        assertEquals(row.time(), paper.cell(row.scheme(), "Thời gian"));
        assertEquals(row.expected(), paper.cell(row.scheme(), "Mục tiêu, kết quả dự kiến"));
        assertEquals(row.remark(), paper.cell(row.scheme(), "Ghi chú"));
        assertMoney(row.money(), row.scheme(), paper);
    }

    private static void assertMoney(Money money, String label, PrintedTable paper) {
        assertEquals(money.total().text(), paper.cell(label, "Tổng kinh phí"));
        assertEquals(money.national().text(), paper.cell(label, "KCQG"));
        assertEquals(money.local().text(), paper.cell(label, "KCĐP"));
        assertEquals(money.counterpart().text(), paper.cell(label, "Đối ứng"));
        assertEquals(money.other().text(), paper.cell(label, "Khác"));
    }
}
