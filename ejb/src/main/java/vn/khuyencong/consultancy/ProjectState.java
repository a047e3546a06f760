package vn.khuyencong.consultancy;

/** Where a version of a project stands. */
public enum ProjectState {
    WAITING, IN_FORCE, SUPERSEDED, WITHDRAWN, RETURNED
}
