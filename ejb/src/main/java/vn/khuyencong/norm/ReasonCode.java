package vn.khuyencong.norm;

/**
 * Why a scheme is adjusted, supplemented or stopped, as one chooses it.
 *
 * @param code         what is kept and sent
 * @param label        in Vietnamese
 * @param labelEnglish in English
 * @param legalBasis   the text that sets it
 * @param verified     whether somebody has held it against that text
 */
public record ReasonCode(String code, String label, String labelEnglish, String legalBasis, boolean verified) {
}
