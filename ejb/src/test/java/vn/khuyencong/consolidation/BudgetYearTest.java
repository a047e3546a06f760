package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.consolidation.Provinces.BAC_GIANG;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH;
import static vn.khuyencong.consolidation.Provinces.BAC_NINH_OLD;
import static vn.khuyencong.consolidation.Provinces.CA_MAU;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;

class BudgetYearTest {

    private final Map<UnitId, Sums> reported = new HashMap<>();

    @Test
    void aProvinceThatSaidNothingIsUnknownAndNotOneThatGivesNone() {
        planned(CA_MAU, FundSource.LOCAL, 0L);
        planned(BAC_GIANG, FundSource.LOCAL, null);
        assertEquals(Knowledge.NONE, budget(2024, CA_MAU).localPlan().state());
        assertEquals(Knowledge.NONE, budget(2024, BAC_GIANG).localPlan().state(), "a nil plan");
        assertEquals(Knowledge.UNKNOWN, budget(2024, BAC_NINH_OLD).localPlan().state());
        assertEquals(Long.valueOf(0), budget(2024, CA_MAU).localPlan().known());
        assertNull(budget(2024, BAC_NINH_OLD).localPlan().known());
    }

    @Test
    void aPlanOfTheOtherFundSaysNothingAboutTheLocalBudget() {
        planned(CA_MAU, FundSource.NATIONAL, 500L);
        assertEquals(Knowledge.UNKNOWN, budget(2024, CA_MAU).localPlan().state());
        assertEquals(500, budget(2024, CA_MAU).nationalPlan().amount());
    }

    @Test
    void aReportOfMoneyWhoseFundIsUnknownLeavesTheLocalBudgetUnknown() {
        spent(CA_MAU, FundSource.UNSPLIT, 700L);
        assertEquals(Knowledge.UNKNOWN, budget(2024, CA_MAU).local().state());
    }

    @Test
    void aNilReportAndAStatedZeroBothSayThatNothingWasSpent() {
        add(CA_MAU, ValueStatus.ACTUAL, FundSource.UNSPLIT, Measures.DOCUMENTS, 1);
        spent(BAC_GIANG, FundSource.LOCAL, 0L);
        assertEquals(Knowledge.NONE, budget(2024, CA_MAU).local().state());
        assertEquals(Knowledge.NONE, budget(2024, BAC_GIANG).local().state());
    }

    @Test
    void aMergedProvinceWithOnePartUnknownIsPartialAndNeverNone() {
        planned(BAC_GIANG, FundSource.LOCAL, 300L);
        Stated plan = year(2024, Boundaries.NOW, BAC_NINH).localPlan();
        assertEquals(300, plan.amount());
        assertEquals(1, plan.unknown());
        assertTrue(plan.partial());
        planned(BAC_GIANG, FundSource.LOCAL, -300L);
        assertEquals(Knowledge.UNKNOWN, year(2024, Boundaries.NOW, BAC_NINH).localPlan().state());
        planned(BAC_NINH_OLD, FundSource.LOCAL, 0L);
        assertEquals(Knowledge.NONE, year(2024, Boundaries.NOW, BAC_NINH).localPlan().state());
    }

    @Test
    void inTheYearOfTheMergerOldUnitsPlanAndTheNewOneReports() {
        planned(BAC_GIANG, FundSource.LOCAL, 300L);
        planned(BAC_NINH_OLD, FundSource.LOCAL, 200L);
        spent(BAC_NINH, FundSource.LOCAL, 450L);
        assertNull(budget(2025, BAC_GIANG).local(), "it was no more when the report was owed");
        assertNull(budget(2025, BAC_NINH).localPlan(), "it was not yet when the plan was owed");
        assertEquals(500, year(2025, Boundaries.NOW, BAC_NINH).localPlan().amount());
        assertEquals(450, year(2025, Boundaries.NOW, BAC_NINH).local().amount());
    }

    @Test
    void sumsTellHowManyUnitsAreMissingFromThem() {
        planned(BAC_GIANG, FundSource.LOCAL, 300L);
        planned(CA_MAU, FundSource.LOCAL, 50L);
        BudgetYear year = BudgetYear.of(2024, Provinces.nation(2024, Boundaries.THEN), reported);
        assertEquals(350, year.total().localPlan().amount());
        assertEquals(1, year.total().localPlan().unknown());
        assertEquals(50, year.region(Region.SOUTH).localPlan().amount());
        assertNull(year.region(Region.CENTRAL_HIGHLANDS).localPlan());
        assertEquals(3, year.total().local().unknown());
    }

    private Budget budget(int year, UnitId unit) {
        return year(year, Boundaries.THEN, unit);
    }

    private Budget year(int year, Boundaries boundaries, UnitId unit) {
        return BudgetYear.of(year, Provinces.nation(year, boundaries), reported).units().stream()
                .filter(row -> row.unit().id().equals(unit)).findFirst().orElseThrow().budget();
    }

    private void planned(UnitId unit, FundSource fund, Long amount) {
        add(unit, ValueStatus.PLANNED, fund, Measures.DOCUMENTS, 1);
        if (amount != null) {
            add(unit, ValueStatus.PLANNED, fund, Measures.FUNDS, amount);
        }
    }

    private void spent(UnitId unit, FundSource fund, long amount) {
        add(unit, ValueStatus.ACTUAL, FundSource.UNSPLIT, Measures.DOCUMENTS, 1);
        add(unit, ValueStatus.ACTUAL, fund, Measures.FUNDS, amount);
    }

    private void add(UnitId unit, ValueStatus status, FundSource fund, String measure, long amount) {
        reported.computeIfAbsent(unit, id -> new Sums()).add(new FigureKey(unit, 2024, Period.YEAR, status, Basis.DECIDED,
                fund, FigureKey.ALL_ACTIVITIES, measure), amount);
    }
}
