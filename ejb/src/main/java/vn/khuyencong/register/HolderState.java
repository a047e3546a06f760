package vn.khuyencong.register;

/** How it stands with somebody in a post. */
public enum HolderState {
    /** Nobody but whoever entered it has seen it: no paper bears the name. */
    UNCONFIRMED,
    /** It begins on a later day. */
    TO_COME,
    IN_OFFICE,
    OVER,
    /** It was entered wrongly. */
    NEVER_HELD
}
