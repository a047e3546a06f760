package vn.khuyencong.fair;

/** Where a fair stands. */
public enum FairState {
    /** Being prepared: floor, zones, quotas and costs change freely. */
    PLANNED,
    /** Announced with its rules and the digest of its seed: applications come from the first to the last day. */
    ANNOUNCED,
    /** The result is published, the seed revealed; changes are re-planned with the fewest moves. */
    PUBLISHED,
    /** Over: what came of it is reported. */
    CLOSED,
    CANCELLED
}
