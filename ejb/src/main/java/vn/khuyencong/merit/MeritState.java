package vn.khuyencong.merit;

/** Where a proposal stands. */
public enum MeritState {
    /** Proposed by its unit or the department. */
    PROPOSED,
    /** The minister has granted the certificate. */
    GRANTED,
    /** Not granted, with the reason. */
    REFUSED,
    /** Taken back by its unit or the department before it was decided. */
    WITHDRAWN
}
