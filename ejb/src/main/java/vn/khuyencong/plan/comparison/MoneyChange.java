package vn.khuyencong.plan.comparison;

import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Money by source in both versions, with the sources of form BM07.
 *
 * @param national    KCQG
 * @param local       KCĐP
 * @param counterpart the establishment's own capital
 * @param other       other sources
 * @param total       all sources
 */
public record MoneyChange(AmountChange national, AmountChange local, AmountChange counterpart, AmountChange other, AmountChange total) {

    /** @param before null where the earlier version has no such part; {@code after} the same of the later one */
    static MoneyChange of(Money before, Money after) {
        return new MoneyChange(change(before, after, Money::national), change(before, after, Money::local),
                change(before, after, Money::counterpart), change(before, after, Money::other), change(before, after, Money::total));
    }

    private static AmountChange change(Money before, Money after, ToLongFunction<Money> source) {
        return AmountChange.of(before == null ? null : source.applyAsLong(before), after == null ? null : source.applyAsLong(after));
    }

    public boolean changed() {
        return Stream.of(national, local, counterpart, other).anyMatch(AmountChange::changed);
    }
}
