package vn.khuyencong.training;

/** What must hold for an act. */
public enum CourseGuard {
    /** It is said how many are to learn, and for whom there are seats. */
    LEARNERS_PLANNED,
    /** Size of the class, length and cost per learner keep within the norms of the first day. */
    WITHIN_NORMS,
    /** The first day is not over; who opens a course later notes what was held already, and is told so. */
    CALENDAR_AHEAD,
    /** The first day has come. */
    BEGUN,
    /** Somebody has a seat; of a workshop nobody is named. */
    SEATS_TAKEN,
    /** The last day has come. */
    OVER,
    /** Everybody with a seat has a result; of a workshop the delegates are counted. */
    RESULTS_GIVEN,
    /** It is said why. */
    REASON_GIVEN
}
