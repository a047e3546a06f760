package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdministratorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final RoleAssignment first = administrator("first", null, null);
    private final RoleAssignment second = administrator("second", TODAY, null);
    private final RoleAssignment officer = new RoleAssignment("officer", new Grant(Role.DEPT_OFFICER, DataScope.COUNTRY), null, null, "x", Instant.EPOCH);

    @Test
    void theOnlyAdministratorCanNeitherBeEndedNorLocked() {
        assertTrue(Administrators.wouldBeGone(List.of(first, officer), Set.of(), one -> one == first, TODAY));
        assertTrue(Administrators.wouldBeGone(List.of(first, officer), Set.of(), one -> one.account().equals("first"), TODAY));
    }

    @Test
    void oneOfTwoCan() {
        assertFalse(Administrators.wouldBeGone(List.of(first, second), Set.of(), one -> one == first, TODAY));
    }

    @Test
    void whoIsLockedOrHasALastDayOrHasNotBegunDoesNotCount() {
        assertTrue(Administrators.wouldBeGone(List.of(first, second), Set.of("second"), one -> one == first, TODAY));
        assertTrue(Administrators.wouldBeGone(List.of(first, administrator("b", null, TODAY.plusDays(9))), Set.of(), one -> one == first, TODAY));
        assertTrue(Administrators.wouldBeGone(List.of(first, administrator("b", TODAY.plusDays(1), null)), Set.of(), one -> one == first, TODAY));
    }

    @Test
    void rolesOfOthersEndFreely() {
        assertFalse(Administrators.wouldBeGone(List.of(first, officer), Set.of(), one -> one == officer, TODAY));
    }

    private static RoleAssignment administrator(String account, LocalDate from, LocalDate to) {
        return new RoleAssignment(account, new Grant(Role.ADMINISTRATOR, DataScope.COUNTRY), from, to, "x", Instant.EPOCH);
    }
}
