package vn.khuyencong.norm;

/**
 * What courses of a kind keep to on a day, and where that stands.
 *
 * @param limits     what is null in it is not limited, or not known
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against that text
 */
public record CourseNorm(LawContent.CourseLimits limits, String legalBasis, boolean verified) {
}
