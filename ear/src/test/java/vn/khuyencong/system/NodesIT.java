package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khuyencong.crash.CrashPoint;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.integration.IntakeStep;

/**
 * Two nodes on one PostgreSQL and one broker of their own processes, any of which ends while messages are under way. Afterwards each message has
 * exactly one effect and one receipt document per stage, and the figures are those of a server that lived on.
 */
class NodesIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final String UNIT = "P-46";
    private static final String OTHER = "P-40";
    private static final int KILLED_YEAR = 2029;
    private static final int KILLS = 6;
    private static final int BETWEEN_KILLS = 50;
    private static final int ALL = KILLS * BETWEEN_KILLS;
    private static final int FEW = 60;
    private static final long LEAST_OUTAGE_NANOS = 15_000_000_000L;
    private static final long MOST_LOGGED = 100_000;

    private static final long SEED = System.nanoTime();
    private static final Random RANDOM = new Random(SEED);

    private static CrashOrder crash;
    private static PostgresServer postgres;
    private static LosingLine line;
    private static ExternalBroker broker;
    private static List<RunningSystem> nodes;
    private static Identity identity;
    private static Identity other;
    private static String undisturbed;

    @BeforeAll
    static void twoNodesThatStartAtOnceOnAnEmptyDatabase() throws IOException, ClientException {
        crash = new CrashOrder(Work.fresh("nodes-orders"));
        postgres = PostgresServer.start(Work.fresh("nodes-postgresql"));
        broker = ExternalBroker.start(Work.fresh("nodes-broker"));
        Map<String, String> environment = new HashMap<>(postgres.withDatabase("nodes"));
        line = new LosingLine(postgres.port());
        // Every COMMIT in words, so that the line knows one.
        environment.put("KHUYENCONG_DB_URL", postgres.jdbcUrl("nodes").replace(":" + postgres.port(), ":" + line.port()) + "&prepareThreshold=0");
        environment.putAll(broker.environment());
        environment.putAll(crash.environment());
        nodes = RunningSystem.nodes(2, "nodes", environment, crash.archive());
        nodes.get(0).ministry().playDay(TODAY);
        identity = provisioned(UNIT, nodes.get(0));
        other = provisioned(OTHER, nodes.get(1));
    }

    private static Identity provisioned(String unit, RunningSystem by) throws ClientException {
        Identity fresh = Identity.provisioned(by, unit);
        try (TestProvince province = TestProvince.connect(broker.port(), fresh)) {
            province.mailbox().awaitNormPack();
        }
        return fresh;
    }

    @AfterAll
    static void stop() {
        nodes.forEach(RunningSystem::close);
        broker.close();
        line.close();
        postgres.close();
    }

    @Test
    void inNormalOperationEachDocumentIsSentOnceWhicheverNodeMadeIt() {
        int year = 2084;
        Outgoing outgoing = Outgoing.plans(FEW, year, DECIDED, other);
        assertTrue(outgoing.send(nodes.get(0)));
        List<ReceiptsOfOne> receipts = assertEachHasOneEffect(outgoing, other, FEW, year);
        assertTrue(receipts.stream().noneMatch(ReceiptsOfOne::cameMoreThanOnce), "a document was sent twice");
        assertTrue(nodes.stream().allMatch(node -> node.ministry().submissionsOf(other.unit(), year).size() == FEW));
    }

    @Test
    void sixKillsOfNodesBrokerAndDatabaseLoseAndDoubleNothing() {
        Outgoing outgoing = Outgoing.plans(ALL, KILLED_YEAR, DECIDED, identity);
        List<CompletableFuture<Void>> restarts = new ArrayList<>();
        crash.at(IntakeStep.DATABASE_COMMITTED);
        whileSending(outgoing, () -> aNodeIsDead(), () -> restarts.add(restart(theDead())));
        crash.at(CrashPoint.COMMITTING);
        whileSending(outgoing, () -> line.lost() == 1, () -> { });
        restarts.forEach(CompletableFuture::join);
        crash.at(IntakeStep.RECEIPTS_SENT);
        whileSending(outgoing, () -> aNodeIsDead(), () -> restarts.add(restart(theDead())));
        whileSending(outgoing, atSome(outgoing), NodesIT::killBroker);
        restarts.forEach(CompletableFuture::join);
        whileSending(outgoing, atSome(outgoing), NodesIT::killDatabase);
        whileSending(outgoing, atSome(outgoing), () -> {
            RunningSystem node = nodes.get(RANDOM.nextInt(2));
            node.kill();
            restarts.add(restart(node));
        });
        restarts.forEach(CompletableFuture::join);
        assertTrue(outgoing.send(nodes.get(0)), seed());
        List<ReceiptsOfOne> receipts = assertEachHasOneEffect(outgoing, identity, ALL, KILLED_YEAR);
        assertTrue(receipts.stream().anyMatch(ReceiptsOfOne::cameMoreThanOnce), "nothing died between two commits");
        assertEquals(undisturbed(), figures(nodes.get(0), KILLED_YEAR), seed());
        AuditTrailCheck.holds(nodes.get(1), Work.fresh("nodes-trail"));
    }

    /**
     * One node lives through it, the other one is started in it and waits. The database is away as long as the comparison of the test above takes on another system:
     * about half a minute, and never less than 15 seconds.
     */
    @Test
    void anOutageOfTheDatabaseParksNothingAndTheLogGrowsByLines() {
        int year = 2085;
        Outgoing outgoing = Outgoing.plans(FEW, year, DECIDED, identity);
        postgres.stop();
        long since = System.nanoTime();
        nodes.get(1).kill();
        CompletableFuture<Void> restart = restart(nodes.get(1));
        List<Long> before = List.of(nodes.get(0).logged(), 0L);
        assertTrue(outgoing.send(nodes.get(0)));
        undisturbed();
        Await.until("an outage worth the name", () -> System.nanoTime() - since > LEAST_OUTAGE_NANOS && startWaits(nodes.get(1)));
        postgres.start();
        restart.join();
        awaitDatabase();
        for (int i = 0; i < nodes.size(); i++) {
            long grown = nodes.get(i).logged() - before.get(i);
            long seconds = (System.nanoTime() - since) / 1_000_000_000L;
            assertTrue(grown < MOST_LOGGED, "the log of node " + i + " grew by " + grown + " bytes in " + seconds + " s");
        }
        assertEachHasOneEffect(outgoing, identity, FEW, year);
    }

    @Test
    void anOrderlyEndOfNodesAndBrokerKeepsEveryQueue() throws IOException, ClientException {
        int year = 2086;
        Outgoing answered = Outgoing.plans(FEW / 2, year, DECIDED, identity);
        Outgoing alsoAnswered = Outgoing.plans(FEW / 2, year, DECIDED, other);
        // Of a third: whoever reads the receipts of a unit takes all of them.
        Identity third = provisioned("P-38", nodes.get(0));
        Outgoing unread = Outgoing.plans(FEW, year + 1, DECIDED, third);
        assertTrue(answered.send(nodes.get(0)));
        assertTrue(alsoAnswered.send(nodes.get(0)));
        Map<String, Long> kept = new HashMap<>();
        try (BrokerQueues queues = broker.queues()) {
            List.of(identity, other).forEach(each -> Await.until("unread receipts of " + each.unit(), () -> depth(queues, each) >= FEW));
            queues.pause(Queues.INBOX);
            assertTrue(unread.send(nodes.get(0)));
            List.of(identity, other).forEach(each -> kept.put(Addresses.receipts(each.unit()), depth(queues, each)));
            kept.put(Queues.INBOX, (long) FEW);
            kept.put("DLQ", 0L);
            Await.until("every unread message in the inbox", () -> queues.depth(Queues.INBOX) == FEW);
        }
        nodes.forEach(RunningSystem::stop);
        broker.stop();
        broker.start();
        try (BrokerQueues queues = broker.queues()) {
            kept.forEach((queue, depth) -> assertEquals(depth, queues.depth(queue), queue));
        }
        nodes.stream().map(NodesIT::restart).toList().forEach(CompletableFuture::join);
        // Figures are held against their lines when no message is on its way between the two.
        awaitEmptyInbox();
        assertEachHasOneEffect(answered, identity, FEW / 2, year);
        assertEachHasOneEffect(alsoAnswered, other, FEW / 2, year);
        assertEachHasOneEffect(unread, third, FEW, year + 1);
    }

    private static long depth(BrokerQueues queues, Identity of) {
        return queues.depth(Addresses.receipts(of.unit()));
    }

    /** Does something as soon as the condition holds while a share of all is under way; what was not confirmed is sent again later. */
    private static void whileSending(Outgoing outgoing, BooleanSupplier moment, Runnable then) {
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> outgoing.sendAtMost(BETWEEN_KILLS, nodes.get(0)));
        Await.until("the moment of a kill, seed " + SEED, moment);
        then.run();
        sending.join();
    }

    /** A random message of those that are sent next. */
    private static BooleanSupplier atSome(Outgoing outgoing) {
        long moment = living().ministry().numberOfSubmissions() + 5 + RANDOM.nextInt(BETWEEN_KILLS / 2);
        return () -> living().ministry().numberOfSubmissions() >= moment;
    }

    private static boolean aNodeIsDead() {
        return nodes.stream().anyMatch(node -> !node.isAlive());
    }

    private static RunningSystem theDead() {
        return nodes.stream().filter(node -> !node.isAlive()).findFirst().orElseThrow();
    }

    private static boolean startWaits(RunningSystem node) {
        try {
            return Files.readString(node.log()).contains("Cơ sở dữ liệu chưa trả lời, đang chờ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningSystem living() {
        return nodes.stream().filter(RunningSystem::answers).findFirst().orElseThrow();
    }

    private static CompletableFuture<Void> restart(RunningSystem node) {
        return CompletableFuture.runAsync(node::start);
    }

    private static void killBroker() {
        broker.kill();
        try {
            broker.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killDatabase() {
        postgres.kill();
        postgres.start();
        awaitDatabase();
    }

    private static void awaitDatabase() {
        Await.until("the database is found again", () -> nodes.stream().filter(RunningSystem::answers).anyMatch(node -> {
            HttpResponse<byte[]> answer = node.rest("cuc").get("/api/v1/submissions?size=1");
            return answer.statusCode() == 200;
        }));
    }

    private static List<ReceiptsOfOne> assertEachHasOneEffect(Outgoing outgoing, Identity sender, int documents, int year) {
        List<ReceiptsOfOne> receipts = outgoing.receipts(nodes.get(0));
        receipts.forEach(ReceiptsOfOne::areOneDocumentPerStage);
        assertEquals(2 * documents, receipts.stream().flatMap(ReceiptsOfOne::numbers).distinct().count(), seed());
        assertEquals(documents, nodes.get(1).ministry().submissionsOf(sender.unit(), year).size(), seed());
        assertTrue(nodes.get(0).ministry().figuresAgree(), seed());
        assertEquals(0, nodes.get(1).ministry().parked(), seed());
        awaitEmptyInbox();
        return receipts;
    }

    private static void awaitEmptyInbox() {
        try (BrokerQueues queues = broker.queues()) {
            Await.until("an empty inbox", () -> queues.depth(Queues.INBOX) == 0);
            assertEquals(0, queues.depth("DLQ"));
        }
    }

    private static String seed() {
        return "seed " + SEED;
    }

    /** The figures of the documents of the six kills on a server that lived on. */
    private static synchronized String undisturbed() {
        if (undisturbed == null) {
            RunningSystem calm = Store.POSTGRESQL.system();
            calm.ministry().playDay(TODAY);
            Outgoing outgoing = Outgoing.plans(ALL, KILLED_YEAR, DECIDED, Identity.provisioned(calm, UNIT));
            assertTrue(outgoing.send(calm));
            outgoing.receipts(calm).forEach(ReceiptsOfOne::areOneDocumentPerStage);
            calm.ministry().playDay(null);
            undisturbed = figures(calm, KILLED_YEAR);
        }
        return undisturbed;
    }

    /** SHA-256 over every figure that counts. */
    private static String figures(RunningSystem of, int year) {
        return of.ministry().consolidation(year, "boundaries=then&unit=" + UNIT).path("dataDigest").asText();
    }
}
