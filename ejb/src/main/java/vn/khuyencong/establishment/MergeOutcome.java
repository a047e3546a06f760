package vn.khuyencong.establishment;

/** How a decision about two records ended. */
public enum MergeOutcome {
    /** Done. */
    DONE,
    /** They stood so already: somebody else was faster, nothing changed. */
    ALREADY,
    /** One of them has meanwhile become part of a third: look again. */
    CHANGED
}
