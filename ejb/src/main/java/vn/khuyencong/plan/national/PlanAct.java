package vn.khuyencong.plan.national;

/** What can be done to the national plan of a year; what of it where and by whom is in {@link NationalPlanLife}. */
public enum PlanAct {
    LOCK,
    /** Open it again for late comers, as long as nothing is appraised. */
    REOPEN,
    CONCLUDE,
    /** Appraise again. */
    RESUME,
    PROPOSE,
    TAKE_BACK,
    APPROVE,
    /** Điều chỉnh, bổ sung, ngừng. */
    AMEND,
    /** A decision came with a unit's plan, or was taken on a single scheme. */
    RECORD_DECISION
}
