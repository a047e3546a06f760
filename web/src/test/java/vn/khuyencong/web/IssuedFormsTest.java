package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.web.PrintedForms.Form;

/** Each form is issued by an office, or it is told why none issues it. */
class IssuedFormsTest {

    private static final Path TOLD = Path.of("../docs/bieu-mau.md");

    @ParameterizedTest
    @EnumSource
    void eachFormIsIssuedUnlessTheGuideTellsWhoElseSignsIt(Form form) {
        List<String> rows = Sources.text(TOLD).lines().filter(line -> line.startsWith("| " + form + " |")).toList();
        assertEquals(1, rows.size(), () -> form + " has a row in " + TOLD);
        String[] cells = rows.get(0).split("\\|");
        assertEquals(form.isIssued(), !cells[2].strip().startsWith("không:"), rows.get(0));
        assertFalse(cells[3].isBlank(), "it is told what a document of it is of");
    }

    @Test
    void decisionsOfTwoYearsWithOneNumberAreTwoPapersAndWhatIsIssuedKeepsItsName() {
        LocalDate first = LocalDate.of(2022, 12, 20);
        LocalDate second = LocalDate.of(2023, 1, 10);
        assertEquals("BM11-2023-P63-24-12-QD-UBND-2022-12-20", PlanFilling.decisionName("2023-P63-24", "12/QĐ-UBND", first, (name, day) -> false));
        assertEquals("BM11-2023-P63-24-12-QD-UBND-2023-01-10", PlanFilling.decisionName("2023-P63-24", "12/QĐ-UBND", second, (name, day) -> day.equals(first)));
        assertEquals("BM11-2023-P63-24-12-QD-UBND", PlanFilling.decisionName("2023-P63-24", "12/QĐ-UBND", first, (name, day) -> day.equals(first)));
    }

    @ParameterizedTest
    @CsvSource({"123/QĐ-UBND, 123-QD-UBND", "01/TTr-SCT, 01-TTR-SCT", "'Số 5 / 2024', SO-5-2024"})
    void aNumberIsPartOfAName(String number, String slug) {
        assertEquals(slug, FilledForm.slug(number));
    }
}
