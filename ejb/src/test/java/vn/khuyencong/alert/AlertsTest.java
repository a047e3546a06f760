package vn.khuyencong.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class AlertsTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final UnitId UNIT = new UnitId("P63-24");

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("alerts-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whatIsSeenIsRaisedOnceAndClearedWhenItIsGone() {
        keep("n1", Sighting.of(AlertKind.QUEUE_BACKLOG, 700));
        keep("n2", Sighting.of(AlertKind.QUEUE_BACKLOG, 900));
        assertEquals(List.of(List.of("900")), open(ADMINISTRATOR).stream().map(Alert::facts).toList());
        assertEquals(Map.of(AlertKind.QUEUE_BACKLOG, 1L), services.transact(work -> work.the(Alerts.class).counts()));
        keep("n1");
        assertEquals(List.of(), open(ADMINISTRATOR));
        Alert cleared = services.transact(work -> work.the(Alerts.class).cleared(ADMINISTRATOR, 10)).get(0);
        assertEquals(Services.NOW, cleared.clearedAt());
        keep("n1", Sighting.of(AlertKind.QUEUE_BACKLOG, 600));
        assertEquals(1, open(ADMINISTRATOR).size(), "again there, again raised");
        assertEquals(1, services.transact(work -> work.the(Alerts.class).cleared(ADMINISTRATOR, 10)).size());
    }

    @Test
    void aNodeClearsOnlyWhatItCanSee() {
        Set<AlertKind> disk = Set.of(AlertKind.DISK_LOW);
        keep(disk, "n1", new Sighting(AlertKind.DISK_LOW, "n1", null, List.of("n1", "5")));
        keep(disk, "n2");
        assertEquals(1, open(ADMINISTRATOR).size());
        keep(disk, "n1");
        assertEquals(List.of(), open(ADMINISTRATOR));
    }

    @Test
    void ofSeveralNodesOneLooks() {
        assertTrue(services.<Boolean>transact(work -> work.the(Alerts.class).takeTurn()));
        assertFalse(services.<Boolean>transact(work -> work.the(Alerts.class).takeTurn()));
    }

    @Test
    void alertsOfUnitsAreForTheDepartmentAndTheRestForTheOperator() {
        keep("n1", Sighting.of(AlertKind.QUEUE_BACKLOG, 700), Sighting.of(AlertKind.UNIT_REFUSED, UNIT, 3, 7));
        assertEquals(2, open(ADMINISTRATOR).size());
        assertEquals(List.of(AlertKind.UNIT_REFUSED), open(Viewers.DEPT_OFFICER).stream().map(Alert::kind).toList());
        assertEquals(List.of(), open(Viewers.officer("P63-24")));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Alerts.class).cleared(Viewers.DEPT_OFFICER, 10)));
    }

    @Test
    void aUnitWhoseMessagesAreRefusedAgainAndAgainIsNoticedAndWhatNobodyDealsWith() {
        services.transact(work -> {
            IntStream.range(0, 3).forEach(i -> work.the(Intake.class).receive(List.of(
                    Delivery.of(Addresses.submissions(UNIT), ("rác " + i).getBytes(StandardCharsets.UTF_8), null, null, null))));
            return null;
        });
        assertEquals(List.of(new Sighting(AlertKind.UNIT_REFUSED, "P63-24", UNIT, List.of("3", "7"))), look(UnitAlerts.class));
        services.play(Services.TODAY.plusDays(7));
        assertEquals(List.of(new Sighting(AlertKind.PARKED_OPEN, "P63-24", UNIT, List.of("3", Services.TODAY.toString()))), look(UnitAlerts.class));
    }

    @Test
    void aUnitThatOwesSomethingAndSentNothingIsSilent() {
        assertTrue(look(SilentUnitAlerts.class).stream().anyMatch(seen -> UNIT.equals(seen.unit())), "nobody sent anything of 2023");
        services.transact(work -> {
            work.the(Intake.class).receive(List.of(Delivery.of(Addresses.submissions(UNIT), new byte[] {1}, null, null, null)));
            return null;
        });
        assertFalse(look(SilentUnitAlerts.class).stream().anyMatch(seen -> UNIT.equals(seen.unit())), "it was heard of today");
    }

    @Test
    void whereAllIsWellNothingIsNoticedAndADocumentThatDoesNotLeaveIs() {
        assertEquals(List.of(), look(BacklogAlerts.class));
        assertEquals(List.of(), look(TrustAlerts.class));
        services.transact(work -> work.em().createNativeQuery("insert into outbox_message (id, address, name, body, created_at) values (1, 'a', 'n', X'01', "
                + "timestamp with time zone '2024-03-15 01:54:00+00')").executeUpdate());
        assertEquals(List.of(Sighting.of(AlertKind.OUTBOX_OLD, 1, "2024-03-15T01:54:00Z")), look(BacklogAlerts.class));
    }

    private <S extends AlertSource> List<Sighting> look(Class<S> source) {
        return services.transact(work -> work.the(source).look());
    }

    private void keep(String node, Sighting... seen) {
        keep(Set.of(AlertKind.QUEUE_BACKLOG, AlertKind.UNIT_REFUSED), node, seen);
    }

    private void keep(Set<AlertKind> kinds, String node, Sighting... seen) {
        services.transact(work -> {
            work.the(Alerts.class).keep(kinds, List.of(seen), node);
            return null;
        });
    }

    private List<Alert> open(Viewer viewer) {
        return services.transact(work -> work.the(Alerts.class).open(viewer));
    }
}
