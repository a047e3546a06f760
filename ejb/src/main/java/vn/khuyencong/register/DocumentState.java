package vn.khuyencong.register;

/** How a document stands in the print register. */
public enum DocumentState {
    /** It was issued and holds. */
    GENUINE,
    /** It was issued; a later version of the same was issued since. */
    REPLACED,
    /** It was issued and withdrawn: it holds no more, and nothing need take its place. */
    WITHDRAWN
}
