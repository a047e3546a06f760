package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"123/QĐ-UBND, 123-QD-UBND", "01/TTr-SCT, 01-TTR-SCT", "'Số 5 / 2024', SO-5-2024"})
    void aNumberIsPartOfAName(String number, String slug) {
        assertEquals(slug, FilledForm.slug(number));
    }
}
