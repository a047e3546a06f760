package vn.khuyencong.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private static final FormHeading MINISTRY = head("BỘ CÔNG THƯƠNG", "BỘ TRƯỞNG");
    private static final FormHeading COMMITTEE = head("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "CHỦ TỊCH");
    private static final FormHeading DEPARTMENT = head("CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "CỤC TRƯỞNG");

    @Test
    void whoHeadsTheBodyDecidesAndSignsByHimself() {
        says(MINISTRY, "Bộ trưởng Bộ Công Thương", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "BỘ TRƯỞNG");
        says(COMMITTEE, "Chủ tịch UBND tỉnh", "CHỦ TỊCH UBND TỈNH", "CHỦ TỊCH");
        says(MINISTRY, null, "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "BỘ TRƯỞNG");
        says(COMMITTEE, "  ", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "CHỦ TỊCH");
    }

    @Test
    void aDeputySignsForTheHeadInWhosePowerItIs() {
        says(MINISTRY, "Thứ trưởng Bộ Công Thương", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");
        says(COMMITTEE, "Phó Chủ tịch Thường trực UBND tỉnh", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        says(DEPARTMENT, "Phó Cục trưởng", "CỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG");
    }

    @Test
    void aCommitteeThatDecidesIsSignedForByItsChair() {
        says(COMMITTEE, "Ủy ban nhân dân tỉnh Bắc Giang", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
    }

    @Test
    void whoStandsBelowSignsAtTheHeadsOrderOrByHisAuthorityWhereThatIsSaid() {
        says(MINISTRY, "Cục trưởng Cục Công Thương địa phương", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG");
        says(MINISTRY, "Cục trưởng Cục Công Thương địa phương theo ủy quyền của Bộ trưởng", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "TUQ. BỘ TRƯỞNG",
                "CỤC TRƯỞNG CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG");
        says(COMMITTEE, "Giám đốc Sở Công Thương (thừa ủy quyền)", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ CÔNG THƯƠNG");
    }

    @Test
    void whoHeadsItForTheTimeBeingSignsAsSuch() {
        says(MINISTRY, "Quyền Bộ trưởng Bộ Công Thương", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "Q. BỘ TRƯỞNG");
    }

    @Test
    void linesThatAreWrittenAsTheyAreSignedStay() {
        says(COMMITTEE, "TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        says(MINISTRY, "KT. Bộ trưởng; Thứ trưởng", "BỘ TRƯỞNG BỘ CÔNG THƯƠNG", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG");
    }

    @Test
    void whatNobodyKnowsIsPrintedAsItWasSaidAboveThePostOfTheHead() {
        says(MINISTRY, "Hội đồng thẩm định", "HỘI ĐỒNG THẨM ĐỊNH", "BỘ TRƯỞNG");
    }

    private static void says(FormHeading head, String stated, String title, String... posts) {
        assertEquals(new Authority(title, List.of(posts)), Authority.of(stated, head), () -> String.valueOf(stated));
    }

    private static FormHeading head(String issuer, String post) {
        return new FormHeading("", issuer, "", "Hà Nội", LocalDate.of(2024, 1, 15), "", "", post, List.of(), false, "");
    }
}
