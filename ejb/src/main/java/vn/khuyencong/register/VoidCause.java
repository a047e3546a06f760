package vn.khuyencong.register;

/** Why a number that was taken has no document. */
public enum VoidCause {
    /** It could not be printed or signed. */
    FAILED,
    /** The server ended while it was printed, or took longer than it may. */
    INTERRUPTED,
    /** What it states ended while it was printed. */
    SOURCE_ENDED,
    /** What it states became another while it was issued. */
    SOURCE_CHANGED
}
