package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardFormsTest {

    private static final Forms FORMS = new Forms();

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
    void aMeritCertificateSaysWhoGivesItToWhomAndItsCodeIsReadByAScannerUnlessItIsOlderThanCodes() throws Exception {
        byte[] merit = FORMS.diplomaPdf(AwardForms.merit());
        assertEquals(AwardForms.CODE, Scanner.read(merit));
        assertThrows(NotFoundException.class, () -> Scanner.read(FORMS.diplomaPdf(AwardForms.meritWithoutCode())));
        String page = Paper.last(merit);
        for (String said : List.of("BẰNG KHEN", "CỦA BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "Trung tâm Khuyến công", "Biểu BM28")) {
            assertTrue(page.contains(said), () -> said + " is not in " + page);
        }
    }

    @Test
    void theSpreadsheetsHaveTheRowsOfThePaper() {
        assertEquals(2 + 10 + 2 + 1, FormSheets.of(AwardForms.list(10, 2, true)).rows().size());
        assertEquals(2 + 18, FormSheets.of(AwardForms.petition(6, 12)).rows().size());
    }

    @Test
    void theSameCertificateIsTheSameBytes() {
        assertArrayEquals(FORMS.diplomaPdf(AwardForms.certificate(true)), new Forms().diplomaPdf(AwardForms.certificate(true)));
    }
}
