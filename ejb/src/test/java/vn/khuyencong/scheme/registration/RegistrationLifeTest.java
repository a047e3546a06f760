package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.Role;
import vn.khuyencong.scheme.registration.StatedNeedLife.Cell;
import vn.khuyencong.scheme.registration.StatedNeedLife.Row;

class RegistrationLifeTest {

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        RegistrationLife.rows().forEach(row -> assertNull(table.put(new Cell(row.from(), row.act()), new Row(row.to(), roles(row), row.byHand()))));
        assertEquals(StatedNeedLife.read(), table);
    }

    private static Set<Role> roles(RegistrationLife.Row row) {
        return Arrays.stream(Role.values()).filter(role -> role.functions().stream().anyMatch(row.who()::contains)).collect(Collectors.toSet());
    }

    @Test
    void aVisitAndADossierAreNotDoneByHand() {
        for (RegistrationState from : RegistrationState.values()) {
            assertFalse(RegistrationLife.byHand(from).contains(RegistrationAct.SURVEY));
            assertFalse(RegistrationLife.byHand(from).contains(RegistrationAct.CONVERT));
        }
    }

    @Test
    void whatIsOnlyRecordedAwaitsItsSurvey() {
        assertEquals(List.of(RegistrationState.RECORDED), Arrays.stream(RegistrationState.values()).filter(RegistrationLife::awaitsSurvey).toList());
    }

    @Test
    void everyStateIsReachedAndNothingLeadsOnFromTheTwoLast() {
        Set<RegistrationState> reached = EnumSet.of(RegistrationState.RECORDED);
        RegistrationLife.rows().forEach(row -> reached.add(row.to()));
        assertEquals(EnumSet.allOf(RegistrationState.class), reached);
        Set<RegistrationState> left = RegistrationLife.rows().stream().map(RegistrationLife.Row::from).collect(Collectors.toSet());
        assertEquals(EnumSet.of(RegistrationState.REJECTED_INELIGIBLE, RegistrationState.CONVERTED), EnumSet.complementOf(EnumSet.copyOf(left)));
    }
}
