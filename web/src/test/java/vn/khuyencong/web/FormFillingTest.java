package vn.khuyencong.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.khuyencong.form.NotInUse;

class FormFillingTest {

    private static final NotInUse THEN = new NotInUse("BM08", LocalDate.of(1970, 1, 1), LocalDate.of(2000, 1, 1));

    @Test
    void aDayBeforeTheFormWasThereIsRefusedByNameWithTheFirstThatMayBeAskedFor() {
        BadParameter bad = assertInstanceOf(BadParameter.class, FormFilling.none(Parameters.ofAddress("year=2023&asOf=1970-01-01"), THEN));
        assertEquals("asOf", bad.parameter());
        assertTrue(bad.getMessage().contains("1970-01-01") && bad.getMessage().contains("2000-01-01"), bad.getMessage());
    }

    @Test
    void whatIsDatedBeforeItsFormWasThereHasNoPaper() {
        NotThere none = assertInstanceOf(NotThere.class, FormFilling.none(Parameters.ofAddress("decision=7"), THEN));
        assertTrue(none.getMessage().contains("01/01/1970") && none.getMessage().contains("01/01/2000"), none.getMessage());
    }
}
