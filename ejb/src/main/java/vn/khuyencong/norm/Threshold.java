package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * From how many days on something is watched.
 *
 * @param validFrom  its first day
 * @param legalBasis where it stands
 * @param verified   whether somebody has held it against that text
 */
public record Threshold(ThresholdKind kind, int days, LocalDate validFrom, String legalBasis, boolean verified) {
}
