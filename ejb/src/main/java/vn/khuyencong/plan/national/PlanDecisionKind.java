package vn.khuyencong.plan.national;

/** What a decision does to the plan. */
public enum PlanDecisionKind {
    /** Phê duyệt. */
    APPROVE,
    /** Điều chỉnh. */
    ADJUST,
    /** Bổ sung. */
    SUPPLEMENT,
    /** Ngừng. */
    STOP
}
