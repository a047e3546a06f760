package vn.khuyencong.scheme;

/** What a list is gone through for. */
public enum ChecklistKind {
    /** Whether an establishment may be supported: what it can answer itself. */
    ELIGIBILITY,
    /** What the unit judges besides when it selects. */
    SELECTION,
    /** At an establishment, before a scheme is drafted. */
    SURVEY,
    /** Hậu kiểm, the year after. */
    POST_CHECK,
    /** What a dossier encloses. */
    DOSSIER,
    /** What the grassroots appraisal comments on (BM05). */
    APPRAISAL,
    /** Whether a beneficiary is ready, before its contract. */
    CAPACITY
}
