package vn.khuyencong.award.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.award.ranking.Scorings.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.award.ranking.JuryQuality.JurorQuality;
import vn.khuyencong.award.ranking.JuryQuality.SheetQuality;
import vn.khuyencong.award.ranking.RankingRules.Criterion;
import vn.khuyencong.award.ranking.Scoring.Entry;
import vn.khuyencong.award.ranking.Scoring.Recusal;

class RankingTest {

    @Test
    void theMeanOfTheTotalsDecides() {
        Ranking ranking = ranked(given("x", 300, 250, 200, 80), given("y", 310, 250, 200, 80), given("z", 200, 200, 200, 80));
        assertEquals(List.of("y 1 84000 null", "x 2 83000 TOTAL", "z 3 68000 TOTAL"), said(ranking));
        assertTrue(ranking.of("x").orElseThrow().passes());
        assertFalse(ranking.of("z").orElseThrow().passes());
    }

    @Test
    void equalTotalsAreSeparatedByTheCriteriaInTheirOrderThenByTheLowestTotalAndByNothingElse() {
        assertEquals(List.of("b 1 80000 null", "a 2 80000 C1"), said(ranked(given("a", 300, 250, 200, 50), given("b", 310, 240, 200, 50))));
        assertEquals(List.of("b 1 80000 null", "a 2 80000 C3"), said(ranked(given("a", 300, 250, 200, 50), given("b", 300, 250, 210, 40))));
        List<Sheet> uneven = List.of(sheet("j1", "a", 300, 250, 200, 100), sheet("j2", "a", 300, 250, 200, 50), sheet("j3", "a", 300, 250, 200, 0));
        assertEquals(List.of("b 1 80000 null", "a 2 80000 LOWEST"), said(ranked(uneven, given("b", 300, 250, 200, 50))));
        assertEquals(List.of("a 1 80000 null", "b 1 80000 SHARED", "c 3 79900 TOTAL"),
                said(ranked(given("c", 300, 250, 199, 50), given("b", 300, 250, 200, 50), given("a", 300, 250, 200, 50))));
    }

    @Test
    void aMeanIsComparedWithoutBeingRounded() {
        List<Sheet> mean = List.of(sheet("j1", "a", 200, 200, 200, 99), sheet("j2", "a", 200, 200, 200, 100), sheet("j3", "a", 200, 200, 200, 100));
        Place place = ranked(mean).of("a").orElseThrow();
        assertEquals(69967, place.totalMilli());
        assertFalse(place.passes());
        assertEquals(new Mean(2, 3).milli(), 67);
        assertEquals(new Mean(1, 8).milli(), 13);
    }

    @Test
    void anEntryWithTooFewSheetsHasNoRankAndDoesNotPass() {
        List<Sheet> few = List.of(sheet("j1", "a", 350, 300, 250, 100), sheet("j2", "a", 350, 300, 250, 100));
        Ranking ranking = ranked(few, given("b", 300, 250, 200, 50));
        assertEquals(List.of("b 1 80000 null", "a null null null"), said(ranking));
        assertEquals(2, ranking.of("a").orElseThrow().sheets());
        Scoring none = Scorings.of(List.of("a"), List.of());
        assertNull(Ranking.of(none).of("a").orElseThrow().rank());
        assertEquals(Map.of(), Ranking.of(none).of("a").orElseThrow().criteriaMilli());
    }

