package vn.khuyencong.norm;

/**
 * How long something is kept.
 *
 * @param id         of the row
 * @param days       since it left, or since it was closed; real time
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against that text; until then nothing is let go by it
 */
public record RetentionRule(long id, RetentionKind kind, int days, String legalBasis, boolean verified) {
}
