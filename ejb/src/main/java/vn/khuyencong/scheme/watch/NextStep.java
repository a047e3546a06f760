package vn.khuyencong.scheme.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.scheme.SchemeList.UnderWay;
import vn.khuyencong.scheme.SchemeState;

/** The step of the calendar that a scheme under way has before it. */
final class NextStep {

    private static final Set<SchemeState> WORK_IS_DONE = Set.of(SchemeState.COMPLETED, SchemeState.ACCEPTED, SchemeState.HANDED_OVER);

    private NextStep() {
    }

    static Optional<CalendarStep> of(SchemeState state) {
        return switch (state) {
            case PLAN_APPROVED -> Optional.of(CalendarStep.ASSIGNMENT);
            case FUNDS_ASSIGNED, CAPACITY_CHECKED -> Optional.of(CalendarStep.CONTRACT);
            case CONTRACTED, IN_PROGRESS, COMPLETED -> Optional.of(CalendarStep.ACCEPTANCE);
            case ACCEPTED, HANDED_OVER -> Optional.of(CalendarStep.SETTLEMENT);
            default -> Optional.empty();
        };
    }

    /** The last day of the month in which its work was to end; empty where no month is stated or the work is done. */
    static Optional<LocalDate> lastDay(UnderWay record) {
        return record.endMonth() == null || WORK_IS_DONE.contains(record.state()) ? Optional.empty()
                : Optional.of(YearMonth.parse(record.endMonth()).atEndOfMonth());
    }
}
