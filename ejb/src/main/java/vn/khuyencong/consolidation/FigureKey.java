package vn.khuyencong.consolidation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * What a figure of the finest level speaks of. Its text is the id of the figure, e.g.
 * {@code P63-24.2023.YEAR.PLANNED.DECIDED.NATIONAL.A3.funds}.
 *
 * @param unit     the unit as it reported
 * @param planYear the plan year
 * @param period   half-year or year
 * @param status   planned, estimated or actual
 * @param basis    submitted or decided
 * @param fund     fund, or UNSPLIT
 * @param activity activity category, or {@link #ALL_ACTIVITIES} where the source does not split it
 * @param measure  what is counted
 */
public record FigureKey(UnitId unit, int planYear, Period period, ValueStatus status, Basis basis, FundSource fund,
                        String activity, String measure) {

    /** The figure is not split by activity. */
    public static final String ALL_ACTIVITIES = "ALL";

    /**
     * What a figure speaks of beside its unit and year.
     *
     * @param text how the id goes on after the year
     */
    record Slot(String text, Period period, ValueStatus status, FundSource fund, String activity, String measure) implements Comparable<Slot> {

        /** There are as many as periods, statuses, funds, activities and measures come together; of more than are ever told apart none is kept. */
        private static final int MOST_KNOWN = 10_000;
        private static final Map<String, Slot> KNOWN = new ConcurrentHashMap<>();

        /** Reads one; each of the same text is the same, since a country's figures of a year have forty of them some sixty times. */
        static Slot parse(String text) {
            Slot known = KNOWN.get(text);
            if (known != null) {
                return known;
            }
            Slot slot = read(text);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(text, slot);
            }
            return slot;
        }

        private static Slot read(String text) {
            String[] part = text.split("\\.", -1);
            if (part.length != 6) {
                throw new IllegalArgumentException("no figure id ends with: " + text);
            }
            return new Slot(text, Period.valueOf(part[0]), ValueStatus.valueOf(part[1]), FundSource.valueOf(part[3]), part[4], part[5]);
        }

        /** The text says all of it. */
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Slot slot && text.equals(slot.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public int compareTo(Slot other) {
            return text.compareTo(other.text);
        }
    }

    public String id() {
        return start(unit, planYear) + slot().text;
    }

    Slot slot() {
        return new Slot(String.join(".", period.name(), status.name(), basis.name(), fund.name(), activity, measure), period, status, fund, activity, measure);
    }

    /** How the ids of a unit's figures of a year begin. */
    static String start(UnitId unit, int planYear) {
        return unit.value() + '.' + planYear + '.';
    }

    /** Where in an id its slot begins. */
    static int slotIn(String id) {
        return id.indexOf('.', id.indexOf('.') + 1) + 1;
    }

    /** Reads an id as {@link #id()} wrote it. */
    public static FigureKey parse(String id) {
        String[] part = id.split("\\.", -1);
        if (part.length != 8) {
            throw new IllegalArgumentException("no figure id: " + id);
        }
        return new FigureKey(new UnitId(part[0]), Integer.parseInt(part[1]), Period.valueOf(part[2]),
                ValueStatus.valueOf(part[3]), Basis.valueOf(part[4]), FundSource.valueOf(part[5]), part[6], part[7]);
    }
}
