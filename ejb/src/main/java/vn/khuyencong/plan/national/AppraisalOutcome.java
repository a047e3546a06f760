package vn.khuyencong.plan.national;

/** What the department thinks of a line. */
public enum AppraisalOutcome {
    /** Đạt. */
    PASS,
    /** Đạt, giảm kinh phí. */
    REDUCE,
    /** Trả lại ô cần bổ sung. */
    RETURN,
    /** Không đạt. */
    REJECT,
    /** Chuyển sang nguồn địa phương. */
    MOVE_TO_LOCAL,
    /** Để năm sau. */
    DEFER;

    /** Whether the line is in the proposal. */
    public boolean passes() {
        return this == PASS || this == REDUCE;
    }

    /** Whether the line is put into another plan. */
    public boolean moves() {
        return this == MOVE_TO_LOCAL || this == DEFER;
    }
}
