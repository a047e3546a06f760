package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** A sum over few units says nothing against a sum over many. */
class ComparableYearsTest {

    @Test
    void theChangeOfASumNeedsTheSameUnitsInBothYears() {
        ConsolidatedYear.UnitFigures both = unit(ValueStatus.PLANNED, true, true);
        ConsolidatedYear.UnitFigures onlyNow = unit(ValueStatus.PLANNED, true, false);
        ConsolidatedYear.UnitFigures onlyBefore = unit(ValueStatus.PLANNED, false, true);
        assertTrue(sum(both, both).isComparable(ValueStatus.PLANNED, Period.YEAR));
        assertFalse(sum(both, onlyNow).isComparable(ValueStatus.PLANNED, Period.YEAR));
        assertFalse(sum(both, onlyBefore).isComparable(ValueStatus.PLANNED, Period.YEAR));
        assertTrue(onlyNow.isComparable(ValueStatus.PLANNED, Period.YEAR), "a unit stands for itself");
        assertTrue(sum(both, both).isComparable(ValueStatus.ACTUAL, Period.YEAR), "nobody reported in either year");
    }

    @Test
    void anEstimateIsComparedWithTheActualsOfTheYearBeforeOfTheSameUnits() {
        Sums estimated = sums(ValueStatus.ESTIMATED);
        Sums actual = sums(ValueStatus.ACTUAL);
        assertTrue(sum(unit(estimated, actual), unit(estimated, actual)).isComparable(ValueStatus.ESTIMATED, Period.YEAR));
        assertFalse(sum(unit(estimated, actual), unit(estimated, sums(ValueStatus.ESTIMATED))).isComparable(ValueStatus.ESTIMATED, Period.YEAR));
    }

    @Test
    void aResultStandsAgainstThePlanOnlyOfThoseWhoHaveBoth() {
        ConsolidatedYear.UnitFigures both = of(Provinces.BAC_GIANG, ValueStatus.PLANNED, ValueStatus.ACTUAL);
        ConsolidatedYear.UnitFigures planned = of(Provinces.CA_MAU, ValueStatus.PLANNED);
        ConsolidatedYear.UnitFigures reported = of(Provinces.CA_MAU, ValueStatus.ACTUAL);
        assertTrue(sum(both).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
        assertFalse(sum(both, planned).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
        assertFalse(sum(both, reported).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
        assertFalse(sum(of(Provinces.BAC_GIANG, ValueStatus.PLANNED), reported).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
        assertFalse(sum(both).isComparableWithPlan(ValueStatus.ESTIMATED, Period.YEAR), "a result of the other kind is none");
        assertTrue(planned.isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR), "a unit stands for itself");
    }

    @Test
    void aUnitThatCameOfAMergerAnswersForAllThatPlannedBeforeIt() {
        ConsolidatedYear.UnitFigures one = of(Provinces.BAC_GIANG, ValueStatus.PLANNED);
        ConsolidatedYear.UnitFigures other = of(Provinces.BAC_NINH_OLD, ValueStatus.PLANNED);
        ConsolidatedYear.UnitFigures heir = new ConsolidatedYear.UnitFigures(Provinces.UNITS.get(Provinces.BAC_NINH), "Bắc Ninh", List.of(), sums(ValueStatus.ACTUAL),
                new Sums(), List.of(), Set.of(Provinces.BAC_GIANG, Provinces.BAC_NINH_OLD));
        assertTrue(sum(one, other, heir).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
        assertFalse(sum(one, heir).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR), "it reports what another one did not plan");
        assertFalse(sum(one, other, of(Provinces.CA_MAU, ValueStatus.ACTUAL)).isComparableWithPlan(ValueStatus.ACTUAL, Period.YEAR));
    }

    private static ConsolidatedYear.UnitFigures of(UnitId unit, ValueStatus... statuses) {
        Sums sums = new Sums();
        Arrays.stream(statuses).forEach(status -> sums.addAll(sums(status)));
        return new ConsolidatedYear.UnitFigures(Provinces.UNITS.get(unit), unit.value(), List.of(), sums, new Sums());
    }

    private static ConsolidatedYear.UnitFigures sum(ConsolidatedYear.UnitFigures... units) {
        return ConsolidatedYear.sum("Tổng cộng", List.of(units));
    }

    private static ConsolidatedYear.UnitFigures unit(ValueStatus status, boolean now, boolean before) {
        return unit(now ? sums(status) : new Sums(), before ? sums(status) : new Sums());
    }

    private static ConsolidatedYear.UnitFigures unit(Sums now, Sums before) {
        return new ConsolidatedYear.UnitFigures(null, "Tỉnh", List.of(), now, before);
    }

    private static Sums sums(ValueStatus status) {
        Sums sums = new Sums();
        sums.add(new FigureKey(new UnitId("P-46"), 2022, Period.YEAR, status, Basis.DECIDED, FundSource.LOCAL, FigureKey.ALL_ACTIVITIES,
                Measures.DOCUMENTS), 1);
        return sums;
    }
}
