package vn.khuyencong.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.qpid.protonj2.client.DeliveryState;
import org.apache.qpid.protonj2.client.Message;
import org.apache.qpid.protonj2.client.Sender;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.FundSource;

/**
 * Spoilt messages against a running server on PostgreSQL: each that the broker took must be kept and answered, the log must name no fault of
 * ours, and what the server holds in memory must not grow with them. The same seed sends the same messages.
 */
public final class Fuzzing {

    private static final String UNIT = "P63-58";
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final Duration LONGEST_INTAKE = Duration.ofMinutes(10);
    private static final int TOGETHER = 50;
    private static final long MOST_GROWTH = 48L * 1024 * 1024;
    /** An incident is a message that faulted alone and was kept; the pattern finds what nobody caught as well. */
    private static final Pattern FAULT = Pattern.compile(" (ERROR|FATAL|SEVERE) +\\[|^\\s+at [a-z]|^Caused by:|(^|[ .])[A-Za-z.]+(Exception|Error)(:|$)");

    private final RunningSystem system;
    private final String database;
    private final Random random;
    private final boolean undeliverable;
    private final Identity identity;
    private final List<byte[]> good = new ArrayList<>();
    private long taken;
    private long refused;

    private Fuzzing(RunningSystem system, String database, long seed, boolean undeliverable) {
        this.undeliverable = undeliverable;
        this.system = system;
        this.database = database;
        random = new Random(seed);
        identity = Identity.provisioned(system, UNIT);
        LocalDate day = LocalDate.of(2024, 1, 10);
        good.add(Event.from(UNIT, Plan.of(identity.unit(), 2024).decidedOn(day).fair(100).machine("Cơ sở Ếch Ộp", 100, 300).document()).bytes());
        good.add(Event.from(UNIT, Plan.of(identity.unit(), 2024).nil().number("KH-0").document()).bytes());
        good.add(Event.from(UNIT, Report.of(identity.unit(), 2023).spent(FundSource.LOCAL, 90).figure("fair_stalls", FundSource.UNSPLIT, 3).document()).bytes());
    }

    /**
     * What came out.
     *
     * @param messages how many the broker took
     * @param refused  how many it did not
     * @param faults   what the log says that it should not; not looked for where the broker itself was to fail
     * @param grown    bytes alive after a full collection, more than before
     * @param lost     messages that the broker took and that are neither kept nor counted as a repetition, or are kept without an answer
     */
    public record Outcome(long messages, long refused, List<String> faults, long grown, long lost) {

        public boolean good() {
            return faults.isEmpty() && lost == 0 && grown < MOST_GROWTH;
        }
    }

    /**
     * A server and a database of its own, for so long.
     *
     * @param undeliverable also with messages that the broker takes and cannot hand to us
     */
    public static Outcome onItsOwn(Duration time, long seed, boolean undeliverable) {
        try (PostgresServer postgres = PostgresServer.start(Work.fresh("fuzz-postgresql"));
                RunningSystem system = RunningSystem.start("fuzz", postgres.withDatabase("fuzz"))) {
            return on(system, postgres.jdbcUrl("fuzz"), time, seed, undeliverable);
        }
    }

    static Outcome on(RunningSystem system, String database, Duration time, long seed, boolean undeliverable) {
        Fuzzing fuzzing = new Fuzzing(system, database, seed, undeliverable);
        system.ministry().playDay(TODAY);
        try {
            fuzzing.send(time.dividedBy(4));
            fuzzing.awaitAll();
            long before = system.liveBytes();
            long logged = Files.size(system.log());
            fuzzing.send(time);
            fuzzing.awaitAll();
            return new Outcome(fuzzing.taken, fuzzing.refused, undeliverable ? List.of() : faults(system.log(), logged), system.liveBytes() - before, fuzzing.lost());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("seed " + seed, e);
        } finally {
            system.ministry().playDay(null);
        }
    }

    private void send(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            try (TestProvince province = TestProvince.connect(system, identity)) {
                Sender sender = province.openSender(Addresses.submissions(identity.unit()));
                while (System.nanoTime() < end) {
                    some(sender);
                }
            } catch (ClientException closed) {
                // The broker closes the connection on some; the next ones come by another.
                refused++;
            }
        }
    }

    private void some(Sender sender) throws ClientException {
        List<Tracker> trackers = new ArrayList<>();
        try {
            for (int i = 0; i < TOGETHER; i++) {
                SpoiltBody how = SpoiltBody.values()[random.nextInt(SpoiltBody.values().length)];
                if (how != SpoiltBody.LARGE || random.nextInt(8) == 0) {
                    trackers.add(sender.send(message(how)));
                }
            }
        } finally {
            for (Tracker tracker : trackers) {
                settle(tracker);
            }
        }
    }

    private void settle(Tracker tracker) throws ClientException {
        tracker.awaitSettlement(60, TimeUnit.SECONDS);
        if (tracker.remoteState() != null && tracker.remoteState().getType() == DeliveryState.Type.ACCEPTED) {
            taken++;
        } else {
            refused++;
        }
    }

    private Message<?> message(SpoiltBody how) throws ClientException {
        byte[] original = good.get(random.nextInt(good.size()));
        byte[] body = how.of(original, random);
        String jws = identity.key().sign(random.nextInt(4) == 0 ? original : body);
        return new SpoiltEnvelope(random, undeliverable).around(body, jws);
    }

    private void awaitAll() {
        Await.until(taken + " messages kept or counted, seed or log of " + system.folder(), LONGEST_INTAKE, () -> kept() >= taken);
    }

    /** How many came of this unit, repetitions counted. */
    private long kept() {
        return number("select coalesce(sum(deliveries), 0) from inbox_message where sender = '" + UNIT + "'") + deadLetters();
    }

    /** What the broker could not hand over lies there. */
    private long deadLetters() {
        if (!undeliverable) {
            return 0;
        }
        try (Queues queues = system.queues()) {
            return queues.depth(Queues.DEAD_LETTERS);
        }
    }

    private long lost() throws SQLException {
        return Math.abs(taken - kept())
                + number("select count(*) from inbox_message m where sender = '" + UNIT + "' and not exists (select 1 from receipt r where r.message_id = m.id)");
    }

    private long number(String query) {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "any"); Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> faults(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String since = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        return since.lines().filter(line -> FAULT.matcher(line).find()).limit(20).toList();
    }
}
