package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * How the figures of a question come onto its map.
 *
 * @param question what was asked
 * @param units    all units of all times
 * @param mapDay   the day of the map: today, or the day on which the units of then owed their answer
 */
public record Folding(Question question, UnitMap units, LocalDate mapDay) {

    /** The same on the map of another day of then; today's map is the same for all. */
    Folding on(LocalDate day) {
        return now() ? this : new Folding(question, units, day);
    }

    /** On the map of then a unit stands as it reported; on today's it is folded into the one that succeeded it. */
    public UnitId asReported(UnitId unit) {
        return now() ? onTheMap(unit) : unit;
    }

    /** The holder of a unit's territory on the day of the map: how the year before is compared. */
    UnitId onTheMap(UnitId unit) {
        return units.holderOn(unit, mapDay).id();
    }

    public boolean inScope(UnitId unit) {
        Scope scope = question.scope();
        if (scope.isUnit()) {
            return unit.equals(scopeUnit().id());
        }
        return scope.region() == null || scope.region() == units.get(unit).region();
    }

    /** The units of the scope that exist on the day of the map and so owe an answer; a unit asked for by name is always shown. */
    List<Unit> owing() {
        return question.scope().isUnit() ? List.of(scopeUnit()) : units.on(mapDay).stream().filter(unit -> inScope(unit.id())).toList();
    }

    /** The units of the scope that owed an answer on a day, each as it was then, in Vietnamese order; wherever they stand on the map. */
    List<Unit> owedOn(LocalDate day) {
        return units.on(day).stream().filter(unit -> inScope(asReported(unit.id()))).toList();
    }

    /** The unit under whose name another one's answer stands on the map. */
    Unit placeOf(UnitId unit) {
        return units.get(asReported(unit));
    }

    /** The unit that was asked for, as it is on the map; null if a region or the country was. */
    Unit scopeUnit() {
        return !question.scope().isUnit() ? null : units.get(now() ? onTheMap(question.scope().unit()) : question.scope().unit());
    }

    List<String> foldedInto(Unit unit) {
        return !now() ? List.of() : units.predecessorsOf(unit.id()).stream().map(before -> before.shortNameOn(before.validTo())).toList();
    }

    /** The units that one succeeded within the year asked for, which therefore stand beside it on the map of then. */
    Set<UnitId> mergedWithin(Unit unit) {
        return now() ? Set.of() : units.predecessorsOf(unit.id()).stream().filter(before -> before.validTo().getYear() == question.year()).map(Unit::id)
                .collect(Collectors.toSet());
    }

    private boolean now() {
        return question.boundaries() == Boundaries.NOW;
    }
}
