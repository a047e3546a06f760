package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

class AssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void aRoleHoldsFromItsFirstToItsLastDay() {
        RoleAssignment assignment = given(TODAY, TODAY.plusDays(1));
        assertFalse(assignment.inForceOn(TODAY.minusDays(1)));
        assertTrue(assignment.inForceOn(TODAY));
        assertTrue(assignment.inForceOn(TODAY.plusDays(1)));
        assertFalse(assignment.inForceOn(TODAY.plusDays(2)));
        assertTrue(given(null, null).inForceOn(LocalDate.of(2014, 1, 1)));
    }

    @Test
    void endedAtOnceItHoldsNoMoreFromThisDayOn() {
        RoleAssignment assignment = given(TODAY, null);
        assignment.end(TODAY.minusDays(1), "x", Instant.EPOCH);
        assertFalse(assignment.inForceOn(TODAY));
        assertFalse(assignment.given(TODAY).endable());
    }

    @Test
    void rolesForOtherScopesUnknownUnitsAndReversedDaysAreRefused() {
        assertEquals("", refused(Role.SCT_OFFICER, DataScope.of(SmallCountry.BAC_NINH), UnitOffice.CENTRE, TODAY, null));
        assertEquals("", refused(Role.DEPT_OFFICER, DataScope.of(Region.SOUTH), TODAY, TODAY));
        assertEquals("SCOPE_NOT_OF_ROLE", refused(Role.SCT_OFFICER, DataScope.COUNTRY, TODAY, null));
        assertEquals("SCOPE_NOT_OF_ROLE", refused(Role.ADMINISTRATOR, DataScope.of(Region.SOUTH), TODAY, null));
        assertEquals("UNIT_NOT_ON_FILE", refused(Role.SCT_OFFICER, DataScope.of(new UnitId("P63-99")), TODAY, null));
        assertEquals("DAYS_WRONG", refused(Role.DEPT_OFFICER, DataScope.COUNTRY, TODAY, TODAY.minusDays(1)));
        assertEquals("DAYS_WRONG", refused(Role.DEPT_OFFICER, DataScope.COUNTRY, null, null));
    }

    @Test
    void whatNobodyChoseIsNotGiven() {
        assertEquals("ROLE_MISSING", refused(null, DataScope.COUNTRY, TODAY, null));
        assertEquals("ROLE_MISSING", refused(null, null, TODAY, null));
        assertEquals("SCOPE_MISSING", refused(Role.ADMINISTRATOR, null, TODAY, null));
    }

    @Test
    void whoeverGivesARoleThatIsHadInOneOfficeAloneSaysInWhichAndOfOthersTheRoleTells() {
        DataScope unit = DataScope.of(SmallCountry.BAC_NINH);
        assertEquals("OFFICE_OF_ROLE_MISSING", refused(Role.SCT_OFFICER, unit, null, TODAY, null));
        assertEquals("OFFICE_OF_ROLE_MISSING", refused(Role.SCT_OFFICER, unit, UnitOffice.COMMITTEE, TODAY, null));
        assertEquals("", refused(Role.SCT_OFFICER, unit, UnitOffice.UNIT, TODAY, null));
        assertEquals("", refused(Role.SCT_DIRECTOR, unit, null, TODAY, null));
        assertEquals("", refused(Role.COMMITTEE_OFFICER, unit, null, TODAY, null));
        assertEquals("OFFICE_NOT_OF_ROLE", refused(Role.SCT_DIRECTOR, unit, UnitOffice.COMMITTEE, TODAY, null));
        assertEquals("OFFICE_NOT_OF_ROLE", refused(Role.DEPT_OFFICER, DataScope.COUNTRY, UnitOffice.UNIT, TODAY, null));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.SCT_DIRECTOR, unit, UnitOffice.UNIT));
    }

    private static RoleAssignment given(LocalDate from, LocalDate to) {
        return new RoleAssignment("a", new Grant(Role.DEPT_OFFICER, DataScope.COUNTRY), from, to, "x", Instant.EPOCH);
    }

    private static String refused(Role role, DataScope scope, LocalDate from, LocalDate to) {
        return refused(role, scope, null, from, to);
    }

    private static String refused(Role role, DataScope scope, UnitOffice office, LocalDate from, LocalDate to) {
        return AssignmentRules.check(role, scope, office, from, to, SmallCountry.units()).map(Refusal::rule).orElse("");
    }
}
