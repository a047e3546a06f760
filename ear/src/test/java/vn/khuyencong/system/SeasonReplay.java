package vn.khuyencong.system;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.qpid.protonj2.client.Tracker;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.demo.SeasonDocuments;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.DatabaseDigest;

/**
 * The season of 28 provinces on two systems with a database each: once in order, and three times shuffled on eight senders with other messages
 * in between, which the first gets too, in order. Both databases must say the same.
 */
public final class SeasonReplay {

    private static final int SENDERS = 8;
    private static final int COPIES = 3;
    /** Copies of a message go by different senders. */
    private static final int APART = 3;
    private static final Duration LONGEST_INTAKE = Duration.ofMinutes(30);
    private static final LocalDate DECIDED = LocalDate.of(2023, 1, 10);
    private static final List<String> OTHERS = List.of("P63-48", "P63-49", "P63-51", "P63-52", "P63-54", "P63-56", "P63-58", "P63-60");
    private static final int FIRST_YEAR = 2014;
    private static final int YEARS = 10;
    private static final int ODD = 10;
    /** Messages of a sender that the broker has not confirmed yet. */
    private static final int AT_ONCE = 100;

    private final PostgresServer postgres;
    private final PrintStream out;
    private final List<SeasonTraffic.Sent> season;
    private final List<SeasonTraffic.Sent> others;
    private Map<UnitId, Identity> identities = new HashMap<>();

    private SeasonReplay(PostgresServer postgres, PrintStream out, int fillers) throws IOException {
        this.postgres = postgres;
        this.out = out;
        season = SeasonTraffic.of(SeasonDocuments.units(), Work.fresh("replay-documents"));
        others = IntStream.range(0, fillers).mapToObj(SeasonReplay::other).toList();
    }

    /**
     * Runs it.
     *
     * @param fillers messages of other provinces in between
     * @param seed    of the shuffling
     * @return whether both databases say the same; what differs is printed
     */
    public static boolean run(int fillers, long seed, PrintStream out) throws IOException, SQLException {
        try (PostgresServer postgres = PostgresServer.start(Work.fresh("replay-postgresql"))) {
            SeasonReplay replay = new SeasonReplay(postgres, out, fillers);
            DatabaseDigest ordered = replay.after("ordered", replay.inOrder(), 1);
            DatabaseDigest mixed = replay.after("shuffled", replay.shuffled(seed), SENDERS);
            String one = ordered.whole();
            String other = mixed.whole();
            out.println("once in order: " + one);
            out.println("shuffled:      " + other);
            if (!one.equals(other)) {
                out.println(mixed.differenceTo(ordered));
            }
            return one.equals(other);
        }
    }

    private List<SeasonTraffic.Sent> inOrder() {
        List<SeasonTraffic.Sent> all = new ArrayList<>(season);
        all.addAll(others);
        return all;
    }

    private List<SeasonTraffic.Sent> shuffled(long seed) {
        List<SeasonTraffic.Sent> all = new ArrayList<>(others);
        for (int copy = 0; copy < COPIES; copy++) {
            all.addAll(season);
        }
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** A plan of another province; each tenth breaks its schema and is returned, each tenth is unreadable and parked. */
    private static SeasonTraffic.Sent other(int i) {
        UnitId unit = new UnitId(OTHERS.get(i % OTHERS.size()));
        Plan plan = Plan.of(unit, FIRST_YEAR + i / OTHERS.size() % YEARS).number("KH-" + i).decidedOn(DECIDED).fair(1 + i % 400);
        Event event = Event.from(unit.value(), plan.document()).with("/id", "khac-" + i).with("/sequence", i + 1);
        byte[] body = switch (i % ODD) {
            case 3 -> event.with("/data/totals/support", -1).bytes();
            case 7 -> ("{\"khong-phai-van-ban\":" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            default -> event.bytes();
        };
        return new SeasonTraffic.Sent(unit, body);
    }

    private DatabaseDigest after(String name, List<SeasonTraffic.Sent> messages, int senders) throws SQLException {
        long begin = System.nanoTime();
        try (RunningSystem system = RunningSystem.start("replay-" + name, postgres.withDatabase(name))) {
            system.ministry().playDay(SeasonTraffic.DAY);
            identities = new HashMap<>();
            messages.stream().map(SeasonTraffic.Sent::unit).distinct().forEach(unit -> identities.put(unit, Identity.provisioned(system, unit.value())));
            long sending = System.nanoTime();
            send(system, messages, senders);
            Await.until(messages.size() + " messages taken in", LONGEST_INTAKE, () -> number(name, "select coalesce(sum(deliveries), 0) from inbox_message")
                    >= messages.size());
            out.printf("%s: %d messages by %d senders, taken in after %d s; %d s with the start of the server%n", name, messages.size(), senders,
                    seconds(sending), seconds(begin));
            out.println("  " + outcomes(name));
            if (!system.ministry().figuresAgree()) {
                throw new IllegalStateException(name + ": the figures kept do not agree with their lines");
            }
            try (Connection connection = connect(name)) {
                return new DatabaseDigest(connection);
            }
        }
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000L;
    }

    private void send(RunningSystem system, List<SeasonTraffic.Sent> messages, int senders) {
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        Map<SeasonTraffic.Sent, Integer> seen = new HashMap<>();
        List<List<SeasonTraffic.Sent>> shares = IntStream.range(0, senders).<List<SeasonTraffic.Sent>>mapToObj(i -> new ArrayList<>()).toList();
        for (SeasonTraffic.Sent message : messages) {
            int copy = seen.merge(message, 1, Integer::sum);
            shares.get(Math.floorMod(message.unit().hashCode() + copy * APART, senders)).add(message);
        }
        try {
            for (Future<Integer> share : threads.invokeAll(shares.stream().<Callable<Integer>>map(share -> () -> send(system, share)).toList())) {
                share.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private int send(RunningSystem system, List<SeasonTraffic.Sent> share) throws ClientException {
        Map<UnitId, TestProvince> provinces = new LinkedHashMap<>();
        List<Tracker> handed = new ArrayList<>();
        try {
            for (SeasonTraffic.Sent message : share) {
                Identity identity = identities.get(message.unit());
                if (!provinces.containsKey(message.unit())) {
                    provinces.put(message.unit(), TestProvince.connect(system, identity));
                }
                handed.add(provinces.get(message.unit()).hand(Letter.of(message.body(), identity.key())));
                if (handed.size() == AT_ONCE) {
                    areTaken(handed);
                }
            }
            areTaken(handed);
            return share.size();
        } finally {
            provinces.values().forEach(TestProvince::close);
        }
    }

    private static void areTaken(List<Tracker> handed) throws ClientException {
        for (Tracker tracker : handed) {
            TestProvince.isTaken(tracker);
        }
        handed.clear();
    }

    private Map<String, Long> outcomes(String name) throws SQLException {
        Map<String, Long> states = new LinkedHashMap<>();
        try (Connection connection = connect(name); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select state, count(*), sum(deliveries) from inbox_message group by state order by state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
                states.put(rows.getString(1) + " copies", rows.getLong(3));
            }
        }
        return states;
    }

    private long number(String name, String query) {
        try (Connection connection = connect(name); Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name), postgres.user(), "any");
    }
}
