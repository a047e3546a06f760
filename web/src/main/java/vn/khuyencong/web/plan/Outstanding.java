package vn.khuyencong.web.plan;

import java.time.LocalDate;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/**
 * Who would be shut out if nothing more were taken in.
 *
 * @param units how many units have sent nothing
 * @param due   the day by which they had to; null where none is on file
 */
record Outstanding(long units, LocalDate due) {

    String words(LocalDate today) {
        Formats formats = new Formats();
        String when = due == null ? Words.get("plan.lock.noDue")
                : Words.get(due.isBefore(today) ? "plan.lock.past" : "plan.lock.ahead", formats.day(due));
        String who = Words.get(units == 0 ? "plan.lock.all" : "plan.lock.missing", formats.count(units));
        return Words.get("plan.lock.both", who, when);
    }
}
