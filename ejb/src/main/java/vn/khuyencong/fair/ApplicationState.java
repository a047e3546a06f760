package vn.khuyencong.fair;

/** Where a version of an application stands. */
public enum ApplicationState {
    WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
}
