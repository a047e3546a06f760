package vn.khuyencong.scheme;

/** Where a scheme stands between the first draft and the post-check of the year after. */
public enum SchemeState {
    /** Nothing is on file yet. */
    NEW,
    /** Đang lập hồ sơ. */
    DRAFT,
    /** Thẩm định cấp cơ sở. */
    GRASSROOTS_APPRAISAL,
    RETURNED_FOR_SUPPLEMENT,
    GRASSROOTS_PASSED,
    GRASSROOTS_FAILED,
    /** In a plan of the province; of a local plan it waits for the Chair's decision. */
    PROVINCE_APPROVED,
    /** Cục đã nhận. */
    DEPT_RECEIVED,
    DEPT_APPRAISAL,
    DEPT_SUPPLEMENT_REQUESTED,
    DEPT_PASSED,
    DEPT_REJECTED,
    /** In the proposal (tờ trình) to the Minister. */
    IN_MINISTRY_PROPOSAL,
    MOVED_TO_LOCAL_FUND,
    DEFERRED_NEXT_YEAR,
    PLAN_APPROVED,
    FUNDS_ASSIGNED,
    CAPACITY_CHECKED,
    CONTRACTED,
    IN_PROGRESS,
    COMPLETED,
    ACCEPTED,
    HANDED_OVER,
    SETTLED,
    POST_CHECKED,
    CLOSED,
    /** A request to adjust waits for its decision; the scheme goes back to where it was. */
    ADJUSTMENT_PENDING,
    /** A request to stop waits for its decision. */
    STOP_PENDING,
    /** Held for a violation. */
    VIOLATION_HOLD,
    STOPPED;

    /** Whether its money is decided and not yet settled, stopped or closed. */
    public boolean isUnderWay() {
        return switch (this) {
            case PLAN_APPROVED, FUNDS_ASSIGNED, CAPACITY_CHECKED, CONTRACTED, IN_PROGRESS, COMPLETED, ACCEPTED, HANDED_OVER,
                    ADJUSTMENT_PENDING, STOP_PENDING, VIOLATION_HOLD -> true;
            default -> false;
        };
    }

    /** Whether a decision has approved it at some time. */
    public boolean wasApproved() {
        return isUnderWay() || this == SETTLED || this == POST_CHECKED || this == STOPPED;
    }

    /** Whether it waits in a side state for a decision. */
    public boolean isPending() {
        return this == ADJUSTMENT_PENDING || this == STOP_PENDING || this == VIOLATION_HOLD;
    }

    /** Whether nothing is to come after it, unless a later version of the plan states it again. */
    public boolean isFinal() {
        return this == CLOSED || this == STOPPED || this == MOVED_TO_LOCAL_FUND || this == DEFERRED_NEXT_YEAR;
    }
}
