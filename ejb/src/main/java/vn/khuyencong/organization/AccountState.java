package vn.khuyencong.organization;

/** Whether one can sign in with an account. */
public enum AccountState {
    ACTIVE,
    /** An administrator locked it. */
    LOCKED,
    /** No assignment holds today. */
    WITHOUT_ROLE
}
