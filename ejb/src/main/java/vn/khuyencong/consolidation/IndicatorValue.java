package vn.khuyencong.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** One indicator of one unit or sum: its plan, what was done, the same period, and the percentages on their own bases. */
final class IndicatorValue {

    private final Indicator indicator;
    private final ConsolidatedYear.UnitFigures figures;
    private final Period period;
    private final ValueStatus status;
    private final Long counted;

    /** @param counted a value the caller counts itself (units that reported), or null to take the figures' */
    IndicatorValue(Indicator indicator, ConsolidatedYear.UnitFigures figures, Period period, ValueStatus status,
                   Long counted) {
        this.indicator = indicator;
        this.figures = figures;
        this.period = period;
        this.status = status;
        this.counted = counted;
    }

    Indicator indicator() {
        return indicator;
    }

    /** The whole year's plan, in đồng or a count; null where none was stated. */
    Long plan() {
        return indicator.isRatio() ? null : of(figures.sums(), ValueStatus.PLANNED, Period.YEAR, indicator.fund());
    }

    Long ofFund(FundSource fund) {
        return indicator.fund() != null && indicator.fund() != fund ? null : of(figures.sums(), status, period, fund);
    }

    Long total() {
        return counted != null ? counted : of(figures.sums(), status, period, indicator.fund());
    }

    /** The same period of the year before: its actual, or its estimate where that is all there is. */
    Long samePeriod() {
        Long actual = of(figures.lastYear(), ValueStatus.ACTUAL, period, indicator.fund());
        return actual != null ? actual : of(figures.lastYear(), ValueStatus.ESTIMATED, period, indicator.fund());
    }

    /** The value printed in the table: scaled, or the percentage of a ratio. */
    Printed print(Long amount, FundSource fund) {
        if (amount == null) {
            return Printed.EMPTY;
        }
        if (!indicator.isRatio()) {
            return Print.amount(amount, indicator.scale(), indicator.decimals());
        }
        Long whole = fund == null ? figures.sums().total(status, period, indicator.denominator())
                : figures.sums().ofFund(status, period, fund, indicator.denominator());
        return Print.percent(amount, whole, indicator.decimals());
    }

    Printed planPercent() {
        Integer decimals = indicator.planPercentDecimals(period);
        return decimals == null || !figures.isComparableWithPlan(status, period) ? Printed.EMPTY : Print.percent(total(), plan(), decimals);
    }

    Printed change() {
        Integer decimals = indicator.changeDecimals();
        boolean comparable = decimals != null && !indicator.isRatio() && figures.isComparable(status, period);
        return !comparable ? Printed.EMPTY : Print.change(total(), samePeriod(), decimals);
    }

    /** The value in the words of a report: {@code 170,4 tỷ đồng}, {@code 02}, {@code hơn 550 tỷ đồng}, {@code trên 80%}. */
    String inWords() {
        BigDecimal value = BigDecimal.valueOf(total());
        if (indicator.isRatio()) {
            Long whole = figures.sums().total(status, period, indicator.denominator());
            value = whole == null || whole == 0 ? BigDecimal.ZERO
                    : value.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        }
        if (indicator.overStep() != null) {
            BigDecimal step = BigDecimal.valueOf(indicator.overStep());
            BigDecimal down = value.divideToIntegralValue(step).multiply(step);
            boolean over = down.signum() > 0 && down.compareTo(value) < 0;
            return over ? indicator.overWord() + " " + number(down) : number(value);
        }
        return number(value);
    }

    private String number(BigDecimal value) {
        BigDecimal scaled = value.divide(BigDecimal.valueOf(indicator.sentenceScale()));
        String text = Numbers.shortest(scaled, indicator.sentenceDecimals());
        if (indicator.twoDigits() && scaled.compareTo(BigDecimal.TEN) < 0 && scaled.signum() > 0) {
            text = "0" + text;
        }
        String unit = indicator.sentenceUnit();
        return unit == null ? text : unit.equals("%") ? text + unit : text + " " + unit;
    }

    private Long of(Sums sums, ValueStatus wanted, Period of, FundSource fund) {
        return fund == null ? sums.total(wanted, of, indicator.measure()) : sums.ofFund(wanted, of, fund, indicator.measure());
    }
}
