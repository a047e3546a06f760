package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * The money of a year by unit of the map.
 *
 * @param year  plan year
 * @param units one per unit, by region and in Vietnamese order
 * @param total all of them
 */
public record BudgetYear(int year, List<UnitBudget> units, Budget total) {

    /** A unit of the map and its money. */
    public record UnitBudget(Unit unit, String name, Budget budget) {
    }

    /** The sum of one region. */
    public Budget region(Region region) {
        return Budget.sum(units.stream().filter(unit -> unit.unit().region() == region).map(UnitBudget::budget).toList());
    }

    /** @param reported figures of the year by the unit that reported them, seen by whoever asks */
    static BudgetYear of(int year, Folding folding, Map<UnitId, Sums> reported) {
        Set<Unit> planning = new HashSet<>(folding.owedOn(DocumentStream.PLAN_LOCAL.owedOn(year)));
        LocalDate end = DocumentStream.REPORT_YEAR.owedOn(year);
        Set<Unit> reporting = new HashSet<>(folding.owedOn(end));
        Set<Unit> all = new HashSet<>(planning);
        all.addAll(reporting);
        reported.keySet().stream().filter(unit -> folding.inScope(folding.asReported(unit)))
                .forEach(unit -> all.add(folding.units().get(unit)));
        Map<Unit, List<Budget>> placed = new LinkedHashMap<>();
        all.forEach(unit -> placed.computeIfAbsent(folding.placeOf(unit.id()), place -> new ArrayList<>()).add(Budget.of(
                reported.getOrDefault(unit.id(), new Sums()), planning.contains(unit), reporting.contains(unit))));
        LocalDate mapDay = folding.on(end).mapDay();
        List<UnitBudget> units = placed.entrySet().stream()
                .map(entry -> new UnitBudget(entry.getKey(), entry.getKey().shortNameOn(mapDay), Budget.sum(entry.getValue())))
                .sorted(Comparator.comparing((UnitBudget unit) -> unit.unit().region())
                        .thenComparing(UnitBudget::unit, UnitMap.byName(mapDay))).toList();
        return new BudgetYear(year, units, Budget.sum(units.stream().map(UnitBudget::budget).toList()));
    }
}
