package vn.khuyencong.scheme.execution;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month or a quarter that progress is reported of, month by month first: T1 to T12, then Q1 to Q4. */
public enum ProgressPeriod {
    T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, Q1, Q2, Q3, Q4;

    private static final int MONTHS = 12;
    private static final int OF_QUARTER = 3;

    /** The month of a year that ended last; its first where none has. */
    public static ProgressPeriod lastMonth(int year, LocalDate today) {
        int ended = today.getYear() > year ? MONTHS : today.getYear() < year ? 0 : today.getMonthValue() - 1;
        return values()[Math.max(0, ended - 1)];
    }

    public boolean isQuarter() {
        return ordinal() >= MONTHS;
    }

    /** Its number: of the month, or of the quarter. */
    public int number() {
        return isQuarter() ? ordinal() - MONTHS + 1 : ordinal() + 1;
    }

    public LocalDate firstDay(int year) {
        return LocalDate.of(year, isQuarter() ? OF_QUARTER * (number() - 1) + 1 : number(), 1);
    }

    public LocalDate lastDay(int year) {
        return YearMonth.of(year, isQuarter() ? OF_QUARTER * number() : number()).atEndOfMonth();
    }
}
