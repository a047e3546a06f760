package vn.khuyencong.register;

/** How a document stands in the print register. */
public enum DocumentState {
    /** Its number is taken and it is being printed: nobody has it yet. */
    PRINTING,
    /** It was issued and holds. */
    GENUINE,
    /** It was issued; a later version of the same was issued since. */
    REPLACED,
    /** It was issued and withdrawn: it holds no more, and nothing need take its place. */
    WITHDRAWN,
    /** Its number was taken and it was never issued: the number is given to nothing else. */
    VOIDED
}
