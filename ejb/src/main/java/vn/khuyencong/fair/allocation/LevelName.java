package vn.khuyencong.fair.allocation;

/**
 * The published levels, in their order; each is decided before the next. Moves stand before wishes: nobody is moved so that another gets
 * what it wishes.
 */
public enum LevelName {
    /**
     * Fairness between provinces: the shares granted / attainable, sorted from the smallest, are as great as can be (leximin). One
     * {@link AllocationLevel} for each share that is held back: how many provinces must stay at this share (value, to be least).
     */
    PROVINCES,
    /** The sum of score × served over the applicants (greatest), see {@link AllocationRules#served}. */
    VALUE,
    /** Establishments whose stalls are not those of before (fewest); 0 without an allocation before. */
    MOVES,
    /** Wishes for a place that are granted, each counted as one (most). */
    WISHES,
    /** The sum of lot × stalls over the applicants (greatest), see {@link TieSeed#lot}. */
    LOTS
}
