package vn.khuyencong.award;

/** Where a round stands. */
public enum RoundState {
    /** Prepared; nobody outside sees it. */
    PLANNED,
    /** Announced; entries are taken. */
    OPEN,
    /** Entries are closed; the jury scores. */
    JUDGING,
    /** The sheets are closed and ranked; the council decides. */
    RANKED,
    /** Decided; certificates are made. */
    DECIDED,
    CANCELLED
}
