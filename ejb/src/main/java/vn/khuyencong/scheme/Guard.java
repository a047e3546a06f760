package vn.khuyencong.scheme;

/** What must hold before an act; what a guard looks at and how it is refused is told by the service that judges it. */
public enum Guard {
    /** The production plan, the quotations and the reports of the establishment are there. */
    DOSSIER_COMPLETE,
    /** No plan that was sent states it. */
    NOT_SENT,
    /** Each item of the checklist has its evidence from the site. */
    SITE_EVIDENCE,
    /** Who drafted does not appraise, who appraised does not approve, who reported a violation does not stop for it. */
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
    /** As much is assigned as was granted. */
    ASSIGNS_THE_GRANT,
    /** The contracts in force stay within the grant. */
    CONTRACTS_WITHIN_GRANT,
    /** Advances stay within the grant and the share of the contracts that the law allows. */
    ADVANCE_WITHIN_LIMIT,
    /** What was accepted is what the decided plan names, adjustments of it included. */
    EQUIPMENT_MATCHES,
    /** No more is accepted than was contracted. */
    ACCEPTED_WITHIN_CONTRACT,
    /** No more is settled than was granted. */
    WITHIN_GRANT,
    /** The new month of its end is later than the one before. */
    LATER_END,
    /** The year after that of the plan has begun. */
    YEAR_AFTER,
    /** New money does not exceed what was freed. */
    WITHIN_FREED_MONEY
}
