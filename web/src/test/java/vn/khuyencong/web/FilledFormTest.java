package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Signature;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.shared.UnitId;

class FilledFormTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final FormEdition EDITION = new FormEdition("BM11", DAY, null, "", "QUYẾT ĐỊNH", "QĐ", "", false, List.of());

    /** What it says of who decided is the body; that a deputy signed for its head is not told. */
    @Test
    void whatWasSignedElsewhereUnderItsOwnNumberBearsNeitherNameNorHandOfTheHead() {
        for (String number : List.of("12/QĐ-UBND", "…/QĐ-UBND")) {
            FilledForm decided = FilledForm.of("BM11-2024", decision(number));
            assertEquals(List.of(), decided.signedAs(), number);
            assertFalse(decided.byHead(), number);
        }
    }

    /** The decision that it rests on may have been signed by a deputy: the certificate names nobody, under whatever number. */
    @Test
    void aCertificateBearsNeitherNameNorHandOfWhoHeadedTheOfficeOnTheDayOfTheDecision() {
        FormHeading head = head("007/2024/GCN-T");
        Diploma paper = new Diploma("BM24", EDITION, head, "Chứng nhận", "Mỳ gạo", List.of(), "", "");
        FilledForm certificate = new FilledForm("BM24-7", paper, EDITION, head, printer -> new byte[0], null);
        assertEquals(List.of(), certificate.signedAs());
        assertFalse(certificate.byHead());
        FilledForm table = new FilledForm("BM25-2024", paper, EDITION, head("/BC-UBND"), printer -> new byte[0], null);
        assertEquals(List.of("CHỦ TỊCH"), table.signedAs());
        assertTrue(table.byHead());
    }

    @Test
    void whatGetsItsNumberHereIsSignedHere() {
        FilledForm made = FilledForm.of("BM11-2024-DRAFT", decision("/QĐ-UBND"));
        assertEquals(List.of("CHỦ TỊCH"), made.signedAs());
        assertTrue(made.byHead());
    }

    /** A team's speaker, whom no table of posts knows: he writes his name. */
    @Test
    void whereTheNameIsAskedForNoneIsPrinted() {
        Signature team = new Signature(List.of("TM. ĐOÀN KHẢO SÁT"), "(Ký, ghi rõ họ tên)", "").ofOffice();
        assertEquals(List.of(), FilledForm.of("BM02-1", decision("/BB-TTKC", team)).signedAs());
    }

    private static Document decision(String symbol) {
        return decision(symbol, Signature.of("CHỦ TỊCH"));
    }

    private static Document decision(String symbol, Signature signature) {
        return new Document(EDITION, head(symbol), Document.Style.TITLED,
                List.of(new Part(Part.Paper.A4_PORTRAIT, null, List.of(), List.of(signature))), "");
    }

    private static FormHeading head(String symbol) {
        return new FormHeading("", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", symbol, "Bắc Giang", DAY, "QUYẾT ĐỊNH", "", "CHỦ TỊCH", List.of(), false, "",
                Office.of(UnitOffice.COMMITTEE, new UnitId("P63-24")));
    }
}
