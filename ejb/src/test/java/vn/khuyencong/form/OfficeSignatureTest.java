package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.UnitId;

class OfficeSignatureTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Office COMMITTEE = new Office("COMMITTEE", new UnitId("P63-24"));
    private static final Signature OTHER = Signature.of("ĐẠI DIỆN ĐƠN VỊ THỤ HƯỞNG");

    @Test
    void theOnlyPlaceToSignIsTheOfficesAndOfSeveralTheOneThatIsSaidToBe() {
        Signature centre = Signature.of("ĐẠI DIỆN BÊN GIAO").ofOffice();
        assertEquals(centre, paper(COMMITTEE, centre, OTHER).officeSignature());
        assertEquals(OTHER, paper(COMMITTEE, OTHER).officeSignature());
        assertNull(paper(null, OTHER, OTHER).officeSignature());
        assertFalse(paper(null, OTHER, OTHER).isSignedByHead());
    }

    @Test
    void aPaperOfAnOfficeThatDoesNotSayWhereItSignsIsNone() {
        assertThrows(IllegalArgumentException.class, () -> paper(COMMITTEE, OTHER, OTHER));
        assertThrows(IllegalArgumentException.class, () -> paper(COMMITTEE));
        assertThrows(IllegalArgumentException.class, () -> paper(COMMITTEE, OTHER.ofOffice(), OTHER.ofOffice()));
    }

    @Test
    void theHandOfTheHeadIsHisAlone() {
        assertTrue(signed("CHỦ TỊCH"));
        assertTrue(signed("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
        assertFalse(signed("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
        assertFalse(signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"));
        assertFalse(signed("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ CÔNG THƯƠNG"));
        assertFalse(signed("TL. CHỦ TỊCH", "CHỦ TỊCH"));
        assertFalse(signed("Q. CHỦ TỊCH"));
        assertFalse(signed("PHÓ CHỦ TỊCH"));
        assertFalse(signed("TM. ĐOÀN HẬU KIỂM"));
    }

    @Test
    void whoseAPlaceIsIsNoWordOfThePaper() {
        assertEquals(DocumentDigest.of(parts(OTHER)), DocumentDigest.of(parts(OTHER.ofOffice())));
    }

    private static boolean signed(String... posts) {
        return paper(COMMITTEE, new Signature(List.of(posts), "", "")).isSignedByHead();
    }

    private static Document paper(Office office, Signature... signatures) {
        return new Document(new FormEdition("BM11", DAY, null, "", "QUYẾT ĐỊNH", "QĐ", "", false, List.of()),
                new FormHeading("", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "/QĐ-UBND", "Bắc Giang", DAY, "QUYẾT ĐỊNH", "", "CHỦ TỊCH", List.of(), false, "", office),
                Document.Style.TITLED, parts(signatures), "");
    }

    private static List<Part> parts(Signature... signatures) {
        return List.of(new Part(Part.Paper.A4_PORTRAIT, null, List.of(), List.of(signatures)), new Part(Part.Paper.A4_LANDSCAPE, null, List.of(), List.of()));
    }
}
