package vn.khuyencong.web;

/** Which figures a question counts. */
public enum Counted {
    /** Decided figures alone, as official forms do. */
    DECIDED,
    /** What is submitted and not yet decided, alone. */
    SUBMITTED
}
