package vn.khuyencong.norm.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
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
 * @param unit       whose local rate it is; null: of the fund as such
 * @param succeeded  the units whose territory that unit came to hold: its rate goes before theirs; never null
 * @param heirs      the units that came to hold that unit's territory: while none of them has a rate of its own, it holds for what
 *                   lies in its area, which a plan does not tell; never null
 * @param trial      whether the rule is in its trial season: what it finds only warns
 */
public record Ceiling(long id, String rule, String activity, FundSource fund, BigDecimal maxPercent,
                      Dong maxAmount, String per, LocalDate validFrom, LocalDate validTo, String legalBasis,
                      boolean verified, String unit,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> succeeded,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> heirs,
                      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean trial) implements Dated {

    static final String PER_ESTABLISHMENT = "establishment";

    /** Whether it limits lines of a plan; one of another kind, as that of advances, belongs to no activity. */
    public boolean limitsLines() {
        return !activity.equals("-");
    }

    public Ceiling {
        succeeded = succeeded == null ? List.of() : succeeded.stream().sorted().toList();
        heirs = heirs == null ? List.of() : heirs.stream().sorted().toList();
    }

    /** A ceiling of a unit that nobody succeeded, or of a fund as such. */
    public Ceiling(long id, String rule, String activity, FundSource fund, BigDecimal maxPercent, Dong maxAmount, String per,
                   LocalDate validFrom, LocalDate validTo, String legalBasis, boolean verified, String unit, List<String> succeeded, boolean trial) {
        this(id, rule, activity, fund, maxPercent, maxAmount, per, validFrom, validTo, legalBasis, verified, unit, succeeded, List.of(), trial);
    }

    /** A ceiling of a fund as such, in full force. */
    public Ceiling(long id, String rule, String activity, FundSource fund, BigDecimal maxPercent, Dong maxAmount, String per,
                   LocalDate validFrom, LocalDate validTo, String legalBasis, boolean verified) {
        this(id, rule, activity, fund, maxPercent, maxAmount, per, validFrom, validTo, legalBasis, verified, null, List.of(), false);
    }

    /** Whether it limits a plan of a unit: its own rate, that of its successor, or that of every unit. */
    boolean isFor(String subject) {
        return unit == null || unit.equals(subject) || succeeded.contains(subject);
    }

    /** Of several that limit a plan the closest holds: that of the unit, unless its successor has its own; last the general one. */
    int closeness(String subject) {
        return unit == null ? 0 : 1 + (succeeded.contains(subject) ? succeeded.size() : 0);
    }

    /** Whether a program that knows neither local rates nor trial seasons would take it for what it is. */
    boolean general() {
        return unit == null && !trial;
    }

    /** The share of the cost that may be supported, in whole đồng, rounded down; null where no share is set. */
    Dong shareOf(long eligibleCost) {
        return maxPercent == null ? null : Dong.of(maxPercent.multiply(BigDecimal.valueOf(eligibleCost))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN).longValueExact());
    }
}
