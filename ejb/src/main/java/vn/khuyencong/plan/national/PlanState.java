package vn.khuyencong.plan.national;

/** Where the national plan of a year stands. */
public enum PlanState {
    /** Đang thu nhận: units send and replace what they like. */
    COLLECTING,
    /** Đã khóa, đang thẩm định: only returned cells come again. */
    LOCKED,
    /** Đã thẩm định. */
    APPRAISED,
    /** Đã trình Bộ trưởng. */
    PROPOSED,
    /** Đã phê duyệt. */
    APPROVED,
    /** Đã điều chỉnh, bổ sung hoặc ngừng. */
    AMENDED;

    /** Whether a submission without a decision is taken only as the answer to a return. */
    public boolean isLocked() {
        return this == LOCKED || this == APPRAISED || this == PROPOSED;
    }

    public boolean isDecided() {
        return this == APPROVED || this == AMENDED;
    }

    /** Whether lines may be appraised: of a decided plan, those of what was submitted afterwards. */
    public boolean isAppraising() {
        return this == LOCKED || isDecided();
    }
}
