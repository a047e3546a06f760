package vn.khuyencong.web.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;

/** Makes the row of a unit or a sum out of its figures. */
final class RowMaker {

    private final Period period;
    private final List<String> activities;
    private final Catalogue catalogue;

    RowMaker(Period period, List<String> activities, Catalogue catalogue) {
        this.period = period;
        this.activities = activities;
        this.catalogue = catalogue;
    }

    FigureRow row(ConsolidatedYear.UnitFigures figures, String name, Region region) {
        Sums sums = figures.sums();
        FigureRow.Plan plan = plan(sums);
        Long lastYearPlan = figures.lastYear().total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS);
        FigureRow.SamePeriod samePeriod = samePeriod(figures.lastYear());
        return new FigureRow(figures.unit() == null ? null : figures.unit().id().value(), name, region,
                figures.predecessors(), sums.isAnswered(ValueStatus.PLANNED, Period.YEAR),
                Stream.of(ValueStatus.ESTIMATED, ValueStatus.ACTUAL).filter(status -> sums.isAnswered(status, period)).toList(),
                plan, lastYearPlan, figures.isComparable(ValueStatus.PLANNED, Period.YEAR) ? Percentages.change(plan.total(), lastYearPlan) : null,
                result(figures, ValueStatus.ESTIMATED, plan, samePeriod), result(figures, ValueStatus.ACTUAL, plan, samePeriod),
                samePeriod, catalogue.values(sums, period, ValueStatus.ACTUAL, ValueStatus.ESTIMATED),
                catalogue.values(sums, Period.YEAR, ValueStatus.PLANNED));
    }

    private FigureRow.Plan plan(Sums sums) {
        Amounts money = Amounts.of(sums, ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS);
        Map<String, Long> byActivity = new LinkedHashMap<>();
        for (String activity : activities) {
            Long amount = sums.ofActivity(ValueStatus.PLANNED, Period.YEAR, activity, Measures.FUNDS);
            if (amount != null) {
                byActivity.put(activity, amount);
            }
        }
        return new FigureRow.Plan(money.national(), money.local(), money.unsplit(), money.total(),
                sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.PLANNED_COUNTERPART),
                sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.SCHEMES), byActivity);
    }

    private FigureRow.Result result(ConsolidatedYear.UnitFigures figures, ValueStatus status, FigureRow.Plan plan, FigureRow.SamePeriod before) {
        Amounts money = Amounts.of(figures.sums(), status, period, Measures.FUNDS);
        if (money.total() == null) {
            return null;
        }
        boolean comparable = figures.isComparableWithPlan(status, period);
        return new FigureRow.Result(money.national(), money.local(), money.unsplit(), money.total(), comparable ? Percentages.share(money.total(), plan.total()) : null,
                comparable ? Percentages.share(money.national(), plan.national()) : null, comparable ? Percentages.share(money.local(), plan.local()) : null,
                before == null || !figures.isComparable(status, period) ? null : Percentages.change(money.total(), before.total()));
    }

    private FigureRow.SamePeriod samePeriod(Sums lastYear) {
        for (ValueStatus status : List.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED)) {
            Amounts money = Amounts.of(lastYear, status, period, Measures.FUNDS);
            if (money.total() != null) {
                return new FigureRow.SamePeriod(status, money.national(), money.local(), money.unsplit(), money.total());
            }
        }
        return null;
    }
}
