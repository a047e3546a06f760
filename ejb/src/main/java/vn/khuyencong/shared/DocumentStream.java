package vn.khuyencong.shared;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A document that every unit owes for a plan year; its name is the {@code stream} of the business key. */
public enum DocumentStream {
    /** Kế hoạch kinh phí khuyến công quốc gia. */
    PLAN_NATIONAL,
    /** Kế hoạch kinh phí khuyến công địa phương. */
    PLAN_LOCAL,
    /** Báo cáo 6 tháng. */
    REPORT_H1,
    /** Báo cáo năm. */
    REPORT_YEAR;

    /** The stream that a key names; empty for a word that is none. */
    public static Optional<DocumentStream> find(String name) {
        return Arrays.stream(values()).filter(stream -> stream.name().equals(name)).findFirst();
    }

    public boolean isPlan() {
        return this == PLAN_NATIONAL || this == PLAN_LOCAL;
    }

    public Period period() {
        return this == REPORT_H1 ? Period.H1 : Period.YEAR;
    }

    /** The day whose units owe it: a plan is owed by those that begin the year, a report by those that end its period. */
    public LocalDate owedOn(int year) {
        return isPlan() ? LocalDate.of(year, 1, 1) : period().lastDay(year);
    }
}
