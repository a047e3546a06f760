package vn.khuyencong.training;

import static vn.khuyencong.organization.Function.DIRECT_SCHEMES;
import static vn.khuyencong.organization.Function.PREPARE_SCHEMES;
import static vn.khuyencong.training.CourseGuard.*;
import static vn.khuyencong.training.CourseState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of a course as one table; whatever is not in it is refused, and the diagram in the docs is drawn from it. */
public final class CourseLife {

    private static final List<CourseTransition> TABLE = table();

    private CourseLife() {
    }

    public static List<CourseTransition> transitions() {
        return TABLE;
    }

    /** What may be done where a course stands. */
    public static List<CourseTransition> from(CourseState state) {
        return TABLE.stream().filter(transition -> transition.from() == state).toList();
    }

    public static Optional<CourseTransition> find(CourseState state, CourseAct act) {
        return from(state).stream().filter(transition -> transition.act() == act).findFirst();
    }

    private static List<CourseTransition> table() {
        List<CourseTransition> rows = new ArrayList<>(List.of(
                new CourseTransition(NEEDED, CourseAct.PLAN, PLANNED, PREPARE_SCHEMES, Set.of(LEARNERS_PLANNED)),
                new CourseTransition(PLANNED, CourseAct.APPROVE, APPROVED, DIRECT_SCHEMES, Set.of(LEARNERS_PLANNED, WITHIN_NORMS)),
                new CourseTransition(PLANNED, CourseAct.SEND_BACK, NEEDED, DIRECT_SCHEMES, Set.of(REASON_GIVEN)),
                new CourseTransition(APPROVED, CourseAct.OPEN, OPEN, PREPARE_SCHEMES, Set.of(CALENDAR_AHEAD)),
                new CourseTransition(OPEN, CourseAct.START, RUNNING, PREPARE_SCHEMES, Set.of(BEGUN, SEATS_TAKEN)),
                new CourseTransition(RUNNING, CourseAct.FINISH, FINISHED, PREPARE_SCHEMES, Set.of(OVER, RESULTS_GIVEN))));
        for (CourseState state : List.of(NEEDED, PLANNED, APPROVED, OPEN, RUNNING)) {
            rows.add(new CourseTransition(state, CourseAct.CANCEL, CANCELLED, DIRECT_SCHEMES, Set.of(REASON_GIVEN)));
        }
        return List.copyOf(rows);
    }
}
