package vn.khuyencong.web.overview;

import java.util.List;
import vn.khuyencong.consolidation.Budget;
import vn.khuyencong.consolidation.BudgetYear;
import vn.khuyencong.consolidation.Knowledge;
import vn.khuyencong.consolidation.Stated;
import vn.khuyencong.territory.Boundaries;

/**
 * What was planned and spent of both funds over some years.
 *
 * @param boundaries the map shown; on that of then each year has its own units
 * @param years      oldest first
 */
public record BudgetTable(Boundaries boundaries, List<YearBudgets> years) {

    /** One year: its units and their sum. */
    public record YearBudgets(int year, List<UnitMoney> units, Money total) {
    }

    /** One unit of the map. */
    public record UnitMoney(String unit, String name, Money money) {
    }

    /**
     * Planned and spent money; absent where the unit owed no answer.
     *
     * @param nationalPlan planned KCQG
     * @param localPlan    planned KCĐP
     * @param national     KCQG spent in the whole year
     * @param local        KCĐP spent in the whole year
     */
    public record Money(StatedMoney nationalPlan, StatedMoney localPlan, StatedMoney national, StatedMoney local) {

        static Money of(Budget budget) {
            return new Money(StatedMoney.of(budget.nationalPlan()), StatedMoney.of(budget.localPlan()),
                    StatedMoney.of(budget.national()), StatedMoney.of(budget.local()));
        }
    }

    /**
     * An amount.
     *
     * @param state   given; none (stated so); or unknown
     * @param amount  whole đồng; absent where unknown
     * @param unknown units of the sum that have stated nothing: where not 0, the amount is less than the truth
     */
    public record StatedMoney(Knowledge state, Long amount, int unknown) {

        static StatedMoney of(Stated stated) {
            return stated == null ? null : new StatedMoney(stated.state(), stated.known(), stated.unknown());
        }
    }

    /** The table of what the business told. */
    public static BudgetTable of(Boundaries boundaries, List<BudgetYear> years) {
        return new BudgetTable(boundaries, years.stream().map(year -> new YearBudgets(year.year(), year.units().stream()
                .map(unit -> new UnitMoney(unit.unit().id().value(), unit.name(), Money.of(unit.budget()))).toList(),
                Money.of(year.total()))).toList());
    }
}
