package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.ResultReport;

/** What makes another document of a table, and what does not. */
class DocumentDigestTest {

    private static final LocalDate JULY = LocalDate.of(2024, 7, 5);
    private static final LocalDate AUGUST = LocalDate.of(2024, 8, 5);

    @Test
    void aCorrectedFigureBesideTheTableMakesAnotherDocumentOfTheSameFigures() {
        assertNotEquals(said(JULY, "Tư vấn: 3 dự án, doanh thu ghi nhận 90.000.000 đồng."), said(JULY, "Tư vấn: 3 dự án, doanh thu ghi nhận 80.000.000 đồng."));
    }

    @Test
    void theDayOnWhichItIsPrintedMakesNoOther() {
        assertEquals(said(JULY, "Đã khóa sổ."), said(AUGUST, "Đã khóa sổ."));
    }

    @Test
    void twoTextsAreNotOneThatLooksLikeThem() {
        assertNotEquals(DocumentDigest.of(report(JULY, List.of("a, b"))), DocumentDigest.of(report(JULY, List.of("a", "b"))));
    }

    @Test
    void theOrderInWhichCellsWereFilledMakesNoOther() {
        Map<String, String> oneWay = new LinkedHashMap<>();
        oneWay.put("name", "Chè Tân Cương");
        oneWay.put("amount", "300");
        Map<String, String> otherWay = new LinkedHashMap<>();
        otherWay.put("amount", "300");
        otherWay.put("name", "Chè Tân Cương");
        assertEquals(DocumentDigest.of(new Cells(oneWay)), DocumentDigest.of(new Cells(otherWay)));
    }

    private static String said(LocalDate day, String beside) {
        return DocumentDigest.of(report(day, List.of(beside)));
    }

    private static ResultReport report(LocalDate day, List<String> notes) {
        return new ResultReport(null, new FormHeading("", "", "/BC", "Hà Nội", day, "BÁO CÁO", "", "CỤC TRƯỞNG", List.of(), false, "the same figures"), "Bộ Công Thương", false, List.of(),
                List.of(), notes);
    }

    public record Cells(Map<String, String> cells) {
    }
}
