package vn.khuyencong.fair;

/** How computing a kept computation again ended. */
public enum Replayed {
    /** With the same bytes. */
    SAME,
    /** With others. */
    OTHER,
    /** Not within the time that is given to it. */
    OUT_OF_TIME,
    /** It was not begun: another goes on. */
    BUSY
}
