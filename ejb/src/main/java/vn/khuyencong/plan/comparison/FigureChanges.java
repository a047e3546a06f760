package vn.khuyencong.plan.comparison;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.exchange.contract.Amount;
import vn.khuyencong.shared.FundSource;

/** Values of indicators in both versions; what a version states in parts (a supplement adds to it) is added up. */
final class FigureChanges {

    private FigureChanges() {
    }

    private record Key(String indicator, FundSource fund, String activity) {
    }

    static List<Comparison.FigureChange> of(List<Amount> before, List<Amount> after) {
        Map<Key, Long> was = sums(before);
        Map<Key, Long> is = sums(after);
        Set<Key> all = new LinkedHashSet<>(is.keySet());
        all.addAll(was.keySet());
        return all.stream().map(key -> change(key, was.get(key), is.get(key))).toList();
    }

    private static Comparison.FigureChange change(Key key, Long was, Long is) {
        Change change = was == null ? Change.ADDED : is == null ? Change.REMOVED : was.equals(is) ? Change.SAME : Change.CHANGED;
        return new Comparison.FigureChange(change, key.indicator(), key.fund(), key.activity(), AmountChange.of(was, is));
    }

    private static Map<Key, Long> sums(List<Amount> amounts) {
        Map<Key, Long> sums = new LinkedHashMap<>();
        amounts.forEach(amount -> sums.merge(new Key(amount.indicator(), amount.fund(), amount.activity()), amount.amount(), Math::addExact));
        return sums;
    }
}
