package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * By when a step of a plan is due.
 *
 * @param due        the last day on which it is on time
 * @param legalBasis where the rule stands
 * @param verified   whether somebody has held the day against the text; where not, whatever rests on it says so
 */
public record CalendarDay(LocalDate due, String legalBasis, boolean verified) {
}
