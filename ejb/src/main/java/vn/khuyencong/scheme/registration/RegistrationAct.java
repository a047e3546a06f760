package vn.khuyencong.scheme.registration;

/** What can be done to a registration. */
public enum RegistrationAct {
    SURVEY,
    SELECT,
    POSTPONE,
    /** Names the criteria that are not met. */
    REJECT,
    CONVERT
}
