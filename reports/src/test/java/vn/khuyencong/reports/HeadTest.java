package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadTest {

    @ParameterizedTest
    @CsvSource({"2026-01-05, ngày 05 tháng 01 năm 2026", "2026-02-28, ngày 28 tháng 02 năm 2026",
        "2026-03-09, ngày 09 tháng 3 năm 2026", "2026-12-10, ngày 10 tháng 12 năm 2026"})
    void smallDaysAndTheFirstTwoMonthsHaveALeadingZero(LocalDate date, String printed) {
        assertEquals(printed, Head.date(date));
    }
}
