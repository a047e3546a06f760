package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * A figure of a closed year that is another one now.
 *
 * @param unit    the unit as it reported
 * @param status  planned or actual
 * @param period  half-year or year
 * @param fund    fund, or UNSPLIT
 * @param measure what is counted, over all activities
 * @param locked  as it was closed; null where nobody had stated it
 * @param current as it is now; null where it is stated no more
 * @param why     the versions that came later, the first one first
 */
public record Restated(UnitId unit, ValueStatus status, Period period, FundSource fund, String measure, Long locked, Long current,
                       List<Restatement> why) {

    /**
     * The figures that differ, in the order of units and measures; those that merely count documents are left out.
     *
     * @param later what came later; asked for where something differs alone
     */
    static List<Restated> between(Map<FigureKey, Long> locked, Map<FigureKey, Long> current, OnceAsked<List<Restatement>> later) {
        Map<Slot, Long> before = slots(locked);
        Map<Slot, Long> now = slots(current);
        TreeSet<Slot> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        List<Restated> restated = new ArrayList<>();
        for (Slot slot : all) {
            if (!Objects.equals(before.get(slot), now.get(slot))) {
                restated.add(new Restated(slot.unit, slot.status, slot.period, slot.fund, slot.measure, before.get(slot), now.get(slot),
                        later.get().stream().filter(one -> one.unit().equals(slot.unit) && one.status() == slot.status).toList()));
            }
        }
        return restated;
    }

    private static Map<Slot, Long> slots(Map<FigureKey, Long> amounts) {
        Map<Slot, Long> slots = new TreeMap<>();
        amounts.forEach((key, amount) -> {
            if (!Measures.OF_DOCUMENTS.contains(key.measure())) {
                slots.merge(new Slot(key.unit(), key.status(), key.period(), key.fund(), key.measure()), amount, Math::addExact);
            }
        });
        return slots;
    }

    private record Slot(UnitId unit, ValueStatus status, Period period, FundSource fund, String measure) implements Comparable<Slot> {

        private static final Comparator<Slot> ORDER = Comparator.comparing((Slot slot) -> slot.unit().value())
                .thenComparing(Slot::status).thenComparing(Slot::period).thenComparing(Slot::fund).thenComparing(Slot::measure);

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }
    }
}
