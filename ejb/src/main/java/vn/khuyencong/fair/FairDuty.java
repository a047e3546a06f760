package vn.khuyencong.fair;

/** What a fair waits for. */
public enum FairDuty {
    /** Applications are closed and stalls are not computed yet. */
    PLAN,
    /** What was computed last is not published. */
    PUBLISH,
    /** A province may apply. */
    APPLY,
    /** The result for a province's applications is published. */
    RESULT,
    /** A province has not reported what came of it. */
    REPORT
}
