package vn.khuyencong.fair;

/** What the published rules give points for. */
public enum ScoreKind {
    /** Every application has them. */
    BASE,
    /** For each level of recognition from the district's up; of several products the best counts. */
    AWARD_LEVEL,
    /** No points: for so many years an award counts as new, by one year less each year. */
    AWARD_YEARS,
    /** For each year by which an award is new. */
    AWARD_YEAR,
    /** For each OCOP star. */
    OCOP_STAR,
    AREA_SPECIALLY_DIFFICULT,
    AREA_DIFFICULT,
    AREA_MOUNTAIN,
    /** It never had a stall at a supported fair. */
    FIRST_TIME
}
