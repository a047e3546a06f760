package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

class JuryFormsTest {

    private static final Forms FORMS = new Forms();

    @Test
    void theSamePapersGiveTheSameBytesAndNoneIsRefused() {
        assertArrayEquals(FORMS.juryPapersPdf(List.of(TableForms.jury(9, 4, 2))), FORMS.juryPapersPdf(List.of(TableForms.jury(9, 4, 2))));
        assertThrows(IllegalArgumentException.class, () -> FORMS.juryPapersPdf(List.of()));
        assertThrows(IllegalArgumentException.class, () -> FORMS.juryPapersPdf(List.of(TableForms.jury(1, 15, 1))));
    }

    @Test
    void theSpreadsheetHasTheSameRowsPaperByPaper() {
        Spreadsheet sheet = FormSheets.of(List.of(TableForms.jury(3, 4, 1), TableForms.jury(2, 4, 1)));
        assertEquals(5, sheet.rows().stream().filter(row -> row.kind() == Spreadsheet.Row.Kind.LINE).count());
        assertEquals(8, sheet.columns().size());
    }
}
