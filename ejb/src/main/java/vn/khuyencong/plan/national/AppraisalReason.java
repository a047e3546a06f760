package vn.khuyencong.plan.national;

/** Why a line does not simply pass. */
public enum AppraisalReason {
    INCOMPLETE_DOSSIER, STALE_QUOTATION, ABOVE_CEILING, DOUBLE_FUNDING, NOT_ELIGIBLE, NOT_FEASIBLE, OVER_BUDGET, OTHER
}
