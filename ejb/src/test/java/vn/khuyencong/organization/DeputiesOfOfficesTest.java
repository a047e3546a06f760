package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.Office;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.register.PostHolders;
import vn.khuyencong.register.PrintRights;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

/** Who stands in for whom among the offices of one unit, as the deputy's own sign-in has it. */
class DeputiesOfOfficesTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final Office COMMITTEE = Office.of(UnitOffice.COMMITTEE, BAC_GIANG);
    private static final Office CENTRE = Office.of(UnitOffice.CENTRE, BAC_GIANG);
    private static final Office SO = Office.of(UnitOffice.UNIT, BAC_GIANG);

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("deputies-" + test.getDisplayName()));
        account("giam.doc", Role.SCT_DIRECTOR, null);
        account("pho.giam.doc", Role.SCT_DIRECTOR, null);
        account("can.bo.so", Role.SCT_OFFICER, UnitOffice.UNIT);
        account("can.bo.trung.tam", Role.SCT_OFFICER, UnitOffice.CENTRE);
        account("can.bo.trung.tam.2", Role.SCT_OFFICER, UnitOffice.CENTRE);
        account("chua.ghi", Role.SCT_OFFICER, null);
        account("chua.ghi.2", Role.SCT_OFFICER, null);
        account("van.phong", Role.COMMITTEE_OFFICER, null);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void anOfficerOfTheCentreSealsNothingOfTheCommitteeAndConfirmsNobodyForADirectorOnLeave() {
        for (String absent : List.of("giam.doc", "van.phong", "can.bo.so")) {
            assertEquals("DEPUTY_OF_OTHER_HOUSE", named(absent, "can.bo.trung.tam"));
            onFile(absent, "can.bo.trung.tam");
        }
        assertEquals(List.of(CENTRE), issues("can.bo.trung.tam"));
        assertEquals(List.of(), leads("can.bo.trung.tam"));
    }

    @Test
    void theDirectorIsStoodInForByHisDeputyOrAnOfficerOfTheSo() {
        assertEquals(List.of("can.bo.so", "pho.giam.doc"), colleagues("giam.doc"));
        assertEquals("", named("giam.doc", "can.bo.so"));
        assertEquals(List.of(SO, COMMITTEE), issues("can.bo.so"));
        assertEquals(List.of(SO), leads("can.bo.so"));
        onFile("giam.doc", "van.phong");
        assertEquals(List.of(COMMITTEE), issues("van.phong"));
        assertEquals(List.of(), leads("van.phong"), "who issues for the committee alone does not lead the Sở");
    }

    @Test
    void colleaguesOfOneOfficeStandInForEachOther() {
        assertEquals(List.of("can.bo.trung.tam.2"), colleagues("can.bo.trung.tam"));
        assertEquals(List.of("giam.doc", "pho.giam.doc"), colleagues("van.phong"), "whoever acts for the committee too");
        assertEquals(List.of("giam.doc", "pho.giam.doc"), colleagues("can.bo.so"));
    }

    @Test
    void whoseOfficeNobodyStatedStandsInForTheLikeAlone() {
        assertEquals("DEPUTY_OF_OTHER_HOUSE", named("giam.doc", "chua.ghi"));
        onFile("giam.doc", "chua.ghi");
        assertEquals(List.of(SO, CENTRE), issues("chua.ghi"), "never for the committee");
        assertEquals("", named("chua.ghi.2", "chua.ghi"));
    }

    private void account(String name, Role role, UnitOffice office) {
        services.transact(work -> {
            work.em().persist(new UserAccount(name, name, ""));
            work.em().flush();
            work.em().persist(new RoleAssignment(name, new Grant(role, DataScope.of(BAC_GIANG), office), LocalDate.of(2022, 1, 1), null, "quantri", Services.NOW));
            return null;
        });
    }

    /** Why somebody on leave may not name another; empty if he may. */
    private String named(String absent, String deputy) {
        return services.transact(work -> work.the(Delegations.class).give(viewer(work, absent), deputy, Services.TODAY, Services.TODAY, "Nghỉ phép")).map(Refusal::rule).orElse("");
    }

    /** As it was made before offices were asked. */
    private void onFile(String absent, String deputy) {
        services.transact(work -> {
            work.em().persist(new Delegation(absent, deputy, Services.TODAY, Services.TODAY, "Nghỉ phép", Services.NOW));
            return null;
        });
    }

    private List<String> colleagues(String absent) {
        return services.transact(work -> work.the(Delegations.class).colleagues(viewer(work, absent))).stream().map(Viewer.Absent::name).toList();
    }

    private List<Office> issues(String account) {
        return services.transact(work -> Arrays.stream(UnitOffice.values()).map(one -> Office.of(one, BAC_GIANG))
                .filter(office -> work.the(PrintRights.class).mayIssue(viewer(work, account), office)).toList());
    }

    /** Whether he confirms who signs for the Sở, as its leaders do. */
    private List<Office> leads(String account) {
        return services.transact(work -> work.the(PostHolders.class).mayConfirm(viewer(work, account), SO) ? List.of(SO) : List.of());
    }

    private static Viewer viewer(Services.Work work, String account) {
        return work.the(Rights.class).viewer(account).orElseThrow();
    }
}
