package vn.khuyencong.reports.readback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitedDaysTest {

    private static final String HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Hà Nội, ngày 14 tháng 10 năm 2024 BIÊN BẢN ";

    @Test
    void aPaperOfALaterDayThanItsOwnIsFound() {
        assertEquals(List.of("số 19/QĐ-BCT ngày 16/12/2024"), CitedDays.later(HEAD + "Quyết định số 19/QĐ-BCT ngày 16/12/2024."));
    }

    @Test
    void oneOfTheSameDayOrBeforeIsKnownAndADayWithoutANumberIsNoPaper() {
        assertEquals(List.of(), CitedDays.later(HEAD + "Quyết định số 19/QĐ-BCT ngày 14/10/2024; hợp đồng số 3/HĐ ngày 01/02/2023; hoàn thành ngày 31/12/2024."));
    }

    @Test
    void theDayOfTheFormIsThatOfItsHead() {
        assertEquals(List.of(), CitedDays.later("Quyết định số 1/QĐ ngày 16/12/2024"));
        assertEquals(List.of(), CitedDays.later(HEAD + "họp ngày 01 tháng 02 năm 2020, theo Quyết định số 1/QĐ ngày 16/12/2023"));
    }
}
