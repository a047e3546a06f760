package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;

class PaperNotesTest {

    @Test
    void theTableOfSchemesSaysThatItsPlanCameFromPaper() {
        List<String> notes = SchemeTables.notes(year(2022, ValueStatus.PLANNED, Measures.PAPER_DOCUMENTS), List.of(),
                new SchemeLines(List.of(), Map.of()));
        assertTrue(notes.contains(note(2022)), notes::toString);
    }

    @Test
    void theTableOfSchemesDoesNotSpeakOfPaperThatItDoesNotShow() {
        List<String> notes = SchemeTables.notes(year(2022, ValueStatus.ACTUAL, Measures.PAPER_DOCUMENTS), List.of(),
                new SchemeLines(List.of(), Map.of()));
        assertFalse(notes.contains(note(2022)), notes::toString);
    }

    @Test
    void theReportOnMoneySaysOfEachYearWhoseFiguresCameFromPaper() {
        List<String> notes = FundReports.notes(List.of(one(year(2021, ValueStatus.PLANNED, Measures.PAPER_DOCUMENTS)),
                one(year(2022, ValueStatus.ACTUAL, Measures.PAPER_DOCUMENTS)), one(year(2023, ValueStatus.ACTUAL, Measures.DOCUMENTS))));
        assertEquals(List.of(note(2021), note(2022)), notes.stream().filter(note -> note.contains("hồ sơ giấy")).toList());
    }

    private static String note(int year) {
        return FormTexts.get("note.paper", year, "Cà Mau");
    }

    private static FundReports.OneYear one(ConsolidatedYear year) {
        return new FundReports.OneYear(year, year);
    }

    private static ConsolidatedYear year(int year, ValueStatus status, String documents) {
        Sums sums = new Sums();
        sums.add(new FigureKey(Provinces.CA_MAU, year, Period.YEAR, status, Basis.DECIDED, FundSource.LOCAL,
                FigureKey.ALL_ACTIVITIES, documents), 1);
        List<ConsolidatedYear.UnitFigures> units = List.of(new ConsolidatedYear.UnitFigures(
                Provinces.UNITS.get(Provinces.CA_MAU), "Cà Mau", List.of(), sums, new Sums()));
        Question question = new Question(year, Period.YEAR, Scope.NATION, Boundaries.THEN, false);
        return new ConsolidatedYear(question, null, units, ConsolidatedYear.sum("Tổng cộng", units), "");
    }
}
