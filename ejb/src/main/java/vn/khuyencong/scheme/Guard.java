package vn.khuyencong.scheme;

/** What must hold before an act; what a guard looks at and how it is refused is told by the service that judges it. */
public enum Guard {
    /** The production plan, the quotations and the reports of the establishment are there. */
    DOSSIER_COMPLETE,
    /** Each item of the checklist has its evidence from the site. */
    SITE_EVIDENCE,
    /** Who drafted does not appraise, who appraised does not approve. */
    OTHER_EYES,
    /** The powers on file give a decision of this kind to whoever takes it. */
    IN_POWER,
    /** Each line is within its ceiling of the day. */
    WITHIN_CEILINGS,
    /** No other province, fund or year supports the same establishment for the same equipment. */
    NO_DOUBLE_FUNDING,
    /** Every quotation is still valid. */
    QUOTATIONS_FRESH,
    /** The capacity check says: proceed. */
    CAPACITY_SUFFICES,
    /** It supports no establishment. */
    OWN_ACCOUNT,
    /** Advances stay within the share of the contract that the law allows. */
    ADVANCE_WITHIN_LIMIT,
    /** What was accepted is what the contract names, or an adjustment of it was decided. */
    EQUIPMENT_MATCHES,
    /** No more is settled than was granted. */
    WITHIN_GRANT,
    /** The new month of its end is later than the one before. */
    LATER_END,
    /** The year after that of the plan has begun. */
    YEAR_AFTER,
    /** New money does not exceed what was freed. */
    WITHIN_FREED_MONEY
}
