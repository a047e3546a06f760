package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

class FoldingTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_NINH = new UnitId("P34-24");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final UnitMap units = new UnitMap(List.of(
            new Unit(BAC_GIANG, "24", Region.NORTH, null, MERGER.minusDays(1), BAC_NINH, names("Tỉnh Bắc Giang")),
            new Unit(BAC_NINH, "24", Region.NORTH, MERGER, null, null, names("Tỉnh Bắc Ninh"))));

    @Test
    void aUnitAskedForByNameIsShownAlsoInAYearInWhichItWasNoMore() {
        assertEquals(List.of(BAC_GIANG), shown(folding(Scope.of(BAC_GIANG), Boundaries.THEN, 2026)));
        assertEquals(List.of(BAC_NINH), shown(folding(Scope.of(BAC_NINH), Boundaries.THEN, 2022)));
    }

    @Test
    void onTodaysMapAUnitIsItsSuccessorAndItsFiguresFoldIntoIt() {
        Folding folding = folding(Scope.of(BAC_GIANG), Boundaries.NOW, 2026);
        assertEquals(List.of(BAC_NINH), shown(folding));
        assertEquals(BAC_NINH, folding.asReported(BAC_GIANG));
        assertEquals(List.of("Bắc Giang"), folding.foldedInto(folding.scopeUnit()));
    }

    @Test
    void onTheMapOfThenFiguresStandAsReportedAndARegionHoldsTheUnitsOfTheDay() {
        Folding folding = folding(Scope.of(Region.NORTH), Boundaries.THEN, 2022);
        assertEquals(BAC_GIANG, folding.asReported(BAC_GIANG));
        assertEquals(List.of(BAC_GIANG), shown(folding));
        assertTrue(folding.inScope(BAC_GIANG));
        assertFalse(folding(Scope.of(Region.SOUTH), Boundaries.THEN, 2022).inScope(BAC_GIANG));
    }

    @Test
    void aUnitThatWasNotThereYetIsAskedForOnTodaysMap() {
        LocalDate before = LocalDate.of(2024, 12, 31);
        Question heir = new Question(2024, Period.YEAR, Scope.of(BAC_NINH), Boundaries.THEN, false);
        assertEquals(heir.on(Boundaries.NOW), heir.onMapOfUnit(before, units));
        assertEquals(heir, heir.onMapOfUnit(MERGER, units), "on its first day it is there");
        assertEquals(heir.on(Boundaries.NOW), heir.on(Boundaries.NOW).onMapOfUnit(before, units));
        for (Scope there : List.of(Scope.of(BAC_GIANG), Scope.of(Region.NORTH), Scope.NATION)) {
            Question asked = heir.within(there);
            assertEquals(asked, asked.onMapOfUnit(before, units));
        }
    }

    private Folding folding(Scope scope, Boundaries boundaries, int year) {
        return new Folding(new Question(year, Period.YEAR, scope, boundaries, false), units, LocalDate.of(year, 12, 31));
    }

    private static List<UnitId> shown(Folding folding) {
        return folding.owing().stream().map(Unit::id).toList();
    }

    private static List<Unit.Name> names(String name) {
        return List.of(new Unit.Name(name, name, null, null));
    }
}
