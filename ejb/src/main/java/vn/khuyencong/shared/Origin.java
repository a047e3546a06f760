package vn.khuyencong.shared;

/** How a version came to be. Signed and unsigned figures are never told apart by guessing: each version says which it is. */
public enum Origin {
    /** Under the signature of the unit. */
    SIGNED,
    /** Entered at the portal from a paper document of a past year, without a signature of the unit. */
    PAPER,
    /** Made by a decision that was recorded here; it rests on the signed submission that it decides on. */
    DECISION
}
