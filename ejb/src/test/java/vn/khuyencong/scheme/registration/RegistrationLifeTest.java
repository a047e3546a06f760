package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.Function;

class RegistrationLifeTest {

    @Test
    void everyActFromEveryStateIsAllowedAsWrittenHereOrRefused() {
        Map<String, RegistrationState> expected = Map.of("RECORDED/SURVEY", RegistrationState.SURVEYED,
                "SURVEYED/SELECT", RegistrationState.SELECTED, "SURVEYED/POSTPONE", RegistrationState.POSTPONED,
                "SURVEYED/REJECT", RegistrationState.REJECTED_INELIGIBLE, "POSTPONED/SELECT", RegistrationState.SELECTED,
                "SELECTED/POSTPONE", RegistrationState.POSTPONED, "SELECTED/CONVERT", RegistrationState.CONVERTED);
        Map<String, RegistrationState> found = new TreeMap<>();
        for (RegistrationState from : RegistrationState.values()) {
            for (RegistrationAct act : RegistrationAct.values()) {
                RegistrationLife.find(from, act).ifPresent(row -> found.put(from + "/" + act, row.to()));
            }
        }
        assertEquals(new TreeMap<>(expected), found);
        assertEquals(expected.size(), RegistrationLife.rows().size());
    }

    @Test
    void aVisitAndADossierAreNotDoneByHand() {
        for (RegistrationState from : RegistrationState.values()) {
            assertFalse(RegistrationLife.byHand(from).contains(RegistrationAct.SURVEY));
            assertFalse(RegistrationLife.byHand(from).contains(RegistrationAct.CONVERT));
        }
    }

    @Test
    void onlyThoseWhoPrepareOrDirectSchemesDoAnything() {
        for (RegistrationLife.Row row : RegistrationLife.rows()) {
            for (Function function : Function.values()) {
                boolean may = function == Function.PREPARE_SCHEMES || row.byHand() && function == Function.DIRECT_SCHEMES;
                assertEquals(may, row.who().contains(function), row + " " + function);
            }
        }
        assertTrue(RegistrationLife.byHand(RegistrationState.CONVERTED).isEmpty());
    }
}
