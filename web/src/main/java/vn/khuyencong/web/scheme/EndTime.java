package vn.khuyencong.web.scheme;

import java.time.YearMonth;

/** How near the month is in which a scheme is to end. */
public enum EndTime {
    OVER, SOON, LATER, NOT_STATED;

    private static final int SOON_MONTHS = 3;

    /** @param endMonth as {@code yyyy-MM}, or null */
    static EndTime of(String endMonth, YearMonth now) {
        if (endMonth == null) {
            return NOT_STATED;
        }
        YearMonth end = YearMonth.parse(endMonth);
        if (end.isBefore(now)) {
            return OVER;
        }
        return end.isBefore(now.plusMonths(SOON_MONTHS)) ? SOON : LATER;
    }
}
