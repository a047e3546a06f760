package vn.khuyencong.web.page.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.khuyencong.consolidation.Budget;
import vn.khuyencong.consolidation.BudgetYear;
import vn.khuyencong.consolidation.Knowledge;
import vn.khuyencong.consolidation.Stated;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Percentages;
import vn.khuyencong.web.page.Formats;

/** Both funds over the years, the local budget of each province, and which give none. Years run from old to new. */
public final class BudgetSection {

    private final List<BudgetYear> years;
    private final BudgetYear newest;
    private final Formats formats = new Formats();

    /** A row of the table of totals: a fund planned or spent, one text a year. */
    public record TotalLine(String name, List<String> texts) {
    }

    /** A province: plan and result of its own budget by year, its lines, and its local money for each đồng of national. */
    public record UnitLine(String name, List<Money> amounts, Spark spark, String ratio) {
    }

    /** An amount with its heading for a narrow screen. */
    public record Money(String label, String text) {
    }

    /** Provinces of which the same is known. */
    public record Listed(String what, String names) {
    }

    BudgetSection(List<BudgetYear> all) {
        newest = all.get(all.size() - 1);
        years = all.stream().dropWhile(year -> year != newest && !known(year.total())).toList();
    }

    private static boolean known(Budget budget) {
        return List.<Function<Budget, Stated>>of(Budget::nationalPlan, Budget::localPlan, Budget::national, Budget::local).stream()
                .map(which -> which.apply(budget)).anyMatch(stated -> stated != null && stated.known() != null);
    }

    public List<Integer> getYears() {
        return years.stream().map(BudgetYear::year).toList();
    }

    /** Whether there are years to draw a line between. */
    public boolean isSeveral() {
        return years.size() > 1;
    }

    /** The lines of the totals. */
    public LineChart getChart() {
        return new LineChart(getYears(), List.of(series("overview.nationalPlan", "national-plan", Budget::nationalPlan),
                series("overview.national", "national", Budget::national), series("overview.localPlan", "local-plan", Budget::localPlan),
                series("overview.local", "local", Budget::local)));
    }

    private LineChart.Series series(String key, String look, Function<Budget, Stated> which) {
        return new LineChart.Series(Words.get(key), look, values(BudgetYear::total, which));
    }

    private List<Long> values(Function<BudgetYear, Budget> whose, Function<Budget, Stated> which) {
        List<Long> values = new ArrayList<>();
        years.forEach(year -> {
            Budget budget = whose.apply(year);
            Stated stated = budget == null ? null : which.apply(budget);
            values.add(stated == null ? null : stated.known());
        });
        return values;
    }

    public List<TotalLine> getTotals() {
        return List.of(total("overview.nationalPlan", Budget::nationalPlan), total("overview.national", Budget::national),
                total("overview.localPlan", Budget::localPlan), total("overview.local", Budget::local),
                new TotalLine(Words.get("overview.ratioPlan"), years.stream().map(year -> ratio(
                        year.units().stream().map(BudgetYear.UnitBudget::budget).toList())).toList()),
                new TotalLine(Words.get("overview.stating"), years.stream().map(BudgetSection::stating).toList()));
    }

    private TotalLine total(String key, Function<Budget, Stated> which) {
        return new TotalLine(Words.get(key), years.stream().map(year -> MoneyText.of(which.apply(year.total()))).toList());
    }

    /** How many units have stated their local plan, of those that owe one. */
    private static String stating(BudgetYear year) {
        List<Stated> owed = year.units().stream().map(unit -> unit.budget().localPlan()).filter(stated -> stated != null).toList();
        return Words.get("work.of", owed.stream().filter(stated -> stated.state() != Knowledge.UNKNOWN).count(), owed.size());
    }

    /** Planned local money in percent of national money, of the units that have stated both in full; empty where none has. */
    private String ratio(List<Budget> budgets) {
        List<Budget> whole = budgets.stream().filter(budget -> complete(budget.localPlan()) && complete(budget.nationalPlan())).toList();
        return whole.isEmpty() ? "" : formats.percent(Percentages.share(
                whole.stream().mapToLong(budget -> budget.localPlan().amount()).sum(),
                whole.stream().mapToLong(budget -> budget.nationalPlan().amount()).sum()));
    }

    private static boolean complete(Stated stated) {
        return stated != null && stated.unknown() == 0;
    }

    /** The provinces on any of the maps, by region and in Vietnamese order. */
    public List<UnitLine> getUnits() {
        Map<Unit, String> names = new TreeMap<>(Comparator.comparing(Unit::region)
                .thenComparing(unit -> unit.nameOn(LocalDate.MAX).sortKey()).thenComparing(Unit::id));
        years.forEach(year -> year.units().forEach(unit -> names.put(unit.unit(), unit.name())));
        List<UnitLine> lines = new ArrayList<>();
        names.forEach((unit, name) -> lines.add(line(unit, name)));
        return lines;
    }

    private UnitLine line(Unit unit, String name) {
        Function<BudgetYear, Budget> whose = year -> year.units().stream().filter(one -> one.unit().equals(unit))
                .map(BudgetYear.UnitBudget::budget).findFirst().orElse(null);
        List<Money> amounts = new ArrayList<>();
        years.forEach(year -> {
            Budget budget = whose.apply(year);
            amounts.add(new Money(Words.get("overview.planOf", year.year()), budget == null ? "" : MoneyText.of(budget.localPlan())));
            amounts.add(new Money(Words.get("overview.resultOf", year.year()), budget == null ? "" : MoneyText.of(budget.local())));
        });
        Budget last = whose.apply(newest);
        return new UnitLine(name, amounts, new Spark(values(whose, Budget::localPlan), values(whose, Budget::local)),
                last == null ? "" : ratio(List.of(last)));
    }

    /** The provinces that state no money of their own for the newest year, and apart from them those that state nothing. */
    public List<Listed> getGivingNone() {
        return List.of(listed("overview.nonePlan", Budget::localPlan, Knowledge.NONE),
                listed("overview.unknownPlan", Budget::localPlan, Knowledge.UNKNOWN),
                listed("overview.noneResult", Budget::local, Knowledge.NONE),
                listed("overview.unknownResult", Budget::local, Knowledge.UNKNOWN));
    }

    private Listed listed(String key, Function<Budget, Stated> which, Knowledge knowledge) {
        List<String> names = newest.units().stream().filter(unit -> which.apply(unit.budget()) != null
                && which.apply(unit.budget()).state() == knowledge).map(BudgetYear.UnitBudget::name).toList();
        return new Listed(Words.get(key, newest.year(), names.size()), String.join(", ", names));
    }
}
