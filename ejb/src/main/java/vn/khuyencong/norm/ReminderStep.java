package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * When a unit is reminded, counted from its deadline.
 *
 * @param days    after the deadline; negative before it
 * @param validTo last day, or null while it holds
 */
public record ReminderStep(int days, LocalDate validFrom, LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** Whether it has been reached for a deadline, and was a step on that day. */
    public boolean reached(LocalDate due, LocalDate today) {
        LocalDate day = due.plusDays(days);
        return !day.isAfter(today) && holdsOn(day);
    }
}
