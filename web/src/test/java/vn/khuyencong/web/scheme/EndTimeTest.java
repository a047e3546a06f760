package vn.khuyencong.web.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndTimeTest {

    @ParameterizedTest
    @CsvSource({"2024-05,OVER", "2024-06,SOON", "2024-08,SOON", "2024-09,LATER", "2025-01,LATER", ",NOT_STATED"})
    void aMonthIsOverSoonOrLaterSeenFromThisOne(String month, EndTime expected) {
        assertEquals(expected, EndTime.of(month, YearMonth.of(2024, 6)));
    }
}
