package vn.khuyencong.norm;

import java.time.LocalDate;

/**
 * Days on which nobody works, also when they are no week-end.
 *
 * @param validTo last day of the rule, or null: what was entered wrongly is ended before its days
 */
public record Holiday(LocalDate first, LocalDate last, LocalDate validFrom, LocalDate validTo) {

    /** Whether nobody works on a day, by a rule that holds on it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
