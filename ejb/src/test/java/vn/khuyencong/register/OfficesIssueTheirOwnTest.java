package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Viewers;

/** The offices of a unit, each with its own people: what one issues no other does. */
class OfficesIssueTheirOwnTest {

    private static final String BAC_GIANG = "P63-24";
    private static final UnitId UNIT = new UnitId(BAC_GIANG);
    private static final Viewer OF_THE_SO = Viewers.officer(UnitOffice.UNIT, BAC_GIANG);
    private static final Viewer OF_THE_CENTRE = Viewers.officer(UnitOffice.CENTRE, BAC_GIANG);
    private static final Viewer DIRECTOR = Viewers.director(BAC_GIANG);
    private static final Viewer OF_THE_COMMITTEE = new Viewer("ub.p63-24", "Văn phòng Ủy ban", Role.COMMITTEE_OFFICER, UNIT);
    private static final Viewer UNSTATED = Viewers.officer(BAC_GIANG);

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk("offices-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachOfficeOfAUnitHasItsPapersIssuedByItsOwnPeople() {
        Map<Viewer, Set<UnitOffice>> issues = Map.of(OF_THE_SO, EnumSet.of(UnitOffice.UNIT), OF_THE_CENTRE, EnumSet.of(UnitOffice.CENTRE),
                DIRECTOR, EnumSet.of(UnitOffice.UNIT, UnitOffice.COMMITTEE), OF_THE_COMMITTEE, EnumSet.of(UnitOffice.COMMITTEE),
                UNSTATED, EnumSet.of(UnitOffice.UNIT, UnitOffice.CENTRE),
                Viewers.director("P63-27"), EnumSet.noneOf(UnitOffice.class), Viewers.DEPT_LEADER, EnumSet.noneOf(UnitOffice.class));
        issues.forEach((viewer, offices) -> {
            for (UnitOffice office : UnitOffice.values()) {
                Entered issued = desk.issue(viewer, of(office, 2000 + office.ordinal(), viewer.name() + viewer.displayName()));
                assertEquals(offices.contains(office) ? List.of() : List.of("PRINT_NOT_IN_THAT_NAME"), rules(issued.findings()), viewer.displayName() + " " + office);
            }
        });
    }

    @Test
    void aDeputyActsInTheOfficeOfTheOneOnLeave() {
        Viewer deputy = new Viewer("so", "Sở, thay Trung tâm", List.of(new Grant(Role.SCT_OFFICER, DataScope.of(UNIT), UnitOffice.UNIT),
                new Grant(Role.SCT_OFFICER, DataScope.of(UNIT), UnitOffice.CENTRE)), List.of());
        assertTrue(desk.issue(deputy, of(UnitOffice.CENTRE, 2024, "a")).kept());
    }

    @Test
    void leadersWithdrawWhatTheOfficesOfTheirUnitIssued() {
        long centres = desk.issue(OF_THE_CENTRE, of(UnitOffice.CENTRE, 2024, "a")).id();
        long committees = desk.issue(OF_THE_COMMITTEE, of(UnitOffice.COMMITTEE, 2024, "a")).id();
        for (Viewer noLeader : List.of(OF_THE_CENTRE, OF_THE_SO, OF_THE_COMMITTEE)) {
            assertEquals(List.of("PRINT_LEADERS_WITHDRAW"), rules(desk.withdraw(noLeader, centres, "nhầm")));
            assertEquals(List.of("PRINT_LEADERS_WITHDRAW"), rules(desk.withdraw(noLeader, committees, "nhầm")));
        }
        assertEquals(List.of(), desk.withdraw(DIRECTOR, centres, "nhầm"));
        assertEquals(List.of(), desk.withdraw(DIRECTOR, committees, "nhầm"));
    }

    @Test
    void whatTheDirectorWithdrewFromTheCentreHeBringsBackWordForWordAndNothingElse() {
        IssueOrder report = of(UnitOffice.CENTRE, 2024, "a");
        long first = desk.issue(OF_THE_CENTRE, report).id();
        desk.withdraw(DIRECTOR, first, "nhầm");
        assertEquals(List.of("PRINT_WITHDRAWN"), rules(desk.issue(OF_THE_CENTRE, report).findings()));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(OF_THE_SO, report).findings()));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(Viewers.director("P63-27"), report).findings()));
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(DIRECTOR, of(UnitOffice.CENTRE, 2024, "b")).findings()), "another paper is the Centre's");
        PrintedDocument again = desk.issued(DIRECTOR, report);
        assertEquals(List.of(2, first, "CENTRE-P63-24"), List.of(again.version(), again.replaces().id(), again.office()));
        assertEquals(again.id(), desk.issue(OF_THE_CENTRE, report).id());
        assertEquals(List.of("PRINT_NOT_IN_THAT_NAME"), rules(desk.issue(DIRECTOR, report).findings()), "it is in force");
    }

    @Test
    void whoeverIssuesForAnyOfficeIsToldForWhichHeDoesNot() {
        for (Viewer issuing : List.of(OF_THE_SO, OF_THE_CENTRE, DIRECTOR, OF_THE_COMMITTEE, Viewers.DEPT_OFFICER, Viewers.DEPT_LEADER)) {
            assertTrue(mayIssueAny(issuing), issuing.displayName());
        }
        for (Role reading : List.of(Role.ADMINISTRATOR, Role.JUROR)) {
            assertFalse(mayIssueAny(new Viewer("xem", "Chỉ xem", reading, null)), reading.name());
        }
    }

    private boolean mayIssueAny(Viewer viewer) {
        return desk.services().transact(work -> work.the(PrintRights.class).mayIssueAny(viewer));
    }

    @Test
    void whatOneOfficeIssuedIsReadByAllOfItsUnit() {
        long id = desk.issue(OF_THE_CENTRE, of(UnitOffice.CENTRE, 2024, "a")).id();
        List.of(OF_THE_SO, DIRECTOR, OF_THE_COMMITTEE).forEach(viewer -> assertTrue(desk.reprint(viewer, id).length > 0));
    }

    @Test
    void theCertificatesOfAProvincesRoundAreMadeAndFetchedByWhoeverIssuesForItsCommittee() {
        long round = AwardRows.province(desk.services(), "BC-BG", BAC_GIANG, LocalDate.of(2024, 3, 1)).id();
        for (Viewer viewer : List.of(DIRECTOR, OF_THE_COMMITTEE)) {
            assertTrue(mayMake(viewer, round), viewer.displayName());
        }
        for (Viewer viewer : List.of(OF_THE_SO, OF_THE_CENTRE, UNSTATED)) {
            assertFalse(mayMake(viewer, round), viewer.displayName());
        }
    }

    private boolean mayMake(Viewer viewer, long round) {
        return desk.services().transact(work -> work.the(CertificateSource.class).mayMake(viewer, round)
                && work.the(CertificateSource.class).order(viewer, round).isPresent());
    }

    private static IssueOrder of(UnitOffice office, int year, String data) {
        return RegisterDesk.with(RegisterDesk.provincial(year, data), head -> RegisterDesk.issuedBy(head, head.issuer(), Office.of(office, UNIT)));
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
