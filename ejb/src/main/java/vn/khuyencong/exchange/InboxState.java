package vn.khuyencong.exchange;

/** Where a received message stands. */
public enum InboxState {
    /** Its version came into force (or was superseded later). */
    ACCEPTED,
    /** Returned to the sender with the cells in question. */
    RETURNED,
    /** Waits for its predecessor. */
    WAITING,
    /** Same key as an earlier message, another body: an official decides. */
    CONFLICT,
    /** Could not be read or proven: kept with its cause. */
    PARKED
}
