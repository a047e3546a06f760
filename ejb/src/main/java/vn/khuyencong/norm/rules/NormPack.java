package vn.khuyencong.norm.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.shared.FundSource;

/**
 * The law of one day, as far as submissions are judged by it.
 *
 * @param day        the day whose law this is
 * @param ceilings   every ceiling on file, of any day
 * @param activities the activity categories in force on the day, by code, in the order of the decree
 * @param indicators the reportable indicators in force on the day, by code
 */
public record NormPack(LocalDate day, List<Ceiling> ceilings, Map<String, Activity> activities,
                       Map<String, Indicator> indicators) {

    /** An activity category of Điều 4, NĐ 45/2012/NĐ-CP. */
    public record Activity(String code, String label, String legalBasis) {
    }

    /**
     * An indicator as a report may state it.
     *
     * @param funds      the funds it may be stated for
     * @param atMost     code of an indicator it can never exceed, or null
     */
    public record Indicator(String code, String label, Set<FundSource> funds, String atMost) {
    }

    /**
     * What the file says of a rule for a plan on the day.
     *
     * @param unit whose plan
     */
    public Optional<Ceiling> ceiling(String rule, FundSource fund, String unit) {
        return ceilings.stream().filter(c -> c.rule().equals(rule) && limits(c, fund, unit))
                .max(Comparator.comparingInt(c -> c.closeness(unit)));
    }

    /** The rates of those whom a unit succeeded that still hold in their areas: where it has none of its own. */
    List<Ceiling> ofPredecessors(String rule, FundSource fund, String unit) {
        return ceilings.stream().filter(c -> c.rule().equals(rule) && c.fund() == fund && c.heirs().contains(unit) && c.inForceOn(day)).toList();
    }

    /** The ceilings of the day that limit the lines of a plan, in the order of the file. */
    public List<Ceiling> ceilingsOf(FundSource fund, String unit) {
        return ceilings.stream().filter(c -> c.limitsLines() && limits(c, fund, unit))
                .filter(c -> ceiling(c.rule(), fund, unit).filter(c::equals).isPresent()).toList();
    }

    private boolean limits(Ceiling ceiling, FundSource fund, String unit) {
        return ceiling.fund() == fund && ceiling.isFor(unit) && ceiling.inForceOn(day);
    }

    /** The ceilings of the day, of every fund, in the order of the file. */
    public List<Ceiling> ceilingsInForce() {
        return ceilings.stream().filter(ceiling -> ceiling.inForceOn(day)).toList();
    }

    boolean knowsRule(String rule) {
        return ceilings.stream().anyMatch(c -> c.rule().equals(rule));
    }

    boolean hasCeilingsFor(String activity, FundSource fund, String unit) {
        return ceilings.stream().anyMatch(c -> c.activity().equals(activity) && limits(c, fund, unit));
    }
}
