package vn.khuyencong.fair;

/** Where a computation stands. */
public enum RunState {
    RUNNING,
    /** There is a plan. */
    DONE,
    /** What is fixed conflicts. */
    INFEASIBLE,
    /** The search ended at its limit without a plan. */
    UNDECIDED,
    /** Somebody called it off. */
    CANCELLED,
    /** It broke, or its server died. */
    FAILED
}
