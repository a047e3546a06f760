package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;

/**
 * A support ceiling (mức chi tối đa) of one fund in one period of law.
 *
 * @param id         of the row it comes from, kept on each line judged by it
 * @param rule       code, e.g. {@code MACHINERY}
 * @param activity   activity category it belongs to
 * @param fund       the fund it limits
 * @param maxPercent largest share of the eligible cost in percent, or null
 * @param maxAmount  largest amount, or null
 * @param per        what the amount is per: an establishment, a model, a fair, …
 * @param validFrom  first day
 * @param validTo    last day, or null
 * @param legalBasis the article
 * @param verified   false while nobody has held it against the text of the law
 */
public record Ceiling(long id, String rule, String activity, FundSource fund, java.math.BigDecimal maxPercent,
                      Dong maxAmount, String per, LocalDate validFrom, LocalDate validTo, String legalBasis,
                      boolean verified) implements Dated {

    static final String PER_ESTABLISHMENT = "establishment";

    /** Whether it limits lines of a plan; one of another kind, as that of advances, belongs to no activity. */
    public boolean limitsLines() {
        return !activity.equals("-");
    }

    /** The share of the cost that may be supported, in whole đồng, rounded down; null where no share is set. */
    Dong shareOf(long eligibleCost) {
        return maxPercent == null ? null : Dong.of(maxPercent.multiply(java.math.BigDecimal.valueOf(eligibleCost))
                .divide(java.math.BigDecimal.valueOf(100), 0, java.math.RoundingMode.DOWN).longValueExact());
    }
}
