package vn.khuyencong.shared;

/** Whether somebody entitled has decided a figure. Official forms print decided figures only. */
public enum Basis {
    /** Sent by a unit, not yet decided. */
    SUBMITTED,
    /** Rests on a decision (number and date), or is the unit's own signed periodic report. */
    DECIDED
}
