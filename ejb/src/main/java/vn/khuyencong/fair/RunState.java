package vn.khuyencong.fair;

/** Where a computation stands. */
public enum RunState {
    RUNNING, DONE, INFEASIBLE, CANCELLED, FAILED
}
