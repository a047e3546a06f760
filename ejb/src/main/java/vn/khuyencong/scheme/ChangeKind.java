package vn.khuyencong.scheme;

/** Kinds of điều chỉnh, bổ sung, ngừng. */
public enum ChangeKind {
    /** Giảm tổng mức đầu tư: the share ceiling is judged again, so the support may fall. */
    ADJUST_INVESTMENT_DOWN,
    ADJUST_EQUIPMENT_NAME,
    ADJUST_EQUIPMENT_SPEC,
    ADJUST_CONTENT,
    /** Another establishment inside a group scheme. */
    ADJUST_BENEFICIARY,
    ADJUST_TIME,
    /** Adds a scheme with freed money. */
    SUPPLEMENT,
    /** Stops one and begins another with its money. */
    REPLACE,
    STOP_BY_BENEFICIARY,
    STOP_NOT_MEETING_CONTRACT,
    STOP_VIOLATION,
    /** The unit did not follow the situation of the establishment; counted in the quality of its appraisal. */
    STOP_NOT_FOLLOWED,
    FORCE_MAJEURE;

    /** Whether the scheme ends by it. */
    public boolean isStop() {
        return name().startsWith("STOP_");
    }
}
