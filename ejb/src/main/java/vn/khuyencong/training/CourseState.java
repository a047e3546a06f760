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
    REPORTED,
    /** Known by a report alone that was taken back; another version brings it back. */
    WITHDRAWN;

    /** Whether it is prepared here. */
    boolean prepared() {
        return this != REPORTED && this != WITHDRAWN;
    }

    /** Whether a report of it can come: it is over here, or known by reports alone. */
    boolean takesReport() {
        return this == FINISHED || !prepared();
    }
}
