package vn.khuyencong.web.page.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.GivenSums;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;

class ComparisonTest {

    @Test
    void thePlanBeforeIsThatOfTheSameUnitsOnTheMapShown() {
        Comparison comparison = comparison(GivenSums.plan(100, 300));
        assertEquals(List.of(100L, 300L, 400L), comparison.getRows().stream().map(Comparison.Row::planBefore).toList());
        assertEquals("+25,00%", comparison.getRows().get(2).getPlanChange());
    }

    @Test
    void whatNobodyPlannedTheYearBeforeIsNotCompared() {
        Comparison comparison = comparison(new Sums());
        assertFalse(comparison.isComparable());
        assertEquals(Arrays.asList(null, null, null), comparison.getRows().stream().map(Comparison.Row::planBefore).toList());
    }

    private static Comparison comparison(Sums before) {
        ConsolidatedYear.UnitFigures total = new ConsolidatedYear.UnitFigures(null, "Bắc Ninh", List.of(), GivenSums.plan(200, 300), before);
        Question question = new Question(2026, Period.YEAR, Scope.NATION, Boundaries.THEN, false);
        FigureRow row = new FigureRow(null, "Bắc Ninh", null, List.of(), true, List.of(),
                new FigureRow.Plan(200L, 300L, null, 500L, null, null, Map.of()), null, null, null, null, null, List.of(), List.of());
        FigureTable table = new FigureTable(2026, Period.YEAR, Boundaries.THEN, Counted.DECIDED, new FigureTable.ScopeShown(null, null),
                1, 1, 0, ValueStatus.ACTUAL, "", false, List.of(row), List.of(), row, null);
        return new Comparison(table, new ConsolidatedYear(question, null, List.of(total), total, ""));
    }
}
