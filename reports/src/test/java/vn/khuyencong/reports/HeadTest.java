package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {

    @ParameterizedTest
    @CsvSource({"ỦY BAN NHÂN DÂN TỈNH BẮC GIANG, ỦY BAN NHÂN DÂN TỈNH BẮC_GIANG", "SỞ CÔNG THƯƠNG THÀNH PHỐ HỒ CHÍ MINH, SỞ CÔNG THƯƠNG THÀNH PHỐ HỒ_CHÍ_MINH",
        "TRUNG TÂM KHUYẾN CÔNG, TRUNG TÂM KHUYẾN CÔNG"})
    void noLineEndsWithinTheNameOfAProvince(String office, String printed) {
        assertEquals(printed.replace('_', '\u00a0'), Head.whole(office));
    }
}
