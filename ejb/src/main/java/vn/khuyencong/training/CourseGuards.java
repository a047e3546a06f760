package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.Enrolment.Seat;

/** What must hold before something is done to a course. */
@Stateless
public class CourseGuards {

    @Inject
    private CourseNorms norms;
    @Inject
    private Enrolments enrolments;
    @Inject
    private BusinessClock clock;

    /** What speaks against it; nothing if it holds. */
    public List<Refusal> against(CourseGuard guard, TrainingCourse course, String reason) {
        return switch (guard) {
            case LEARNERS_PLANNED -> unless(course.planned() > 0 && course.capacity() > 0, "COURSE_NOBODY_PLANNED");
            case WITHIN_NORMS -> norms.ofPlan(course);
            case CALENDAR_AHEAD -> course.fromDay().isBefore(clock.today())
                    ? List.of(Refusal.warning("COURSE_CALENDAR_PAST", "", "", course.fromDay())) : List.of();
            case BEGUN -> unless(!course.fromDay().isAfter(clock.today()), "COURSE_NOT_BEGUN", course.fromDay());
            case OVER -> unless(!course.toDay().isAfter(clock.today()), "COURSE_NOT_OVER", course.toDay());
            case SEATS_TAKEN -> unless(!course.courseKind().namesLearners() || !seated(course).isEmpty(), "COURSE_NOBODY_ENROLLED");
            case RESULTS_GIVEN -> unless(course.courseKind().namesLearners() ? seated(course).stream().noneMatch(one -> one.result() == null)
                    : course.delegates() != null, "COURSE_RESULTS_MISSING");
            case REASON_GIVEN -> unless(reason != null && !reason.isBlank(), "COURSE_REASON_MISSING");
        };
    }

    private List<Enrolment> seated(TrainingCourse course) {
        return enrolments.of(course).stream().filter(one -> one.seat() == Seat.SEATED).toList();
    }

    private static List<Refusal> unless(boolean holds, String rule, Object... arguments) {
        return holds ? List.of() : List.of(Refusal.error(rule, "", "", arguments));
    }
}
