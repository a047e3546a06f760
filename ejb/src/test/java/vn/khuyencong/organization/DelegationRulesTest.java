package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

class DelegationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final List<Grant> DEPARTMENT = List.of(new Grant(Role.DEPT_OFFICER, DataScope.COUNTRY));
    private static final List<Grant> NORTH = List.of(new Grant(Role.DEPT_OFFICER, DataScope.of(Region.NORTH)));

    @Test
    void aColleagueOfTheMinistryMayStandIn() {
        assertEquals("", refused(wish("b", TODAY, TODAY.plusDays(7)), DEPARTMENT, NORTH));
        assertEquals("", refused(wish("b", TODAY.plusDays(3), TODAY.plusDays(3)), NORTH, DEPARTMENT));
    }

    @Test
    void aColleagueOfTheUnitOrOfItsSuccessorMay() {
        assertEquals("", refused(wish("b", TODAY, TODAY), of(SmallCountry.BAC_GIANG), of(SmallCountry.BAC_NINH)));
        assertEquals("", refused(wish("b", TODAY, TODAY), of(SmallCountry.BAC_NINH), of(SmallCountry.BAC_GIANG)));
    }

    @Test
    void nobodyOfAnotherHouseMay() {
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), of(SmallCountry.BAC_NINH), of(SmallCountry.CAN_THO)));
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), of(SmallCountry.BAC_GIANG), of(SmallCountry.BAC_NINH_OLD)));
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), DEPARTMENT, of(SmallCountry.BAC_NINH)));
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("nobody", TODAY, TODAY), DEPARTMENT, List.of()));
        assertEquals("DEPUTY_MISSING", refused(wish("", TODAY, TODAY), DEPARTMENT, List.of()));
    }

    @Test
    void grantsOfOtherHousesAreNotPassedOn() {
        List<Grant> both = Stream.of(DEPARTMENT, of(SmallCountry.CAN_THO), of(SmallCountry.BAC_GIANG)).flatMap(List::stream).toList();
        assertEquals(DEPARTMENT, passedOn(both, NORTH));
        assertEquals(of(SmallCountry.BAC_GIANG), passedOn(both, of(SmallCountry.BAC_NINH)));
        assertEquals(List.of(), passedOn(both, of(SmallCountry.BAC_NINH_OLD)));
        assertEquals(List.of(), passedOn(both, List.of()));
    }

    @Test
    void theAdministratorsRoleIsNotPassedOn() {
        List<Grant> administrator = List.of(new Grant(Role.ADMINISTRATOR, DataScope.COUNTRY));
        assertEquals("ADMINISTRATION_NOT_DELEGATED", refused(wish("b", TODAY, TODAY), administrator, DEPARTMENT));
        assertEquals(DEPARTMENT, passedOn(Stream.of(administrator, DEPARTMENT).flatMap(List::stream).toList(), NORTH));
        assertEquals("", refused(wish("b", TODAY, TODAY), DEPARTMENT, administrator));
    }

    @Test
    void aJurorAndACollaboratorStandInForNobodyAndNobodyForThem() {
        List<Grant> leader = List.of(new Grant(Role.DEPT_LEADER, DataScope.COUNTRY));
        List<Grant> juror = List.of(new Grant(Role.JUROR, DataScope.COUNTRY));
        List<Grant> collaborator = List.of(new Grant(Role.COLLABORATOR, DataScope.of(SmallCountry.BAC_NINH)));
        for (List<Grant> absent : List.of(leader, DEPARTMENT, juror)) {
            assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), absent, juror));
            assertEquals(List.of(), passedOn(absent, juror), "nor by what was made before");
        }
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), juror, leader));
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), of(SmallCountry.BAC_NINH), collaborator));
        assertEquals("DEPUTY_OF_OTHER_HOUSE", refused(wish("b", TODAY, TODAY), collaborator, collaborator));
        assertEquals("", refused(wish("b", TODAY, TODAY), leader, Stream.of(juror, DEPARTMENT).flatMap(List::stream).toList()), "an officer who also judges is an officer");
    }

    @Test
    void nobodyStandsInForHimself() {
        assertEquals("DEPUTY_IS_ONESELF", refused(wish("a", TODAY, TODAY), DEPARTMENT, DEPARTMENT));
    }

    @Test
    void daysThatAreMissingReversedOrOverAreRefused() {
        assertEquals("DAYS_WRONG", refused(wish("b", null, TODAY), DEPARTMENT, NORTH));
        assertEquals("DAYS_WRONG", refused(wish("b", TODAY, null), DEPARTMENT, NORTH));
        assertEquals("DAYS_WRONG", refused(wish("b", TODAY, TODAY.minusDays(1)), DEPARTMENT, NORTH));
        assertEquals("DAYS_WRONG", refused(wish("b", TODAY.minusDays(9), TODAY.minusDays(1)), DEPARTMENT, NORTH));
    }

    @Test
    void aReasonIsNeeded() {
        DelegationRules.Wish without = new DelegationRules.Wish("a", "b", TODAY, TODAY, "  ");
        assertEquals("REASON_WRONG", refused(without, DEPARTMENT, NORTH));
        assertEquals("REASON_WRONG", refused(new DelegationRules.Wish("a", "b", TODAY, TODAY, "x".repeat(401)), DEPARTMENT, NORTH));
    }

    @Test
    void twoDeputiesOnOneDayAreRefusedUnlessTheFirstOneWasEnded() {
        Delegation other = new Delegation("a", "c", TODAY.plusDays(2), TODAY.plusDays(5), "Nghỉ phép", Instant.EPOCH);
        assertEquals("DELEGATION_OVERLAPS", refused(wish("b", TODAY, TODAY.plusDays(2)), DEPARTMENT, NORTH, other));
        assertEquals("", refused(wish("b", TODAY, TODAY.plusDays(1)), DEPARTMENT, NORTH, other));
        other.end("c", Instant.EPOCH);
        assertEquals("", refused(wish("b", TODAY, TODAY.plusDays(2)), DEPARTMENT, NORTH, other));
    }

    @Test
    void itHoldsFromTheFirstToTheLastDayUnlessItIsEnded() {
        Delegation delegation = new Delegation("a", "b", TODAY, TODAY.plusDays(1), "Nghỉ phép", Instant.EPOCH);
        assertFalse(delegation.inForceOn(TODAY.minusDays(1)));
        assertTrue(delegation.inForceOn(TODAY));
        assertTrue(delegation.inForceOn(TODAY.plusDays(1)));
        assertFalse(delegation.inForceOn(TODAY.plusDays(2)));
        delegation.end("b", Instant.EPOCH);
        assertFalse(delegation.inForceOn(TODAY));
    }

    private static DelegationRules.Wish wish(String deputy, LocalDate from, LocalDate to) {
        return new DelegationRules.Wish("a", deputy, from, to, "Nghỉ phép");
    }

    private static List<Grant> of(UnitId unit) {
        return List.of(new Grant(Role.SCT_OFFICER, DataScope.of(unit)));
    }

    private static List<Grant> passedOn(List<Grant> absent, List<Grant> deputys) {
        return DelegationRules.passedOn(absent, deputys, SmallCountry.units());
    }

    private static String refused(DelegationRules.Wish wish, List<Grant> own, List<Grant> theirs, Delegation... others) {
        Optional<Refusal> refusal = DelegationRules.check(wish, own, theirs, List.of(others), TODAY, SmallCountry.units());
        return refusal.map(Refusal::rule).orElse("");
    }
}
