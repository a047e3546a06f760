package vn.khuyencong.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.integrity.Findings.FindingState;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal.Severity;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class FindingsTest {

    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer PROVINCE = new Viewer("so", "Sở", Role.SCT_OFFICER, new UnitId("P63-24"));
    private static final Check CHECK = new Check("OWN", Severity.WARNING, Map.of("title", "x"), 0, null, null);
    private static final Row HERE = Row.of("P63-24", "a", "1", null);
    private static final Row THERE = Row.of("P63-27", "b", "1", null);

    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(database("findings-" + test.getDisplayName()));
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aFindingIsNewThenThereThenGoneAndMayComeBack() {
        run(List.of(HERE, THERE), true);
        run(List.of(HERE), true);
        assertEquals(List.of("a"), subjects(OFFICER, FindingState.OPEN));
        assertEquals(List.of("b"), subjects(OFFICER, FindingState.GONE));
        run(List.of(HERE, THERE, THERE), true);
        assertEquals(List.of("a", "b"), subjects(OFFICER, FindingState.OPEN));
        assertEquals(List.of(), subjects(OFFICER, FindingState.GONE));
    }

    @Test
    void whatWasCutOffOrCouldNotBeAskedIsNotGone() {
        run(List.of(HERE, THERE), true);
        run(List.of(HERE), false);
        assertEquals(List.of("a", "b"), subjects(OFFICER, FindingState.OPEN));
        long broken = begin("cuc").orElseThrow();
        services.transact(work -> {
            work.the(CheckRuns.class).broke(broken);
            work.the(CheckRuns.class).end(broken, List.of("OWN"));
            return null;
        });
        assertEquals(List.of("a", "b"), subjects(OFFICER, FindingState.OPEN));
        assertEquals(1, services.transact(work -> work.the(Findings.class).lastRun().orElseThrow()).broken());
    }

    @Test
    void theFindingsOfACheckThatIsNoMoreAreGone() {
        run(List.of(HERE), true);
        long run = begin("cuc").orElseThrow();
        services.transact(work -> {
            work.the(CheckRuns.class).end(run, List.of("OTHER"));
            return null;
        });
        assertEquals(List.of("a"), subjects(OFFICER, FindingState.GONE));
    }

    @Test
    void aKnownFindingIsKnownAsLongAsItLooksTheSame() {
        run(List.of(HERE), true);
        long id = services.transact(work -> work.the(Findings.class).page(OFFICER, new Findings.Filter("OWN", null, null), 0, 10)).get(0).id();
        assertThrows(NotVisible.class, () -> note(PROVINCE, id, "biết"));
        assertThrows(IllegalArgumentException.class, () -> note(OFFICER, id, " "));
        note(OFFICER, id, "đơn vị đang sửa");
        run(List.of(HERE), true);
        assertEquals(List.of("a"), subjects(OFFICER, FindingState.KNOWN));
        assertEquals(List.of(), subjects(OFFICER, FindingState.OPEN));
        run(List.of(Row.of("P63-24", "a", "2", null)), true);
        assertEquals(List.of("a"), subjects(OFFICER, FindingState.OPEN));
        assertEquals(Map.of("OWN", 1L), services.transact(work -> work.the(Findings.class).openByCheck(OFFICER)));
    }

    @Test
    void aProvinceSeesWhatConcernsItAndNothingOfTheSystem() {
        run(List.of(HERE, THERE, Row.of(null, "c", null, null), Row.of("no unit", "d", null, null)), true);
        assertEquals(List.of("a"), subjects(PROVINCE, FindingState.OPEN));
        assertEquals(List.of("a", "b", "c", "d"), subjects(OFFICER, FindingState.OPEN));
    }

    @Test
    void oneRunGoesOnAtATimeAndTheNightlyOneOnceANight() {
        long first = begin("cuc").orElseThrow();
        assertEquals(Optional.empty(), begin("quantri"));
        end(first);
        long night = begin(CheckRun.NIGHTLY).orElseThrow();
        end(night);
        assertEquals(Optional.empty(), begin(CheckRun.NIGHTLY));
        assertTrue(begin("cuc").isPresent());
    }

    @Test
    void aRunIsDeadWhenItHasGivenNoSignOfLifeForTenMinutes() {
        CheckRun run = new CheckRun("cuc", 3, Services.NOW);
        assertFalse(run.isDead(Services.NOW.plusSeconds(600)));
        assertTrue(run.isDead(Services.NOW.plusSeconds(601)));
        run.progress(1, false, Services.NOW.plusSeconds(300));
        assertFalse(run.isDead(Services.NOW.plusSeconds(601)));
    }

    private void run(List<Row> rows, boolean complete) {
        long run = begin("cuc").orElseThrow();
        services.transact(work -> {
            work.the(CheckRuns.class).keep(run, CHECK, rows, complete);
            return null;
        });
        end(run);
    }

    private void end(long run) {
        services.transact(work -> {
            work.the(CheckRuns.class).end(run, List.of("OWN"));
            return null;
        });
    }

    private Optional<Long> begin(String by) {
        return services.transact(work -> work.the(CheckRuns.class).begin(by, 1));
    }

    private void note(Viewer by, long id, String reason) {
        services.transact(work -> {
            work.the(Findings.class).note(by, id, reason);
            return null;
        });
    }

    private List<String> subjects(Viewer viewer, FindingState state) {
        return services.transact(work -> {
            Findings findings = work.the(Findings.class);
            Findings.Filter filter = new Findings.Filter(null, null, state);
            List<String> subjects = findings.page(viewer, filter, 0, 100).stream().map(CheckFinding::subject).sorted().toList();
            assertEquals(subjects.size(), findings.count(viewer, filter));
            return subjects;
        });
    }
}
