package vn.khuyencong.consolidation;

/** Where a unit stands; the later one is the worse when several are told as one. */
public enum AnswerState {
    /** Said that there is nothing. */
    NIL,
    /** Came, and nobody can say whether on time: no deadline binds the unit, or it was entered from paper. */
    RECEIVED,
    /** Came by its deadline. */
    ON_TIME,
    /** Came after its deadline. */
    LATE,
    /** Has not come and need not have. */
    NOT_DUE,
    /** Came before the version it rests on. */
    WAITING,
    /** Returned; a corrected version is awaited. */
    RETURNED,
    /** Has not come and is overdue, or nobody knows by when it was due. */
    MISSING;

    /** Whether there is an answer in force. */
    public boolean answered() {
        return compareTo(NOT_DUE) < 0;
    }
}
