package vn.khuyencong.web;

/** Which version of decided plans is asked for. */
public enum PlanVersion {
    /** The one in force. */
    CURRENT,
    /** The one that was decided first. */
    ORIGINAL
}
