package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.exchange.contract.PlanSubmission;

class DocumentNumberTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @ParameterizedTest
    @ValueSource(strings = {"17/QĐ-BCT", "12a/2024/QĐ-UBND", "01/1945/SL", "12/2025/QĐ-UBND", "012/QĐ-CTĐP", "12/NQ-HĐND", "17 /QĐ-BCT", "17/ QĐ - BCT", " 12 / 2024 / QĐ-UBND "})
    void aDecisionOfTheStateHasItsNumberItsYearMaybeAndItsSymbol(String number) {
        assertTrue(DocumentNumber.isOfState(number, DAY));
        assertEquals(List.of(), new EntryCheck().decisionNumber("decisionNumber", number, DAY, 100).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/0000/QĐ-BCT", "12/1944/QĐ-BCT", "12/2026/QĐ-UBND", "12/9999/QĐ-BCT", "0/QĐ-BCT", "12/QĐ BCT", "1 2/QĐ-BCT", "12/qđ-bct", "/QĐ-BCT", "QĐ-1", "05-QĐ/TU"})
    void aYearThatCannotBeAndWhatIsNoNumberAreRefused(String number) {
        assertFalse(DocumentNumber.isOfState(number, DAY));
        assertEquals("DECISION_NUMBER_WRONG", EntryCheck.wrongNumber("decisionNumber", number, DAY).orElseThrow().rule());
    }

    @Test
    void aPaperThatIsNoDecisionOfTheStateMayBeOfTheParty() {
        for (String number : List.of("05-QĐ/TU", "12-NQ/TW", "07 - CV/ĐUK", "17/QĐ-BCT")) {
            assertTrue(EntryCheck.wrongPaper("paperNumber", number, DAY).isEmpty(), number);
        }
        for (String number : List.of("0-QĐ/TU", "05-QĐ", "QĐ/TU", "12/0000/QĐ-BCT")) {
            assertTrue(EntryCheck.wrongPaper("paperNumber", number, DAY).isPresent(), number);
        }
    }

    @ParameterizedTest
    @CsvSource({"'17 /QĐ-BCT', 17/QĐ-BCT", "' 05 - QĐ/TU', 05-QĐ/TU", "'12 / 2024/ QĐ-UBND', 12/2024/QĐ-UBND", "'1 2/QĐ-BCT', '1 2/QĐ-BCT'", "'Công văn 5 / 6', 'Công văn 5 / 6'"})
    void blanksAroundItsSignsArePutRightAndNothingElse(String typed, String kept) {
        assertEquals(kept, DocumentNumber.tidied(typed));
        assertEquals(kept, new PlanSubmission.Decision(typed, DAY, "Bộ trưởng").number(), "typed or by message");
    }

    @Test
    void nothingIsNoNumber() {
        assertNull(DocumentNumber.tidied(null));
        assertTrue(EntryCheck.wrongNumber("decisionNumber", null, DAY).isEmpty());
        assertTrue(EntryCheck.wrongNumber("decisionNumber", "  ", null).isEmpty());
    }

    @Test
    void whatIsFarTooLongForANumberIsNotLookedThrough() {
        String typed = "1" + " ".repeat(500_000) + "/QĐ-BCT";
        assertSame(typed, DocumentNumber.tidied(typed));
        assertFalse(DocumentNumber.isOfState(typed, null));
        assertFalse(DocumentNumber.isOfState("1/" + "A-".repeat(20_000) + "A", null));
        assertFalse(DocumentNumber.isOfParty(typed));
    }
}
