package vn.khuyencong.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.RetentionKind;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Services;

class PurgingTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final Instant LONG_AGO = Services.NOW.minus(Duration.ofDays(3000));

    /**
     * What a piece of the random world is like, told here anew, not by the code under test.
     *
     * @param spokenOf whether a rule speaks of it
     * @param hold     the first reason to hold it; null if it may go
     */
    private record Piece(RetentionKind kind, long id, boolean spokenOf, Hold hold) {

        boolean mayGo() {
            return spokenOf && hold == null;
        }
    }

    @Test
    void whateverTheWorldIsLikeOnlyWhatIsProvenGoesAndTheLookBeforehandSaysTheSame() {
        for (int seed = 0; seed < 25; seed++) {
            DataSource database = MigratedDatabase.h2("purge-" + seed);
            try (Services services = new Services(database)) {
                Random random = new Random(seed);
                execute(database, "update retention_rule set verified = true" + (random.nextInt(4) == 0 ? " where kind <> 'CLOSED_PARKED'" : ""));
                boolean parkedVerified = count(database, "select count(*) from retention_rule where kind = 'CLOSED_PARKED' and verified") == 1;
                List<Piece> world = world(database, random, parkedVerified);
                Set<String> expected = world.stream().filter(Piece::mayGo).map(piece -> piece.kind() + "/" + piece.id()).collect(Collectors.toCollection(TreeSet::new));
                PurgePlan looked = services.transact(work -> work.the(Purging.class).look(ADMINISTRATOR));
                assertEquals(held(world), held(looked), "seed " + seed);
                assertEquals(0, count(database, "select count(*) from tombstone"), "looking changes nothing");
                assertTrue(services.transact(work -> work.the(Purging.class).run(ADMINISTRATOR, looked.digest() + "0")).isEmpty(),
                        "another than what was seen does not go");
                PurgeRun run = services.transact(work -> work.the(Purging.class).run(ADMINISTRATOR, looked.digest())).orElseThrow();
                Set<String> gone = services.transact(work -> work.em().createQuery("select t from Tombstone t", Tombstone.class).getResultStream()
                        .map(stone -> stone.kind() + "/" + stone.of()).collect(Collectors.toCollection(TreeSet::new)));
                assertEquals(expected, gone, "seed " + seed);
                assertEquals(gone, looked.free().stream().map(item -> item.rule().kind() + "/" + item.id()).collect(Collectors.toCollection(TreeSet::new)));
                assertEquals(gone.size(), run.items());
                assertEquals(gone.size(), count(database, "select count(*) from outbox_message where receipt_id is null and body is null")
                        + count(database, "select count(*) from inbox_message where body is null"), "nothing went without a tombstone");
                assertEquals(looked.free().stream().map(item -> item.rule().kind()).distinct().count(),
                        count(database, "select count(*) from audit_entry where act = '" + AuditAct.RETENTION_PURGED + "'"));
                assertEquals(List.of(), services.transact(work -> work.the(Purging.class).look(ADMINISTRATOR)).free(), "what went does not go again");
            }
        }
    }

    @Test
    void asShippedNothingGoes() {
        DataSource database = MigratedDatabase.h2("purge-shipped");
        try (Services services = new Services(database)) {
            List<Piece> world = world(database, new Random(1), false);
            PurgePlan plan = services.transact(work -> work.the(Purging.class).look(ADMINISTRATOR));
            assertEquals(5, plan.rules().size());
            assertEquals(List.of(), plan.free());
            Map<String, Long> unverified = world.stream().filter(Piece::spokenOf)
                    .collect(Collectors.groupingBy(piece -> piece.kind() + " " + Hold.RULE_UNVERIFIED, TreeMap::new, Collectors.counting()));
            assertEquals(2, unverified.size());
            assertEquals(unverified, held(plan), "no rule was held against a text");
            assertEquals(List.of(), plan.items(), "what is held anyway is not looked at");
        }
    }

    @Test
    void whileSomebodyWaitsOnlyTheOldestAreLookedAtAndThatIsSaid() {
        DataSource database = MigratedDatabase.h2("purge-cut");
        try (Services services = new Services(database)) {
            execute(database, "update retention_rule set verified = true");
            for (long id = 1; id <= 250; id++) {
                sentLetter(database, id, LONG_AGO, "0102", LONG_AGO);
            }
            PurgePlan some = services.transact(work -> work.the(PurgeProof.class).plan(100));
            PurgePlan all = services.transact(work -> work.the(PurgeProof.class).plan(1_000));
            assertTrue(some.cut());
            assertTrue(some.items().size() >= 100 && some.items().size() < 250, () -> "looked at " + some.items().size());
            assertEquals(some.items(), all.items().subList(0, some.items().size()), "the oldest");
            assertFalse(all.cut());
            assertEquals(Map.of("LETTER_COPIES NOT_ARCHIVED", 250L), held(all));
        }
    }

    @Test
    void aCopyIsCountedToTheOneRuleThatSpeaksOfIt() {
        DataSource database = MigratedDatabase.h2("purge-kinds");
        try (Services services = new Services(database)) {
            sentLetter(database, 1, LONG_AGO, "0102", LONG_AGO);
            execute(database, "insert into norm_pack (id, number, issued_on, digest, fresh_until, body, jws, issued_at) values (1, 3, date '2015-02-01', 'd', date '2015-03-01', X'01', 'j', "
                    + at(LONG_AGO) + ")");
            copy(database, 2, "khuyencong.receipts.P63-24", "norm-pack-3-2015-02-01", LONG_AGO);
            copy(database, 3, "khuyencong.receipts.P63-24", "norm-pack-4-2015-02-01", LONG_AGO);
            copy(database, 4, "khuyencong.receipts.P63-24", "DC-2015-02-01", LONG_AGO);
            copy(database, 5, "khuyencong.submissions.P63-24", "L1", LONG_AGO);
            copy(database, 6, "khuyencong.receipts.P63-24", "contract-versions-1", LONG_AGO);
            PurgePlan plan = services.transact(work -> work.the(Purging.class).look(ADMINISTRATOR));
            assertEquals(Map.of("LETTER_COPIES RULE_UNVERIFIED", 1L, "NORM_PACK_COPIES RULE_UNVERIFIED", 1L, "AUDIT_HEAD_COPIES RULE_UNVERIFIED", 1L,
                    "PORTAL_COPIES RULE_UNVERIFIED", 1L), held(plan));
        }
    }

    @Test
    void aNightIsDoneOnce() {
        DataSource database = MigratedDatabase.h2("purge-night");
        try (Services services = new Services(database)) {
            for (int node = 0; node < 2; node++) {
                services.transact(work -> {
                    work.the(Purging.class).runNightly();
                    return null;
                });
            }
            assertEquals(1, count(database, "select count(*) from purge_run"));
        }
    }

    @Test
    void everyForeignKeyToTheInboxIsLookedAt() throws SQLException {
        Set<String> keys = new TreeSet<>();
        try (Connection connection = MigratedDatabase.h2("purge-keys").getConnection();
                ResultSet rows = connection.getMetaData().getExportedKeys(null, "PUBLIC", "INBOX_MESSAGE")) {
            while (rows.next()) {
                keys.add(rows.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT) + "." + rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        keys.remove("receipt.message_id");
        assertEquals(new TreeSet<>(PurgeProof.RESTING), keys);
    }

    private static Map<String, Long> held(List<Piece> world) {
        return world.stream().filter(piece -> piece.spokenOf() && piece.hold() != null)
                .collect(Collectors.groupingBy(piece -> piece.kind() + " " + piece.hold(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> held(PurgePlan plan) {
        Map<String, Long> held = new TreeMap<>();
        plan.rules().forEach(rule -> plan.held(rule).forEach((hold, count) -> held.put(rule.kind() + " " + hold, count)));
        return held;
    }

    private static List<Piece> world(DataSource database, Random random, boolean parkedVerified) {
        boolean archived = random.nextInt(5) > 0;
        if (archived) {
            execute(database, "insert into archive_made (id, of_year, begun_at, ended_at, manifest) values (1, 2015, " + at(LONG_AGO.plus(Duration.ofDays(600))) + ", "
                    + at(LONG_AGO.plus(Duration.ofDays(600))) + ", 'm')");
        }
        List<Piece> world = new ArrayList<>();
        for (long id = 1; id <= 30; id++) {
            world.add(letter(database, random, id, archived));
            world.add(parked(database, random, 100 + id, archived, parkedVerified));
        }
        return world;
    }

    private static Piece letter(DataSource database, Random random, long id, boolean archived) {
        boolean kept = random.nextInt(5) > 0;
        boolean same = random.nextInt(5) > 0;
        boolean sent = random.nextInt(5) > 0;
        boolean old = random.nextInt(5) > 0;
        boolean inYear = random.nextInt(5) > 0;
        Instant written = inYear ? LONG_AGO : LONG_AGO.plus(Duration.ofDays(400));
        Instant left = old ? LONG_AGO : Services.NOW.minus(Duration.ofDays(5));
        if (kept) {
            sentLetter(database, id, written, same ? "0102" : "0103", sent ? left : null);
        } else {
            copy(database, id, "khuyencong.receipts.P63-24", "L" + id, sent ? left : null);
        }
        return new Piece(RetentionKind.LETTER_COPIES, id, kept, !sent ? Hold.UNSENT : !old ? Hold.TOO_YOUNG : !same ? Hold.NOT_ELSEWHERE
                : !inYear || !archived ? Hold.NOT_ARCHIVED : null);
    }

    private static void sentLetter(DataSource database, long id, Instant written, String body, Instant left) {
        execute(database, "insert into ministry_letter (id, name, to_unit, type, about, business_day, created_at, body, jws) values (" + id + ", 'L" + id
                + "', 'P63-24', 't', 'a', date '2015-01-01', " + at(written) + ", X'" + body + "', 'j')");
        copy(database, id, "khuyencong.receipts.P63-24", "L" + id, left);
    }

    private static void copy(DataSource database, long id, String address, String name, Instant left) {
        execute(database, "insert into outbox_message (id, address, name, body, created_at, sent_at) values (" + id + ", '" + address + "', '" + name
                + "', X'0102', " + at(LONG_AGO) + ", " + (left == null ? "null" : at(left)) + ")");
    }

    private static Piece parked(DataSource database, Random random, long id, boolean archived, boolean verified) {
        boolean settled = random.nextInt(4) > 0;
        boolean closed = random.nextInt(4) > 0;
        boolean old = random.nextInt(5) > 0;
        boolean receipted = random.nextInt(5) > 0;
        boolean sent = random.nextInt(5) > 0;
        boolean restedOn = random.nextInt(5) == 0;
        boolean conflict = random.nextInt(5) == 0;
        Map<String, String> row = new HashMap<>();
        row.put("state", conflict ? "'CONFLICT'" : "'PARKED'");
        row.put("way", !settled ? "null" : closed ? "'CLOSED'" : "'CAME_AGAIN'");
        row.put("at", !settled ? "null" : old ? at(LONG_AGO) : at(Services.NOW.minus(Duration.ofDays(5))));
        execute(database, "insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, state, settlement, settled_at, deliveries)"
                + " values (" + id + ", " + at(LONG_AGO) + ", date '2015-01-01', 'a', 'P63-24', 1, 'd" + id + "', X'01', true, " + row.get("state") + ", " + row.get("way") + ", "
                + row.get("at") + ", 1)");
        if (receipted) {
            execute(database, "insert into receipt (id, number, message_id, stage, outcome, issued_at, body, jws) values (" + id + ", 'TN-" + id + "', " + id
                    + ", 'TECHNICAL', 'PARKED', " + at(LONG_AGO) + ", X'01', 'j')");
            execute(database, "insert into outbox_message (id, address, name, receipt_id, created_at, sent_at) values (" + (1000 + id) + ", 'khuyencong.receipts.P63-24', 'TN-"
                    + id + "', " + id + ", " + at(LONG_AGO) + ", " + (sent ? at(LONG_AGO) : "null") + ")");
        }
        if (restedOn) {
            execute(database, "insert into inbox_message (id, received_at, business_day, address, size_bytes, digest, body, body_whole, state, became_id, deliveries)"
                    + " values (" + (5000 + id) + ", " + at(LONG_AGO) + ", date '2015-01-01', 'a', 1, 'r" + id + "', X'01', true, 'ACCEPTED', " + id + ", 1)");
        }
        return new Piece(RetentionKind.CLOSED_PARKED, id, !conflict && (!settled || closed), !verified ? Hold.RULE_UNVERIFIED : !settled ? Hold.OPEN
                : !old ? Hold.TOO_YOUNG : !receipted ? Hold.UNACKNOWLEDGED : !sent ? Hold.UNSENT : restedOn ? Hold.REFERENCED
                : !archived ? Hold.NOT_ARCHIVED : null);
    }

    private static String at(Instant instant) {
        return "timestamp with time zone '" + instant.toString().replace('T', ' ').replace("Z", "+00") + "'";
    }

    private static long count(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
