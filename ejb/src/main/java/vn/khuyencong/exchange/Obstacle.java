package vn.khuyencong.exchange;

/** Why nothing can be accepted for the time being: what would be issued now could not be proven, or not rightly dated. */
public enum Obstacle {
    /** No file has the private half of the key that is to sign. */
    MINISTRY_KEY_MISSING,
    /** The file is there and holds no key, or may not be read. */
    MINISTRY_KEY_UNREADABLE,
    /** A list of the ministry's keys that the database does not know lies beside them and cannot be read. */
    MINISTRY_LIST_UNREADABLE,
    /** What was revoked lies beside the data and cannot be read, so that a restored database may believe a thief. */
    REVOCATION_UNREADABLE,
    /** This server's clock stands before the last receipt or audit entry. */
    CLOCK_BEHIND
}
