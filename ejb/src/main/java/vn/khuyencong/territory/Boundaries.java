package vn.khuyencong.territory;

/** On which map figures are shown. */
public enum Boundaries {
    /** Địa giới khi đó: each unit as it reported. */
    THEN,
    /** Địa giới hiện nay: each unit folded into the one that succeeds it today. */
    NOW
}
