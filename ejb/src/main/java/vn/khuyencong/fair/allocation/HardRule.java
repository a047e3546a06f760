package vn.khuyencong.fair.allocation;

/** What no plan may break. */
public enum HardRule {
    /** A stall is given to one application at most. */
    ONE_TO_ONE,
    /** A stall must be one of the floor plan. */
    STALL_EXISTS,
    /** A blocked stall is given to nobody. */
    BLOCKED,
    /** A stall that is already somebody's is not given again. */
    ALREADY_GIVEN,
    /** All stalls of an application lie in one zone, and it may stand there. */
    ZONE,
    /** The stalls of an application are consecutive places of one row of one hall. */
    CONTIGUITY,
    /** An application gets as many as it wants at most and as few as it accepts at least, or none. */
    WANTED,
    /** The establishments of a province hold no more than its quota. */
    QUOTA,
    /** An establishment holds no more than the maximum. */
    MAXIMUM,
    /** Establishments that are to be kept apart do not stand directly beside each other in a row. */
    APART,
    /** What an officer pinned is kept. */
    PIN
}
