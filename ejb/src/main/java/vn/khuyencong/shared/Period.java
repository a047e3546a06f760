package vn.khuyencong.shared;

import java.time.LocalDate;

/** The period a figure speaks of within a plan year. */
public enum Period {
    /** 6 tháng đầu năm. */
    H1,
    /** Cả năm. */
    YEAR;

    /** The last day of the period in the given year: on it the units that owe a report are counted. */
    public LocalDate lastDay(int year) {
        return this == H1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }
}
