package vn.khuyencong.web.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;

/**
 * The figures of one unit, or a sum of units.
 *
 * @param unit         id of the unit; null for a sum
 * @param name         its name on the map shown, or the name of the sum
 * @param region       its region; null for the sum of all
 * @param predecessors names of the units folded into it
 * @param planned      it has a plan on file (a nil one counts); for a sum: any of its units has
 * @param reported     as what it reported on the period, estimated or actual (a nil report counts); empty where it did not
 * @param plan         the plan of the whole year
 * @param lastYearPlan total plan of the year before
 * @param planChange   change of the plan's total against it, percent
 * @param estimated    estimated result (ước thực hiện); null where nobody estimated
 * @param actual       actual result; null where nobody stated one
 * @param samePeriod   result of the same period of the year before; null where there is none
 * @param measures     other measures reported for the period
 * @param targets      other measures planned for the year
 */
public record FigureRow(String unit, String name, Region region, List<String> predecessors, boolean planned,
                        List<ValueStatus> reported, Plan plan, Long lastYearPlan, BigDecimal planChange, Result estimated,
                        Result actual, SamePeriod samePeriod, List<MeasureValue> measures, List<MeasureValue> targets) {

    /**
     * Planned money by fund and by activity.
     *
     * @param counterpart counterpart capital of the plan's lines
     * @param schemes     number of schemes
     * @param byActivity  money of both funds by code of the activity category
     */
    public record Plan(Long national, Long local, Long unsplit, Long total, Long counterpart, Long schemes,
                       Map<String, Long> byActivity) {

        public Amounts amounts() {
            return new Amounts(national, local, unsplit, total);
        }
    }

    /**
     * Money spent, or estimated to be.
     *
     * @param planPercent         share of the year's plan, percent; null for a sum where those who answered are not those who have a plan
     * @param planPercentNational the same of KCQG
     * @param planPercentLocal    the same of KCĐP
     * @param change              change of the total against the same period, percent
     */
    public record Result(Long national, Long local, Long unsplit, Long total, BigDecimal planPercent,
                         BigDecimal planPercentNational, BigDecimal planPercentLocal, BigDecimal change) {

        public Amounts amounts() {
            return new Amounts(national, local, unsplit, total);
        }
    }

    /** What the same period of the year before came to: its actual, or its estimate where that is all there is. */
    public record SamePeriod(ValueStatus status, Long national, Long local, Long unsplit, Long total) {
    }

    /**
     * Another measure of the catalogue.
     *
     * @param code   its code
     * @param label  what is counted
     * @param unit   unit of the values: {@code đồng}, {@code cơ sở}, …; null where the catalogue has none
     * @param status planned, estimated or actual
     */
    public record MeasureValue(String code, String label, String unit, ValueStatus status, Long national, Long local,
                               Long unsplit, Long total) {
    }

    /** Whether it answered for the period at all. */
    public boolean hasReported() {
        return !reported.isEmpty();
    }

    /** The result of a status; null where nobody stated one. */
    public Result result(ValueStatus status) {
        return switch (status) {
            case ESTIMATED -> estimated;
            case ACTUAL -> actual;
            case PLANNED -> null;
        };
    }
}
