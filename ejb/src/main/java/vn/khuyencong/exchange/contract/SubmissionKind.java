package vn.khuyencong.exchange.contract;

/** What a version of a document does to those before it. */
public enum SubmissionKind {
    /** The first version. */
    ORIGINAL,
    /** Adds to what is in force (bổ sung). */
    SUPPLEMENT,
    /** Takes the place of all that is in force. */
    REPLACEMENT,
    /** Takes the document back. */
    WITHDRAWAL,
    /** "Không có": a submission that says there is nothing; not the same as no submission. */
    NIL
}
