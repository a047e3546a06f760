package vn.khuyencong.merit;

/** What a score card counts. */
public enum CriterionCode {
    /** Schemes whose work is completed, of those that were approved. */
    PROGRESS,
    /** Đồng settled, of those that were granted and not taken back. */
    SETTLEMENT,
    /** Schemes that were not stopped, of those that were approved. */
    KEPT,
    /** Documents that came by their deadline, of those that were due and can be judged. */
    REPORTS
}
