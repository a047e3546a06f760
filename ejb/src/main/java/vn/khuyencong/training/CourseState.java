package vn.khuyencong.training;

/** Where a course stands in its unit's preparation. */
public enum CourseState {
    /** Somebody needs it: its facts change freely. */
    NEEDED,
    /** Planned with its calendar, learners and costs, awaiting approval. */
    PLANNED,
    APPROVED,
    /** Learners enrol. */
    OPEN,
    RUNNING,
    /** Over, with the result of everybody: it can be reported. */
    FINISHED,
    CANCELLED,
    /** Known by its report alone: it was prepared elsewhere. */
    REPORTED
}
