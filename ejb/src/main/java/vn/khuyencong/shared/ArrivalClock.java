package vn.khuyencong.shared;

/** Which clock told when a message came. */
public enum ArrivalClock {
    /** The broker's, when it took the message from its sender. */
    BROKER,
    /** Ours, when the message was taken in. */
    INTAKE
}