    @Test
    void whatIsNotByTheRulesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a"), List.of(sheet("j", "a", 351, 0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a"), List.of(sheet("j", "a", -1, 0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a"), List.of(sheet("j", "b", 0, 0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a"), List.of(new Sheet("j", "a", 1, Map.of("C1", 1)))));
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a"), List.of(sheet("j", "a", 1, 0, 0, 0), sheet("j", "a", 2, 0, 0, 0))));
        assertThrows(IllegalArgumentException.class, () -> Scorings.of(List.of("a", "a"), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new RankingRules("1", List.of(new Criterion("C1", 99)), 70, 3, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new RankingRules("1", List.of(new Criterion("C1", 100)), 70, 3, List.of("C2")));
        assertThrows(IllegalArgumentException.class, () -> new RankingRules("1", List.of(new Criterion("C1", 100)), 70, 3, List.of("C1", "C1")));
    }

    @Test
    void whoIsRecusedIsNotEvenWrittenDown() {
        Scoring scoring = new Scoring("BC", Scorings.RULES, List.of(new Entry("a", "CRAFT")), List.of(new Recusal("j1", "a")), given("a", 300, 250, 200, 50));
        assertEquals(List.of("j2", "j3"), scoring.of("a").stream().map(Sheet::juror).toList());
    }

    @Test
    void aJurorIsMeasuredAgainstTheOthersOnTheSameEntries() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.addAll(List.of(sheet("mild", "a", 300, 300, 250, 100), sheet("x", "a", 250, 250, 200, 50), sheet("y", "a", 250, 250, 200, 50)));
        sheets.addAll(List.of(sheet("mild", "b", 280, 280, 230, 80), sheet("x", "b", 200, 200, 150, 50), sheet("y", "b", 250, 200, 150, 50)));
        JuryQuality quality = JuryQuality.of(Scorings.of(List.of("a", "b"), sheets));
        JurorQuality mild = juror(quality, "mild");
        assertEquals(91_000, mild.meanMilli());
        assertEquals((20_000 + 24_500) / 2, mild.leaningMilli());
        assertEquals(4_000, mild.spreadMilli());
        assertEquals(6_250, mild.othersSpreadMilli());
        assertEquals(List.of(1, 1, 2), List.of(mild.agreeing(), mild.pairs(), mild.outliers()));
        SheetQuality first = quality.sheets().get(0);
        assertEquals("mild b", first.juror() + " " + first.entry());
        assertEquals(List.of(87_000, 62_500, 24_500, 64_750), List.of(first.totalMilli(), first.othersMilli(), first.distanceMilli(), first.calibratedMilli()));
        assertTrue(first.outlier() && first.decisive());
        assertFalse(quality.sheets().stream().anyMatch(one -> one.entry().equals("a") && one.decisive()));
        assertEquals(0, juror(quality, "y").agreeing() - juror(quality, "y").pairs());
    }

    @Test
    void whoJudgedAloneIsComparedWithNobody() {
        JuryQuality quality = JuryQuality.of(Scorings.of(List.of("a"), List.of(sheet("j", "a", 300, 250, 200, 50))));
        JurorQuality alone = quality.jurors().get(0);
        assertNull(alone.leaningMilli());
        assertNull(alone.othersSpreadMilli());
        assertNull(quality.sheets().get(0).distanceMilli());
        assertFalse(quality.sheets().get(0).outlier());
        assertEquals(80_000, quality.sheets().get(0).calibratedMilli());
    }

    private static JurorQuality juror(JuryQuality quality, String name) {
        return quality.jurors().stream().filter(one -> one.juror().equals(name)).findFirst().orElseThrow();
    }

    /** The same from three jurors. */
    private static List<Sheet> given(String entry, int c1, int c2, int c3, int c4) {
        return List.of(sheet("j1", entry, c1, c2, c3, c4), sheet("j2", entry, c1, c2, c3, c4), sheet("j3", entry, c1, c2, c3, c4));
    }

    @SafeVarargs
    private static Ranking ranked(List<Sheet>... entries) {
        List<Sheet> all = new ArrayList<>();
        for (List<Sheet> entry : entries) {
            all.addAll(entry);
        }
        return Ranking.of(Scorings.of(all.stream().map(Sheet::entry).distinct().toList(), all));
    }

    private static List<String> said(Ranking ranking) {
        return ranking.places().stream().map(one -> one.entry() + " " + one.rank() + " " + one.totalMilli() + " " + one.separatedBy()).toList();
    }
}
