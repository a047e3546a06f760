package vn.khuyencong.retention;

/** Why something is not let go; the first that is found is told. */
public enum Hold {
    /** Nobody has held the rule against its text. */
    RULE_UNVERIFIED,
    /** It has not been kept long enough. */
    TOO_YOUNG,
    /** It has not left, or a receipt of it has not. */
    UNSENT,
    /** It has no receipt yet. */
    UNACKNOWLEDGED,
    /** An official has yet to deal with it. */
    OPEN,
    /** Something else rests on it. */
    REFERENCED,
    /** The same bytes are nowhere else. */
    NOT_ELSEWHERE,
    /** No archive that was given out since then holds it. */
    NOT_ARCHIVED
}
