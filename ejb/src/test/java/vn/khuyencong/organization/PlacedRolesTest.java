package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

/** In which office of a unit somebody has his role: stated where it is given, and later of what was given before that was asked. */
class PlacedRolesTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final DataScope BAC_GIANG = DataScope.of(new UnitId("P63-24"));
    private static final LocalDate TOMORROW = Services.TODAY.plusDays(1);

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("placed-" + test.getDisplayName()));
        services.transact(work -> work.the(AccountAdministration.class).create(ADMINISTRATOR, "can.bo", "Cán bộ"));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aRoleIsGivenInAnOfficeAndTheViewerActsThere() {
        assertNull(give(UnitOffice.CENTRE).refusal());
        assertEquals(List.of(UnitOffice.CENTRE), offices());
        assertEquals(List.of(), unplaced());
    }

    @Test
    void aRoleGivenBeforeTheOfficeWasAskedActsInBothUntilAnAdministratorStatesIt() {
        long id = unstated(LocalDate.of(2022, 1, 1), null);
        assertEquals(List.of(UnitOffice.UNIT, UnitOffice.CENTRE), offices());
        assertEquals(List.of("can.bo"), unplaced());
        assertEquals("OFFICE_OF_ROLE_MISSING", place(id, UnitOffice.COMMITTEE).refusal().rule());
        assertNull(place(id, UnitOffice.CENTRE).refusal());
        assertEquals(List.of(UnitOffice.UNIT, UnitOffice.CENTRE), offices(), "what he issued this morning he might");
        assertEquals(List.of(), unplaced());
        List<AccountDetails.Given> all = details().assignments();
        assertEquals(List.of(TOMORROW, LocalDate.of(2022, 1, 1)), all.stream().map(AccountDetails.Given::from).toList(), "what it was before stays to be seen");
        assertEquals(Arrays.asList(null, Services.TODAY), all.stream().map(AccountDetails.Given::to).toList());
        assertEquals("OFFICE_OF_ROLE_STATED", place(all.get(0).id(), UnitOffice.UNIT).refusal().rule());
        assertEquals("OFFICE_OF_ROLE_STATED", place(id, UnitOffice.UNIT).refusal().rule());
        assertEquals(List.of("ROLE_ENDED SCT_OFFICER P63-24 /2024-03-15", "ROLE_GIVEN SCT_OFFICER P63-24 CENTRE 2024-03-16/"), details().history().stream()
                .filter(line -> line.outcome().equals("OK") && line.detail() != null).map(line -> line.act() + " " + line.detail()).sorted().toList());
        services.play(TOMORROW);
        assertEquals(List.of(UnitOffice.CENTRE), offices());
    }

    @Test
    void aRoleThatIsToBeginKeepsItsDaysWhenItsOfficeIsStated() {
        LocalDate first = Services.TODAY.plusDays(10);
        LocalDate last = Services.TODAY.plusDays(20);
        place(unstated(first, last), UnitOffice.UNIT);
        AccountDetails.Given given = details().assignments().get(0);
        assertEquals(List.of(first, last), List.of(given.from(), given.to()));
    }

    @Test
    void ofARoleThatEndsTodayThereIsNothingToState() {
        long id = unstated(LocalDate.of(2022, 1, 1), Services.TODAY);
        assertEquals(List.of(), unplaced());
        assertEquals("OFFICE_OF_ROLE_STATED", place(id, UnitOffice.CENTRE).refusal().rule());
    }

    @Test
    void noRoleIsGivenThatIsOverAlreadyOrThatNobodyChose() {
        LocalDate yesterday = Services.TODAY.minusDays(1);
        assertEquals("DAYS_WRONG", refused(Role.SCT_OFFICER, UnitOffice.UNIT, yesterday.minusDays(5), yesterday));
        assertEquals("ROLE_MISSING", refused(null, null, Services.TODAY, null));
        assertEquals("", refused(Role.SCT_OFFICER, UnitOffice.UNIT, yesterday, Services.TODAY), "it still holds today");
    }

    private String refused(Role role, UnitOffice office, LocalDate from, LocalDate to) {
        AccountAdministration.Done done = services.transact(work -> work.the(AccountAdministration.class).give(ADMINISTRATOR, "can.bo", role, BAC_GIANG, office, from, to));
        return done.refusal() == null ? "" : done.refusal().rule();
    }

    @Test
    void onlyAdministratorsStateIt() {
        long id = unstated(null, null);
        Viewer director = new Viewer("gd", "Giám đốc", Role.SCT_DIRECTOR, new UnitId("P63-24"));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(AccountAdministration.class).place(director, id, UnitOffice.UNIT)));
    }

    private AccountAdministration.Done give(UnitOffice office) {
        return services.transact(work -> work.the(AccountAdministration.class).give(ADMINISTRATOR, "can.bo", Role.SCT_OFFICER, BAC_GIANG, office, Services.TODAY, null));
    }

    /** As the migration leaves what was given before. */
    private long unstated(LocalDate from, LocalDate to) {
        services.transact(work -> {
            work.em().persist(new RoleAssignment("can.bo", new Grant(Role.SCT_OFFICER, BAC_GIANG), from, to, "quantri", Services.NOW));
            return null;
        });
        return details().assignments().get(0).id();
    }

    private AccountAdministration.Done place(long id, UnitOffice office) {
        return services.transact(work -> work.the(AccountAdministration.class).place(ADMINISTRATOR, id, office));
    }

    private AccountDetails details() {
        return services.transact(work -> work.the(AccountList.class).find(ADMINISTRATOR, "can.bo").orElseThrow());
    }

    private List<String> unplaced() {
        return services.transact(work -> work.the(AccountList.class).list(ADMINISTRATOR, new AccountList.Filter(null, null, null, true))).stream()
                .map(AccountSummary::name).toList();
    }

    private List<UnitOffice> offices() {
        return services.transact(work -> {
            Viewer viewer = work.the(Rights.class).viewer("can.bo").orElseThrow();
            return Arrays.stream(UnitOffice.values()).filter(one -> viewer.actsOn(Services.TODAY, one, new UnitId("P63-24"),
                    work.the(vn.khuyencong.territory.Territory.class).map())).toList();
        });
    }
}
