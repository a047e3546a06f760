package vn.khuyencong.award;

/** What must hold for an act. */
public enum RoundGuard {
    /** Its level exists on its first day, and the criteria of that day have 100 points together. */
    LAW_THERE,
    /** The last day of entries is not over. */
    CALENDAR_AHEAD,
    /** The last day of entries is over. */
    ENTRIES_CLOSED,
    /** At least one entry is in force and none waits for an earlier version. */
    ENTRIES_THERE,
    /** Somebody is named to judge. */
    JURY_NAMED,
    /** A ranking was made after the jury began. */
    RANKING_MADE,
    /** The council has said of every entry whether it is recognised, by the latest ranking. */
    VERDICTS_GIVEN,
    /** The council's minutes are signed and say what it decided, as it stands. */
    MINUTES_SIGNED,
    /** The decision has a number and a day that is neither ahead nor before the meeting of the council. */
    DECISION_NAMED,
    /** It is said why. */
    REASON_GIVEN
}
