package vn.khuyencong.plan.national;

/** What must hold before an act on the national plan. */
public enum PlanGuard {
    /** At least one unit has sent its plan. */
    SOMETHING_SUBMITTED,
    NOTHING_APPRAISED,
    /** Each line of each document has an outcome other than a return. */
    EVERY_LINE_APPRAISED,
    /** Who appraised neither proposes nor records the decision. */
    OTHER_EYES,
    /** Each scheme may take the step. */
    SCHEMES_ALLOW,
    /** Number, date and authority of the decision are there, and its day is not to come. */
    DECISION_COMPLETE,
    /** There is something appraised to decide on. */
    SOMETHING_TO_DECIDE,
    /** Every decided line is lawful on the day of the decision. */
    LAW_OF_THE_DAY
}
