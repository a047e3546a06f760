package vn.khuyencong.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.norm.Deadline;

/**
 * By when one unit has to send one document, and why then.
 *
 * @param calendar  what the calendar says
 * @param due       the last day on which it is on time, after all
 * @param extension what the unit was granted; null if nothing
 * @param outages   the outages that moved it, in their order
 */
public record UnitDeadline(Deadline calendar, LocalDate due, DeadlineExtension extension, List<RecordedOutage> outages) {

    /** Whether it is another day than the calendar's. */
    public boolean moved() {
        return !due.equals(calendar.due());
    }
}
