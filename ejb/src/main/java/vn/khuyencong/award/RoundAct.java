package vn.khuyencong.award;

/** What is done to a round as a whole. */
public enum RoundAct {
    /** It is announced: entries may come. */
    OPEN,
    /** Entries are closed; the jury gets to work. */
    BEGIN_JUDGING,
    /** The jury's sheets are closed and the ranking that was made of them stands. */
    CLOSE_JUDGING,
    /** The jury has to look again. */
    REOPEN_JUDGING,
    /** The recognition is decided and the certificates are made. */
    DECIDE,
    /** It does not take place. */
    CANCEL
}
