package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * From which amount on something is watched, in the measure of its kind.
 *
 * @param validFrom  its first day
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against that text
 */
public record Threshold(ThresholdKind kind, int amount, LocalDate validFrom, String legalBasis, boolean verified) {
}
