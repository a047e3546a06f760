package vn.khuyencong.norm;

/** What is counted in days before it is watched. */
public enum ThresholdKind {
    /** Since the last step of a scheme under way. */
    NO_PROGRESS,
    /** Before a quotation expires, while no money is assigned. */
    QUOTATION_EXPIRES,
    /** Since a question to the beneficiary without an answer. */
    SILENT,
    /** Since money was freed that has no use. */
    IDLE_MONEY,
    /** From the decision to the assignment. */
    ASSIGNMENT,
    /** From the assignment to the contract. */
    CONTRACT
}
