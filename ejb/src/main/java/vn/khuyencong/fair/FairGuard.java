package vn.khuyencong.fair;

/** What must hold for an act. */
public enum FairGuard {
    /** There is a floor with stalls. */
    FLOOR_DRAWN,
    /** At least one province may have stalls. */
    QUOTAS_SET,
    /** The last day of applications is not over. */
    CALENDAR_AHEAD,
    /** Every cost line keeps within the ceilings of the day. */
    WITHIN_CEILINGS,
    /** The last day of applications is over. */
    APPLICATIONS_CLOSED,
    /** There is a computation whose result is to be published. */
    RESULT_READY,
    /** The last day of the fair is not over. */
    NOT_OVER,
    /** The last day of the fair is over. */
    FAIR_OVER,
    /** It is said why. */
    REASON_GIVEN
}
