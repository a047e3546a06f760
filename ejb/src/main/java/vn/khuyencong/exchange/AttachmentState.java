package vn.khuyencong.exchange;

/** Where a file stands that a document lists. */
public enum AttachmentState {
    /** No part of it has come. */
    AWAITED,
    /** Some parts are still to come. */
    GATHERING,
    /** All parts came, and the whole is what they said. */
    COMPLETE,
    /** All parts came, but the whole is not what they said; it may be sent again. */
    REFUSED
}
