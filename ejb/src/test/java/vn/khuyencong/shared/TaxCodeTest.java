package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaxCodeTest {

    @Test
    void blanksDotsAndWordsAroundTheDigitsAreDropped() {
        assertEquals(Optional.of(new TaxCode("0100109106")), TaxCode.of("MST: 0100 109.106"));
        assertEquals(Optional.of(new TaxCode("0100109106-001")), TaxCode.of("0100109106001"));
        assertEquals(Optional.of(new TaxCode("001086012345")), TaxCode.of("001086012345"));
    }

    @Test
    void whatHasAnotherNumberOfDigitsIsNoTaxCode() {
        for (String text : new String[] {null, "", "không có", "123456789", "01001091060", "01001091060011"}) {
            assertEquals(Optional.empty(), TaxCode.of(text), text);
        }
    }

    @Test
    void theTenthDigitMustFitTheNineBeforeIt() {
        assertTrue(new TaxCode("0100109106").checkDigitFits());
        assertTrue(new TaxCode("0100109106-001").checkDigitFits());
        assertFalse(new TaxCode("0100109107").checkDigitFits());
        assertFalse(new TaxCode("0100190106").checkDigitFits());
        assertTrue(new TaxCode("001086012345").checkDigitFits(), "a personal number has no such digit");
    }

    @Test
    void aBranchSharesItsFirstTenDigits() {
        assertEquals("0100109106", new TaxCode("0100109106-001").base());
        assertTrue(new TaxCode("0100109106-001").isBranch());
        assertFalse(new TaxCode("0100109106").isBranch());
    }
}
