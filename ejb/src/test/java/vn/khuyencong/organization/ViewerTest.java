package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.organization.SmallCountry.BAC_GIANG;
import static vn.khuyencong.organization.SmallCountry.BAC_NINH;
import static vn.khuyencong.organization.SmallCountry.BAC_NINH_OLD;
import static vn.khuyencong.organization.SmallCountry.CAN_THO;
import static vn.khuyencong.organization.SmallCountry.CENTRAL_HEIR;
import static vn.khuyencong.organization.SmallCountry.NORTHERN_EDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;

class ViewerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final UnitMap units = SmallCountry.units();
    private final Viewer department = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
    private final Viewer bacNinh = new Viewer("so", "Sở", Role.SCT_OFFICER, BAC_NINH);
    private final Viewer north = of(new Grant(Role.DEPT_OFFICER, DataScope.of(Region.NORTH)));

    @Test
    void theDepartmentSeesTheCountryAlsoWhatNoUnitSent() {
        assertTrue(department.seesAll());
        assertTrue(department.sees(null, units));
        assertEquals(Optional.empty(), department.ownUnit());
        assertEquals(DataScope.COUNTRY, department.home());
    }

    @Test
    void aProvinceSeesItselfAndThoseItSucceededAndNobodyElse() {
        assertTrue(bacNinh.sees(BAC_GIANG, units));
        assertTrue(bacNinh.sees(BAC_NINH, units));
        assertFalse(bacNinh.sees(CAN_THO, units));
        assertFalse(bacNinh.sees(null, units));
        assertFalse(bacNinh.sees(new UnitId("P63-99"), units));
        assertFalse(bacNinh.sees(Region.NORTH));
        assertEquals(Optional.of(BAC_NINH), bacNinh.ownUnit());
    }

    @Test
    void whatIsToBeDoneIsForTheUnitThatHoldsTheTerritoryThatDay() {
        LocalDate lastDay = LocalDate.of(2025, 6, 30);
        Viewer bacGiang = new Viewer("so", "Sở", Role.SCT_OFFICER, BAC_GIANG);
        assertTrue(bacGiang.mayOn(lastDay, Function.PREPARE_SCHEMES, BAC_GIANG, units));
        assertFalse(bacGiang.mayOn(TODAY, Function.PREPARE_SCHEMES, BAC_GIANG, units));
        assertTrue(bacGiang.mayOn(TODAY, Function.READ, BAC_GIANG, units), "what was its own it reads on");
        assertFalse(bacNinh.mayOn(lastDay, Function.PREPARE_SCHEMES, BAC_GIANG, units), "not before it exists");
        assertTrue(bacNinh.mayOn(TODAY, Function.PREPARE_SCHEMES, BAC_GIANG, units));
        assertFalse(bacNinh.mayOn(TODAY, Function.PREPARE_SCHEMES, CAN_THO, units));
        assertTrue(department.mayOn(TODAY, Function.APPRAISE_PLANS, BAC_GIANG, units));
    }

    @Test
    void whoWasGivenAPredecessorKeepsItAndDoesNotSeeWhatItWasMergedWith() {
        Viewer bacGiang = new Viewer("so", "Sở", Role.SCT_OFFICER, BAC_GIANG);
        assertTrue(bacGiang.sees(BAC_GIANG, units));
        assertFalse(bacGiang.sees(BAC_NINH, units));
        assertFalse(bacGiang.sees(BAC_NINH_OLD, units));
        assertFalse(bacGiang.seesOn(TODAY, BAC_GIANG, units), "on today's map it is part of a unit that he does not see");
        assertTrue(bacGiang.seesOn(LocalDate.of(2025, 6, 30), BAC_GIANG, units));
    }

    @Test
    void aRegionIsSeenWithItsUnitsOfAllTimesAndNoOther() {
        assertFalse(north.seesAll());
        assertTrue(north.sees(BAC_GIANG, units));
        assertTrue(north.sees(NORTHERN_EDGE, units));
        assertFalse(north.sees(CENTRAL_HEIR, units));
        assertFalse(north.sees(CAN_THO, units));
        assertTrue(north.sees(Region.NORTH));
        assertFalse(north.sees(Region.SOUTH));
        assertEquals(Optional.empty(), north.ownUnit());
        assertEquals(DataScope.of(Region.NORTH), north.home());
        assertFalse(north.seesOn(TODAY, NORTHERN_EDGE, units), "it is part of another region today");
    }

    @Test
    void aRegionSeesWhatItsUnitsTookOverFromAnotherOne() {
        Viewer centre = of(new Grant(Role.DEPT_OFFICER, DataScope.of(Region.CENTRAL_HIGHLANDS)));
        assertTrue(centre.sees(NORTHERN_EDGE, units));
        assertTrue(centre.seesOn(TODAY, NORTHERN_EDGE, units));
    }

    @Test
    void aFunctionIsAllowedOnlyWithinTheScopeItWasGivenFor() {
        Viewer both = of(new Grant(Role.DEPT_OFFICER, DataScope.of(Region.SOUTH)), new Grant(Role.SCT_OFFICER, DataScope.of(BAC_NINH)));
        assertTrue(both.may(Function.SUBMIT));
        assertTrue(both.may(Function.SUBMIT, BAC_NINH, units));
        assertFalse(both.may(Function.SUBMIT, CAN_THO, units));
        assertTrue(both.sees(CAN_THO, units));
        assertThrows(NotVisible.class, () -> both.require(Function.SUBMIT, CAN_THO, units));
        assertThrows(NotVisible.class, () -> both.require(Function.OPERATE));
        assertEquals(Optional.empty(), both.ownUnit());
        assertEquals(DataScope.of(Region.SOUTH), both.home());
    }

    @Test
    void rolesAreGivenForScopesThatMakeSense() {
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.SCT_OFFICER, DataScope.COUNTRY));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.ADMINISTRATOR, DataScope.of(Region.NORTH)));
        assertThrows(IllegalArgumentException.class, () -> new Grant(Role.DEPT_OFFICER, DataScope.of(BAC_NINH)));
        assertThrows(IllegalArgumentException.class, () -> new DataScope(Region.NORTH, BAC_NINH));
        assertThrows(IllegalArgumentException.class, () -> of());
    }

    @Test
    void whomHeStandsInForIsNamed() {
        assertNull(department.onBehalfOf());
        assertEquals("b, c", new Viewer("a", "A", north.grants(), List.of(new Viewer.Absent("b", "B"), new Viewer.Absent("c", "C"))).onBehalfOf());
    }

    private static Viewer of(Grant... grants) {
        return new Viewer("somebody", "Somebody", List.of(grants), List.of());
    }
}
