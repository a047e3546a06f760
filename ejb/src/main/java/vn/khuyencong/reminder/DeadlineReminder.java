package vn.khuyencong.reminder;

import java.time.LocalDate;
import vn.khuyencong.shared.DocumentStream;

/**
 * What a reminder says: the {@code data} of the letter.
 *
 * @param unit        the unit that owes the document
 * @param planYear    plan year
 * @param stream      the document
 * @param due         the last day on which it is on time
 * @param calendarDue that day by the calendar, before any extension or outage
 * @param legalBasis  where the calendar stands
 * @param verified    whether that was held against the text of the law
 * @param daysLate    days since the deadline; negative before it
 * @param returned    whether a version was returned and a corrected one is awaited
 */
record DeadlineReminder(String unit, int planYear, DocumentStream stream, LocalDate due, LocalDate calendarDue, String legalBasis,
                        boolean verified, long daysLate, boolean returned) {
}
