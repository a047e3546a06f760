package vn.khuyencong.system;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import vn.khuyencong.shared.UnitId;

/**
 * Two nodes, a broker and a database of their own, one of them killed after the other at random moments while a province sends. After each
 * round of kills every message has one effect and one receipt document per stage, and the totals are those of the same plans that
 * another province sends afterwards, undisturbed.
 */
public final class KillsUnderLoad implements AutoCloseable {

    /** What is killed, in turn. */
    public enum Target {
        NODE, BROKER, DATABASE
    }

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final String UNIT = "P-46";
    private static final String CALM = "P-38";
    private static final int FIRST_YEAR = 2030;
    private static final int PLANS_PER_KILL = 60;
    private static final int MOST_BEFORE = 45;
    private static final Duration LONGEST_START = Duration.ofSeconds(180);

    private final Random random;
    private final PostgresServer postgres;
    private final ExternalBroker broker;
    private final List<RunningSystem> nodes;
    private final Identity disturbed;
    private final Identity calm;
    private int kills;
    private int year = FIRST_YEAR;

    private KillsUnderLoad(long seed) throws IOException {
        random = new Random(seed);
        postgres = PostgresServer.start(Work.fresh("kills-postgresql"));
        broker = ExternalBroker.start(Work.fresh("kills-broker"));
        Map<String, String> environment = new HashMap<>(postgres.withDatabase("kills"));
        environment.putAll(broker.environment());
        nodes = RunningSystem.nodes(2, "kills", environment, RunningSystem.EAR);
        nodes.get(0).ministry().playDay(TODAY);
        disturbed = Identity.provisioned(nodes.get(0), UNIT);
        calm = Identity.provisioned(nodes.get(0), CALM);
    }

    /** Starts all of it with empty data. */
    public static KillsUnderLoad start(long seed) throws IOException {
        return new KillsUnderLoad(seed);
    }

    /**
     * A round: so many kills while a year's plans are sent, and what must be true afterwards.
     *
     * @param told hears of each kill
     */
    public void round(int count, Consumer<String> told) {
        Outgoing outgoing = Outgoing.plans(count * PLANS_PER_KILL, year, DECIDED, disturbed);
        List<CompletableFuture<Void>> restarts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Target target = Target.values()[kills % Target.values().length];
            // A system that is not whole again is not killed once more: that would be two faults at a time.
            restarts.forEach(CompletableFuture::join);
            told.accept(kill(target, outgoing, restarts));
            kills++;
        }
        restarts.forEach(CompletableFuture::join);
        awaitWhole();
        sendAll(outgoing, nodes.get(0));
        assertEachHasOneEffect(outgoing, disturbed, count * PLANS_PER_KILL);
        Outgoing undisturbed = Outgoing.plans(count * PLANS_PER_KILL, year, DECIDED, calm);
        sendAll(undisturbed, nodes.get(1));
        assertEachHasOneEffect(undisturbed, calm, count * PLANS_PER_KILL);
        require(totals(UNIT).equals(totals(CALM)), "totals of " + year + ": " + totals(UNIT) + " and undisturbed " + totals(CALM));
        require(nodes.get(0).ministry().figuresAgree(), "figures of " + year + " do not agree with their lines");
        year++;
    }

    /** The trail, which every node writes, holds together. */
    public void checkTrail() {
        AuditTrailCheck.holds(nodes.get(1), Work.fresh("kills-trail"));
    }

    private String kill(Target target, Outgoing outgoing, List<CompletableFuture<Void>> restarts) {
        long moment = submissions() + 3 + random.nextInt(MOST_BEFORE);
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> outgoing.sendAtMost(PLANS_PER_KILL, nodes.get(0)));
        Await.until("message " + moment, () -> sending.isDone() || submissions() >= moment);
        long begin = System.nanoTime();
        String what = target.name().toLowerCase(java.util.Locale.ROOT);
        switch (target) {
            case NODE -> {
                int which = random.nextInt(nodes.size());
                what += " " + (which + 1);
                nodes.get(which).kill();
                restarts.add(CompletableFuture.runAsync(nodes.get(which)::start));
            }
            case BROKER -> {
                broker.kill();
                restartBroker();
            }
            case DATABASE -> {
                postgres.kill();
                postgres.start();
                awaitWhole();
            }
        }
        sending.join();
        return what + " killed at message " + moment + ", back after " + (System.nanoTime() - begin) / 1_000_000 + " ms";
    }

    private void restartBroker() {
        try {
            broker.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every node that lives answers from the database. */
    private void awaitWhole() {
        Await.until("the database is found again", LONGEST_START, () -> nodes.stream().filter(RunningSystem::isAlive).allMatch(node ->
                node.answers() && node.rest("cuc").get("/api/v1/submissions?size=1").statusCode() == 200));
    }

    private void sendAll(Outgoing outgoing, RunningSystem node) {
        Await.until("all confirmed by the broker", LONGEST_START, () -> outgoing.send(node));
    }

    private long submissions() {
        RunningSystem living = nodes.stream().filter(RunningSystem::answers).findFirst().orElseThrow();
        return living.ministry().numberOfSubmissions();
    }

    private void assertEachHasOneEffect(Outgoing outgoing, Identity sender, int documents) {
        List<ReceiptsOfOne> receipts = outgoing.receipts(nodes.get(0));
        receipts.forEach(ReceiptsOfOne::areOneDocumentPerStage);
        long numbers = receipts.stream().flatMap(ReceiptsOfOne::numbers).distinct().count();
        require(numbers == 2L * documents, numbers + " receipt documents for " + documents + " messages of " + year);
        UnitId unit = sender.unit();
        int rows = nodes.get(1).ministry().submissionsOf(unit, year).size();
        require(rows == documents, rows + " kept of " + documents + " messages of " + unit + " " + year);
        require(nodes.get(1).ministry().parked() == 0, "messages are parked");
        try (BrokerQueues queues = broker.queues()) {
            Await.until("an empty inbox", () -> queues.depth(Queues.INBOX) == 0);
            require(queues.depth("DLQ") == 0, "messages in the dead-letter queue");
        }
    }

    private String totals(String unit) {
        return nodes.get(0).ministry().consolidation(year, "boundaries=then&unit=" + unit).path("total").toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public void close() {
        nodes.forEach(RunningSystem::close);
        broker.close();
        postgres.close();
    }

    /**
     * The database away for so long while the province sends; afterwards everything is there, nothing was parked.
     *
     * @return bytes by which the log of each node grew
     */
    public List<Long> outage(Duration length) throws ClientException {
        Outgoing outgoing = Outgoing.plans(PLANS_PER_KILL, year, DECIDED, disturbed);
        List<Long> before = nodes.stream().map(RunningSystem::logged).toList();
        postgres.stop();
        long since = System.nanoTime();
        sendAll(outgoing, nodes.get(0));
        Await.until("the end of the outage", length.plusSeconds(5), () -> System.nanoTime() - since > length.toNanos());
        postgres.start();
        awaitWhole();
        assertEachHasOneEffect(outgoing, disturbed, PLANS_PER_KILL);
        year++;
        List<Long> grown = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            grown.add(nodes.get(i).logged() - before.get(i));
        }
        return grown;
    }
}
