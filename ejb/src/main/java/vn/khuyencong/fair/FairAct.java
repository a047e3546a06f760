package vn.khuyencong.fair;

/** What is done to a fair as a whole. */
public enum FairAct {
    /** It is announced with its rules, its quotas and the digest of its seed: applications may come. */
    ANNOUNCE,
    /** Its result is published, and the seed revealed; later on another result in its place. */
    PUBLISH,
    /** It is over. */
    CLOSE,
    /** It does not take place. */
    CANCEL
}
