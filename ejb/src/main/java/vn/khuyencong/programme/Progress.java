package vn.khuyencong.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.ValueStatus;

/**
 * How far a programme has come with one measure.
 *
 * @param aim    what is counted
 * @param target over all years; null if none was set
 * @param years  year by year
 */
public record Progress(Aim aim, Long target, List<YearAmount> years) {

    private static final int DECIMALS = 2;

    /** Over the years, of one kind alone: the kinds are never mixed into one number that does not say so. */
    public Long sum(ValueStatus status) {
        List<Long> amounts = years.stream().map(year -> year.amounts().get(status)).filter(Objects::nonNull).toList();
        return amounts.isEmpty() ? null : amounts.stream().reduce(0L, Math::addExact);
    }

    /** What is actual, and for what is not yet actual what is estimated or planned; null where nothing was stated. */
    public Long total() {
        List<Long> totals = years.stream().map(YearAmount::total).filter(Objects::nonNull).toList();
        return totals.isEmpty() ? null : totals.stream().reduce(0L, Math::addExact);
    }

    /** Actual in percent of the target; null without a target. */
    public BigDecimal reached() {
        return percent(sum(ValueStatus.ACTUAL));
    }

    /** What is to be expected in percent of the target; null without a target. */
    public BigDecimal expected() {
        return percent(total());
    }

    private BigDecimal percent(Long amount) {
        return target == null || target == 0 || amount == null ? null : Numbers.percent(amount, target, DECIMALS);
    }
}
