package vn.khuyencong.exchange;

/** How a signing key stands. */
public enum KeyStanding {
    /** It signs, and proves. */
    IN_USE,
    /** Another has taken its place; what was signed before may still come. */
    IN_GRACE,
    /** It proves nothing that comes now for the first time. */
    ENDED,
    /** It was taken away. */
    REVOKED
}
