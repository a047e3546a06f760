package vn.khuyencong.consolidation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * Amounts added up over units, still apart by status, period, fund, activity and measure. An amount that nobody stated is
 * absent (null), which is not zero.
 */
public final class Sums {

    private final Map<FigureKey.Slot, Long> amounts = new HashMap<>();

    void add(FigureKey key, long amount) {
        add(key.slot(), amount);
    }

    void add(FigureKey.Slot slot, long amount) {
        amounts.merge(slot, amount, Math::addExact);
    }

    /** The amounts in the order of their slots. */
    SortedMap<FigureKey.Slot, Long> amounts() {
        return new TreeMap<>(amounts);
    }

    /** Both added up. */
    Sums plus(Sums other) {
        Sums both = new Sums();
        both.addAll(this);
        both.addAll(other);
        return both;
    }

    void addAll(Sums other) {
        other.amounts.forEach((slot, amount) -> amounts.merge(slot, amount, Math::addExact));
    }

    /** Over all funds and activities. */
    public Long total(ValueStatus status, Period period, String measure) {
        return sum(status, period, null, null, measure);
    }

    /** Of one fund, over all activities. */
    public Long ofFund(ValueStatus status, Period period, FundSource fund, String measure) {
        return sum(status, period, fund, null, measure);
    }

    /** Of one activity, over all funds. */
    public Long ofActivity(ValueStatus status, Period period, String activity, String measure) {
        return sum(status, period, null, activity, measure);
    }

    /** The activities that have an amount of a measure. */
    Set<String> activities(ValueStatus status, Period period, String measure) {
        return amounts.keySet().stream().filter(slot -> slot.status() == status && slot.period() == period
                && slot.measure().equals(measure)).map(FigureKey.Slot::activity).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a document in force was counted, be it one that says there is nothing. */
    public boolean isAnswered(ValueStatus status, Period period) {
        Long documents = total(status, period, Measures.DOCUMENTS);
        return documents != null && documents > 0;
    }

    /** Whether anything but the document itself was stated: a nil submission states nothing. */
    boolean hasContent(ValueStatus status, Period period, FundSource fund) {
        return amounts.entrySet().stream().anyMatch(entry -> entry.getKey().status() == status
                && entry.getKey().period() == period && (fund == null || entry.getKey().fund() == fund)
                && !Measures.OF_DOCUMENTS.contains(entry.getKey().measure()) && entry.getValue() != 0);
    }

    /** Whether nothing but the document itself was stated, not even a zero. */
    boolean isNil(ValueStatus status, Period period) {
        return amounts.keySet().stream().noneMatch(slot -> slot.status() == status && slot.period() == period
                && !Measures.OF_DOCUMENTS.contains(slot.measure()));
    }

    private Long sum(ValueStatus status, Period period, FundSource fund, String activity, String measure) {
        Long sum = null;
        for (Map.Entry<FigureKey.Slot, Long> entry : amounts.entrySet()) {
            FigureKey.Slot slot = entry.getKey();
            if (slot.status() == status && slot.period() == period && slot.measure().equals(measure)
                    && (fund == null || slot.fund() == fund) && (activity == null || slot.activity().equals(activity))) {
                sum = Math.addExact(sum == null ? 0 : sum, entry.getValue());
            }
        }
        return sum;
    }
}
