package vn.khuyencong.register;

/** What many papers are made of at once. */
public enum BatchKind {
    /** The letters to the exhibitors of a result of a fair; they are numbered by hand and stand in no register. */
    LETTERS,
    /** The certificates of a round of awards; each is issued in the print register. */
    CERTIFICATES,
    /** The merit certificates granted for a year; they have a number of their own and stand in no register. */
    MERITS
}
