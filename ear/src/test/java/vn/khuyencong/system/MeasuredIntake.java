package vn.khuyencong.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.shared.UnitId;

/**
 * One node with a broker and a database of its own, with the optimizing compiler and the memory that it is shipped with, whose intake is timed: all
 * units hand plans over while the inbox hands nothing out, then it does, and the clock runs until the last one is committed.
 */
public final class MeasuredIntake implements AutoCloseable {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 7);
    private static final LocalDate DECIDED = LocalDate.of(2023, 1, 10);
    private static final int FIRST_YEAR = 2010;
    private static final int YEARS = 14;
    /** When the documents say that they were sent: their senders' clocks are right. */
    private static final Instant SENT = Instant.now();
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final int LOOKS_APART = 20;

    private final PostgresServer postgres;
    private final String database;
    private final ExternalBroker broker;
    private final RunningSystem system;
    private final Map<UnitId, Identity> identities = new HashMap<>();

    /**
     * A plan on its way.
     *
     * @param unit    its sender
     * @param body    its bytes
     * @param schemes how many it has
     * @param support what they ask for in all, in đồng
     */
    public record Document(UnitId unit, byte[] body, int schemes, long support) {
    }

    private MeasuredIntake(String name, PostgresServer postgres, Path archive, Map<String, String> environment) throws IOException {
        this.postgres = postgres;
        database = name;
        broker = ExternalBroker.start(Work.fresh(name + "-broker"));
        Map<String, String> all = new HashMap<>(postgres.withDatabase(name));
        all.putAll(broker.environment());
        // Not the quick start of the tests.
        all.put("JAVA_TOOL_OPTIONS", "");
        all.putAll(environment);
        system = RunningSystem.start(name, all, archive == null ? RunningSystem.EAR : archive);
        system.ministry().playDay(DAY);
        units().forEach(unit -> identities.put(unit, Identity.provisioned(system, unit.value())));
    }

    /**
     * Starts it with empty data and lets all units of that time in.
     *
     * @param archive     another EAR, or null for the one that is built
     * @param environment variables of the server besides the usual ones
     */
    public static MeasuredIntake start(String name, PostgresServer postgres, Path archive, Map<String, String> environment) throws IOException {
        return new MeasuredIntake(name, postgres, archive, environment);
    }

    /** Decided plans of all units and many years, each under a number of its own; the same for the same first one. */
    public static List<Document> documents(int first, int count, int schemes) {
        List<UnitId> units = units();
        return IntStream.range(first, first + count).mapToObj(i -> {
            UnitId unit = units.get(i % units.size());
            Plan plan = Plan.of(unit, FIRST_YEAR + i / units.size() % YEARS).number("KH-" + i).decidedOn(DECIDED);
            long support = 0;
            for (int scheme = 1; scheme <= schemes; scheme++) {
                long millions = 10L + (i + scheme) % 90;
                plan.fair(millions);
                support += millions * Plan.MILLION;
            }
            byte[] body = Event.from(unit.value(), plan.document()).with("/id", "bench-" + i).with("/sequence", i + 1).with("/time", SENT.toString()).bytes();
            return new Document(unit, body, schemes, support);
        }).toList();
    }

    /** Those of the 63 provinces of the day that is played. */
    static List<UnitId> units() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                UnitId.class.getResourceAsStream("/vn/khuyencong/territory/provinces.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).filter(id -> !id.startsWith("P34-")).map(UnitId::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands documents over, each signed and through the door of its unit; they stay in the inbox. */
    public void preload(List<Document> documents) throws ClientException {
        pause(Addresses.INBOX);
        List<Tracker> handed = new ArrayList<>();
        try (OpenDoors doors = doors()) {
            for (Document document : documents) {
                handed.add(doors.hand(document));
                if (handed.size() == AT_ONCE) {
                    areTaken(handed);
                }
            }
            areTaken(handed);
        }
    }

    /** Doors of the units, for who hands over one document after the other. */
    public OpenDoors doors() {
        return new OpenDoors(broker.port(), identities);
    }

    /** The node, whose pages and memory are measured. */
    public MeasuredServer server() {
        return new MeasuredServer(system);
    }

    private static void areTaken(List<Tracker> handed) throws ClientException {
        for (Tracker tracker : handed) {
            TestProvince.isTaken(tracker);
        }
        handed.clear();
    }

    /** Lets a queue of its broker hand out nothing. */
    public void pause(String queue) {
        try (BrokerQueues queues = broker.queues()) {
            queues.pause(queue);
        }
    }

    /**
     * Lets the inbox hand out what lies in it.
     *
     * @param counting how many are committed, as the database says
     * @param goal     when it is over
     * @return seconds that it took
     */
    public double drain(String counting, long goal) throws SQLException {
        try (Connection connection = connect()) {
            return drain(Addresses.INBOX, connection, counting, goal);
        }
    }

    /** The same for any queue of its broker and any database. */
    public double drain(String queue, Connection connection, String counting, long goal) throws SQLException {
        try (BrokerQueues queues = broker.queues(); Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            queues.resume(queue);
            long looked = begun;
            while (number(statement, counting) < goal) {
                long took = System.nanoTime() - looked;
                if (System.nanoTime() - begun > LONGEST.toNanos()) {
                    throw new IllegalStateException(number(statement, counting) + " of " + goal + " after " + LONGEST);
                }
                // What it takes to look is taken from those who work.
                LockSupport.parkNanos(Math.max(BETWEEN_LOOKS.toNanos(), LOOKS_APART * took));
                looked = System.nanoTime();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /** Waits until all that was issued has left, so that whoever is measured next has the machine to himself. */
    public void rest() {
        Await.until("receipts sent", LONGEST, () -> number("select count(*) from outbox_message where sent_at is null") == 0);
    }

    /** A number that its database knows. */
    public long number(String query) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            return number(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** A connection to its database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), "any");
    }

    /** What a client of the broker with all rights needs: where, who, by what. */
    public String[] brokerDoor() {
        Map<String, String> environment = broker.environment();
        return new String[] {environment.get("KHUYENCONG_BROKER_URL"), environment.get("KHUYENCONG_BROKER_USER"),
            environment.get("KHUYENCONG_BROKER_PASSWORD")};
    }

    /** Whether the figures kept equal a recomputation from the lines. */
    public boolean figuresAgree() {
        return system.ministry().figuresAgree();
    }

    /** Begins a flight recording of the server, with stacks down to where the loop began, or ends it and writes it into a file. */
    public void record(boolean on, Path file) throws IOException, InterruptedException {
        if (on) {
            tell("JFR.configure", "stackdepth=512");
            tell("JFR.start", "name=bench", "settings=profile");
        } else {
            tell("JFR.stop", "name=bench", "filename=" + file);
        }
    }

    private void tell(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(system.pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    public long serverPid() {
        return system.pid();
    }

    public long brokerPid() {
        return broker.pid();
    }

    @Override
    public void close() {
        system.close();
        broker.close();
    }
}
