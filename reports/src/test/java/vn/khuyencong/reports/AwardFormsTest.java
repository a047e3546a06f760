package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.NotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.reports.readback.PrintedTable;

class AwardFormsTest {

    private static final Forms FORMS = new Forms();

    static Stream<byte[]> allSorts() {
        return Stream.of(FORMS.nominationPdf(AwardForms.paper(1, "")), FORMS.nominationPdf(AwardForms.paper(200, "KHÔNG CÒN HIỆU LỰC")),
                FORMS.nominationListPdf(AwardForms.list(0, 0, true)), FORMS.nominationListPdf(AwardForms.list(60, 4, true)),
                FORMS.meritPetitionPdf(AwardForms.petition(0, 0)), FORMS.meritPetitionPdf(AwardForms.petition(6, 12)),
                FORMS.diplomaPdf(AwardForms.certificate(true)), FORMS.diplomaPdf(AwardForms.merit()));
    }

    @ParameterizedTest
    @MethodSource("allSorts")
    void everyFormIsFitForTheArchiveAndKeepsItsMargins(byte[] form) {
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Archive.complaints(form, PDFAFlavour.PDFA_1_B));
        assertEquals(List.of(), Paper.inTheMargins(form));
        Paper.pages(form).forEach(page -> assertTrue(page.contains(SampleMark.WORDS) && page.contains("Mã số liệu: 9f86d081884c7d65"), page));
        assertTrue(Paper.last(form).contains("Nơi nhận:"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 2", "150, 4"})
    void everyCellOfTheListIsReadFromThePaper(int rows, int groups) {
        NominationList list = AwardForms.list(rows, groups, true);
        PrintedTable paper = PrintedTable.read(FORMS.nominationListPdf(list));
        list.blocks().forEach(block -> {
            block.rows().forEach(row -> {
                assertEquals(row.order(), paper.cell(row.product(), "TT"));
                assertEquals(row.establishment(), paper.cell(row.product(), "Cơ sở"));
                assertEquals(row.province(), paper.cell(row.product(), "Tỉnh, thành phố"));
                assertEquals(row.revenue().text(), paper.cell(row.product(), "Doanh thu (triệu đồng)"));
                assertEquals(row.workers().text(), paper.cell(row.product(), "Lao động"));
                assertEquals(row.points(), paper.cell(row.product(), "Điểm"));
                assertEquals(row.below(), paper.cell(row.product(), "Số quyết định, giấy chứng nhận cấp dưới"));
            });
            assertEquals(block.establishments(), paper.cell(block.sum() + ": " + block.products(), "Cơ sở"));
        });
        assertTrue(paper.text().contains(list.narrative().get(0)), paper.text());
    }

    @Test
    void aCertificateIsOneLandscapePageWithAllThatItCertifies() {
        byte[] certificate = FORMS.diplomaPdf(AwardForms.certificate(false));
        assertEquals(List.of("842x595"), Paper.sizes(certificate));
        List<String> pages = Paper.pages(certificate);
        assertEquals(1, pages.size());
        for (String said : List.of("GIẤY CHỨNG NHẬN", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "CẤP TỈNH NĂM 2023", "Bộ sản phẩm gốm sứ", "Số: 007/2023/GCN-T",
                "Mã kiểm tra: 7K2M-9QXA-0B1C-D4EF", "đến hết ngày 14/08/2028", "CHỦ TỊCH", "Biểu BM24")) {
            assertTrue(pages.get(0).contains(said), () -> said + " is not in " + pages.get(0));
        }
        assertFalse(pages.get(0).contains(SampleMark.WORDS), pages.get(0));
        assertEquals(1, Paper.tags(certificate, "H1"));
    }

    @Test
    void theCodeOfAPrintedCertificateIsReadByAScannerAndSaysWhereItIsChecked() throws Exception {
        assertEquals(AwardForms.CODE, Scanner.read(FORMS.diplomaPdf(AwardForms.certificate(true))));
    }

    @Test
    void aMeritCertificateHasNoCodeAndSaysWhoGivesItToWhom() {
        byte[] merit = FORMS.diplomaPdf(AwardForms.merit());
        assertThrows(NotFoundException.class, () -> Scanner.read(merit));
        String page = Paper.last(merit);
        for (String said : List.of("BẰNG KHEN", "CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "Trung tâm Khuyến công", "Biểu BM28")) {
            assertTrue(page.contains(said), () -> said + " is not in " + page);
        }
    }

    @Test
    void theSpreadsheetsHaveTheRowsOfThePaper() {
        assertEquals(2 + 10, FormSheets.of(AwardForms.list(10, 2, true)).rows().size());
        assertEquals(2 + 18, FormSheets.of(AwardForms.petition(6, 12)).rows().size());
    }

    @Test
    void theSameCertificateIsTheSameBytes() {
        assertArrayEquals(FORMS.diplomaPdf(AwardForms.certificate(true)), new Forms().diplomaPdf(AwardForms.certificate(true)));
    }
}
