package vn.khuyencong.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.norm.Holiday;

/** Monday to Friday but for the holidays on file. */
record WorkingDays(List<Holiday> holidays) {

    LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && holidays.stream().noneMatch(holiday -> holiday.covers(day));
    }
}
