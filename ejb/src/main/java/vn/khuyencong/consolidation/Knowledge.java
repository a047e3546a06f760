package vn.khuyencong.consolidation;

/** What is known of an amount. */
public enum Knowledge {
    /** It was stated and is not zero. */
    GIVEN,
    /** It was stated that there is none. */
    NONE,
    /** Nobody stated anything. */
    UNKNOWN
}
