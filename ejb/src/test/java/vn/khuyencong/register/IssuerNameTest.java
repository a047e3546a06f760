package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerNameTest {

    @ParameterizedTest
    @CsvSource({"ỦY BAN NHÂN DÂN, TỈNH BẮC GIANG, COMMITTEE-P63-24, Ủy ban nhân dân tỉnh Bắc Giang",
            "'', ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH, COMMITTEE-P63-79, Ủy ban nhân dân thành phố Hồ Chí Minh",
            "ỦY BAN NHÂN DÂN, TỈNH BÀ RỊA - VŨNG TÀU, COMMITTEE-P63-77, Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
            "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG, SỞ CÔNG THƯƠNG, UNIT-P63-24, SỞ CÔNG THƯƠNG",
            "BỘ CÔNG THƯƠNG, CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG, DEPARTMENT, CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "'', BỘ CÔNG THƯƠNG, MINISTRY, BỘ CÔNG THƯƠNG"})
    void aCommitteeIsCalledByItsUnitAndAnyOtherOfficeByItsName(String parentBody, String issuer, String office, String said) {
        assertEquals(said, IssuerName.of(parentBody, issuer, office));
    }
}
