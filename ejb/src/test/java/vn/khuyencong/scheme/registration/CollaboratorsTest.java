package vn.khuyencong.scheme.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.Services;

class CollaboratorsTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    private static final Viewer OFFICER = Needs.officer("P63-24");
    private static final Viewer COLLABORATOR = new Viewer("ctv", "Cộng tác viên", Role.COLLABORATOR, BAC_GIANG);

    private Services services;

    @BeforeEach
    void thereIsAnAccountWithTheRole(TestInfo test) {
        services = new Services(MigratedDatabase.h2("ctv-" + test.getDisplayName())).play(DAY);
        services.transact(work -> {
            work.em().createNativeQuery("insert into user_account (name, display_name, password_hash) values ('ctv', 'Cộng tác viên', 'x')").executeUpdate();
            work.em().createNativeQuery("insert into role_assignment (id, account, role, unit_id, given_by, given_at) "
                    + "values (-1, 'ctv', 'COLLABORATOR', 'P63-24', 'test', current_timestamp)").executeUpdate();
            return null;
        });
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void districtCollaboratorsEndWithTheDistrictsAndCommuneOnesBeginThen() {
        assertEquals(List.of(), engage(Collaborator.Tier.DISTRICT, 1_500_000, DAY, null));
        assertEquals(LocalDate.of(2025, 6, 30), services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).validTo());
        assertEquals(List.of("COLLABORATOR_TIER_ENDED"), engage(Collaborator.Tier.COMMUNE, 1_500_000, DAY, null));
        assertEquals(List.of("COLLABORATOR_TIER_ENDED"), engage(Collaborator.Tier.DISTRICT, 1_500_000, LocalDate.of(2025, 7, 1), null));
        assertEquals(List.of("COLLABORATOR_TIER_ENDED"), engage(Collaborator.Tier.DISTRICT, 1_500_000, DAY, LocalDate.of(2025, 12, 31)));
        assertEquals(List.of(), engage(Collaborator.Tier.COMMUNE, 2_340_000, LocalDate.of(2025, 7, 1), null));
    }

    @Test
    void theDaysOfATierAreThoseOfTheLawOnFile() {
        services.transact(work -> work.em().createNativeQuery("update step_owner set valid_to = date '2025-09-30' where step = 'REGISTRATION' and owner = 'DISTRICT'")
                .executeUpdate());
        assertEquals(List.of(), engage(Collaborator.Tier.DISTRICT, 0, LocalDate.of(2025, 7, 1), null));
        assertEquals(LocalDate.of(2025, 9, 30), services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).validTo());
    }

    @Test
    void theAllowanceStaysWithinTheLawOfItsDayAndTheAccountHasTheRole() {
        assertEquals(List.of("COLLABORATOR_PAY_EXCEEDED"), engage(Collaborator.Tier.DISTRICT, 1_800_001, DAY, null));
        assertEquals(List.of(), engage(Collaborator.Tier.DISTRICT, 1_800_000, DAY, null));
        assertEquals(List.of("COLLABORATOR_WITHOUT_ROLE"), rules(services.transact(work -> work.the(Collaborators.class).engage(OFFICER,
                new Collaborators.Draft(BAC_GIANG, "nobody", Collaborator.Tier.DISTRICT, "Hiệp Hòa", 0, DAY, null)))));
    }

    @Test
    void aCollaboratorSeesAndRegistersOnlyWhatIsAssignedToHimToday() {
        engage(Collaborator.Tier.DISTRICT, 0, DAY, null);
        long id = services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).id();
        assertTrue(services.transact(work -> work.the(Collaborators.class).assign(OFFICER, id, "HTX Mỳ Gạo", null, DAY)).isEmpty());
        services.transact(work -> Needs.register(work, OFFICER, "P63-24", 2024, Needs.machine("Cơ sở khác", "Hiệp Hòa", 100)));
        assertEquals(List.of("ESTABLISHMENT_NOT_ASSIGNED"), rules(forIt("Công ty khác").refusals()));
        assertTrue(forIt("Hợp tác xã Mỳ gạo").done());
        assertEquals(List.of("Hợp tác xã Mỳ gạo"), seen());
        long assignment = services.transact(work -> work.the(Collaborators.class).assignedTo("ctv")).get(0).id();
        assertEquals(List.of(), withdraw(assignment));
        assertEquals(List.of(), seen());
    }

    @Test
    void whatHasEndedIsNotReopenedByEndingItAgain() {
        engage(Collaborator.Tier.DISTRICT, 0, DAY, DAY.plusDays(30));
        long id = services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).id();
        services.transact(work -> work.the(Collaborators.class).assign(OFFICER, id, "HTX Mỳ Gạo", null, DAY));
        assertEquals(List.of(), end(id, DAY.plusDays(10)));
        services.play(DAY.plusDays(20));
        assertEquals(List.of("ALREADY_ENDED"), end(id, DAY.plusDays(20)));
        assertEquals(List.of("ALREADY_ENDED"), end(id, DAY.plusDays(40)));
        assertEquals(DAY.plusDays(10), services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).validTo());
    }

    @Test
    void anEstablishmentIsTakenAwayOnce() {
        engage(Collaborator.Tier.DISTRICT, 0, DAY, null);
        long id = services.transact(work -> work.the(Collaborators.class).list(OFFICER)).get(0).id();
        services.transact(work -> work.the(Collaborators.class).assign(OFFICER, id, "HTX Mỳ Gạo", null, DAY));
        long assignment = services.transact(work -> work.the(Collaborators.class).assignedTo("ctv")).get(0).id();
        services.play(DAY.plusDays(5));
        assertEquals(List.of(), withdraw(assignment));
        services.play(DAY.plusDays(9));
        assertEquals(List.of("ALREADY_ENDED"), withdraw(assignment));
        assertEquals(DAY.plusDays(4), services.transact(work -> work.em().find(CollaboratorAssignment.class, assignment)).validTo());
    }

    private List<String> end(long id, LocalDate lastDay) {
        return rules(services.transact(work -> work.the(Collaborators.class).end(OFFICER, id, lastDay)));
    }

    private List<String> withdraw(long assignment) {
        return rules(services.transact(work -> work.the(Collaborators.class).withdraw(OFFICER, assignment)));
    }

    private List<String> seen() {
        return services.transact(work -> work.the(Registrations.class).list(COLLABORATOR, new Registrations.Filter(null, null, null))
                .stream().map(Registration::name).toList());
    }

    private RegistrationDesk.Taken forIt(String name) {
        return services.transact(work -> work.the(RegistrationDesk.class).forIt(COLLABORATOR,
                new Registration.Purpose(BAC_GIANG, 2024, FundSource.LOCAL, null), Needs.machine(name, "Hiệp Hòa", 100)));
    }

    private List<String> engage(Collaborator.Tier tier, long allowance, LocalDate from, LocalDate to) {
        return rules(services.transact(work -> work.the(Collaborators.class).engage(OFFICER,
                new Collaborators.Draft(BAC_GIANG, "ctv", tier, "Hiệp Hòa", allowance, from, to))));
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).toList();
    }
}
