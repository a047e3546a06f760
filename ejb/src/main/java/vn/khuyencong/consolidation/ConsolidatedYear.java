package vn.khuyencong.consolidation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;

/**
 * The figures of a year in the scope and on the map that were asked for.
 *
 * @param question   what was asked
 * @param scopeUnit  the unit asked for, as it is on the map; null for a region or the country
 * @param units      one per unit, by region and in Vietnamese order
 * @param total      all of them
 * @param dataDigest SHA-256 over every figure counted: two papers with the same digest rest on the same data
 * @param past       the past of the figures of the year itself, read when it is first asked for: most tables do not tell it
 */
public record ConsolidatedYear(Question question, Unit scopeUnit, List<UnitFigures> units, UnitFigures total, String dataDigest,
                               OnceAsked<YearHistory> past) {

    /** One of whose past nothing is to be known. */
    public ConsolidatedYear(Question question, Unit scopeUnit, List<UnitFigures> units, UnitFigures total, String dataDigest) {
        this(question, scopeUnit, units, total, dataDigest, new OnceAsked<>(() -> YearHistory.NONE));
    }

    public YearHistory history() {
        return past.get();
    }

    /**
     * The figures of one unit (or a sum of units).
     *
     * @param unit         the unit; null for a sum
     * @param name         its name on the map shown, without "Tỉnh" or "Thành phố"
     * @param predecessors names of the units folded into it, if any
     * @param sums         figures of the year
     * @param lastYear     figures of the year before, on the same map
     * @param parts        the units of a sum
     * @param merged       the units that it succeeded within the year, where they stand beside it
     */
    public record UnitFigures(Unit unit, String name, List<String> predecessors, Sums sums, Sums lastYear, List<UnitFigures> parts, Set<UnitId> merged) {

        /** Of one unit. */
        public UnitFigures(Unit unit, String name, List<String> predecessors, Sums sums, Sums lastYear) {
            this(unit, name, predecessors, sums, lastYear, List.of(), Set.of());
        }

        /** Whether the year before may stand against this one: in a sum only where the same units answered in both. */
        public boolean isComparable(ValueStatus status, Period period) {
            ValueStatus before = status == ValueStatus.PLANNED ? status
                    : lastYear.isAnswered(ValueStatus.ACTUAL, period) ? ValueStatus.ACTUAL : ValueStatus.ESTIMATED;
            return parts.stream().allMatch(part -> part.sums.isAnswered(status, period) == part.lastYear.isAnswered(before, period));
        }

        /**
         * Whether what was done in a period may stand against the plan of the year: in a sum only where those who answered are those who have a plan. A
         * unit that came of a merger within the year answers for all that it succeeded.
         */
        public boolean isComparableWithPlan(ValueStatus status, Period period) {
            return answering(ValueStatus.PLANNED, Period.YEAR).equals(answering(status, period));
        }

        /** The units of a sum whose territory an answer covers, as they began the year. */
        private Set<UnitId> answering(ValueStatus status, Period period) {
            return parts.stream().filter(part -> part.sums.isAnswered(status, period))
                    .flatMap(part -> part.merged.isEmpty() ? Stream.of(part.unit.id()) : part.merged.stream()).collect(Collectors.toSet());
        }

        public Region region() {
            return unit == null ? null : unit.region();
        }
    }

    /** The sum of some units. */
    public static UnitFigures sum(String name, List<UnitFigures> units) {
        Sums sums = new Sums();
        Sums lastYear = new Sums();
        units.forEach(unit -> {
            sums.addAll(unit.sums());
            lastYear.addAll(unit.lastYear());
        });
        return new UnitFigures(null, name, List.of(), sums, lastYear, List.copyOf(units), Set.of());
    }

    /** Whether any figure counted comes from sample data. */
    public boolean sample() {
        return FormNotes.sample(total);
    }

    /** The units of one region. */
    public List<UnitFigures> inRegion(Region region) {
        return units.stream().filter(unit -> unit.region() == region).toList();
    }
}
