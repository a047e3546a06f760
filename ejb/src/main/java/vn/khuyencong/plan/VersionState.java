package vn.khuyencong.plan;

/** Where a version of a document stands. */
public enum VersionState {
    /** Received before its predecessor; judged when that comes. */
    WAITING,
    /** Returned to its sender; the version before it stays in force. */
    RETURNED,
    /** Counts in every figure. */
    IN_FORCE,
    /** Replaced or withdrawn by a later version. */
    SUPERSEDED
}
