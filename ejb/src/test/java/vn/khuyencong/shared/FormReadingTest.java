package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormReadingTest {

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals(new BigDecimal("1234.5"), new FormReading(true).quantity("a", " 1.234,5 "));
        assertEquals(new BigDecimal("1234.5"), new FormReading(false).quantity("a", "1,234.5"));
        assertEquals(1500, new FormReading(true).whole("a", "1.500"));
        assertEquals(-3, new FormReading(true).whole("a", "-3"));
    }

    @Test
    void whatCannotBeReadIsSaidAndNeverTakenForNothing() {
        FormReading form = new FormReading(true);
        assertNull(form.quantity("a", "1.5"));
        assertNull(form.whole("b", "2,5"));
        assertNull(form.whole("c", "12 đồng"));
        assertNull(form.day("d", "31/12/2024"));
        assertNull(form.day("e", " "));
        assertNull(form.text("  "));
        assertEquals(List.of("a", "b", "c", "d"), form.wrong().stream().map(Refusal::cell).toList());
    }
}
