package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.integration.IntakeStep;

/**
 * The server, or PostgreSQL, ends while messages are under way: between two commits, at random moments with hundreds of
 * messages before it, in order. Afterwards each message has exactly one effect and one receipt document per stage, and the
 * figures are those of a server that lived on.
 */
class KillIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final String UNIT = "P-46";
    private static final int FEW = 60;
    private static final int MANY = 500;
    private static final int BETWEEN_KILLS = 150;

    private static CrashOrder crash;
    private static PostgresServer postgres;
    private static RunningSystem system;
    private static Identity identity;

    @BeforeAll
    static void aServerThatCanBeToldToDieAndADatabaseOfItsOwn() throws ClientException {
        crash = new CrashOrder(Work.fresh("kill-orders"));
        postgres = PostgresServer.start(Work.fresh("kill-postgresql"));
        Map<String, String> environment = new HashMap<>(postgres.withDatabase("kill"));
        environment.putAll(crash.environment());
        system = RunningSystem.start("kill", environment, crash.archive());
        system.ministry().playDay(TODAY);
        identity = Identity.provisioned(system, UNIT);
        try (TestProvince province = TestProvince.connect(system, identity)) {
            province.mailbox().awaitNormPack();
        }
    }

    @AfterAll
    static void stop() {
        system.close();
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DATABASE_COMMITTED", "RECEIPTS_SENT"})
    void aDeathBetweenTwoCommitsLosesAndDoublesNothing(IntakeStep step) {
        int year = 2080 + step.ordinal();
        Outgoing outgoing = Outgoing.plans(FEW, year, DECIDED, identity);
        crash.at(step);
        outgoing.send(system);
        Await.until("the death of the server at " + step, () -> !system.isAlive());
        system.start();
        assertTrue(outgoing.send(system));
        List<ReceiptsOfOne> receipts = assertEachHasOneEffect(outgoing, FEW, year, step.name());
        assertTrue(receipts.stream().anyMatch(ReceiptsOfOne::cameMoreThanOnce), "the server did not die at " + step);
    }

    @Test
    void anOrderlyEndKeepsUnreadMessagesAndUnreadReceipts() {
        int year = 2085;
        int answered = FEW / 2;
        Outgoing outgoing = Outgoing.plans(FEW, year, DECIDED, identity);
        try (Queues queues = system.queues()) {
            assertTrue(outgoing.sendAtMost(answered, system));
            Await.until("unread receipts", () -> queues.depth(Addresses.receipts(identity.unit())) == 2 * answered);
            queues.pause(Queues.INBOX);
            assertTrue(outgoing.send(system));
            assertEquals(FEW - answered, queues.depth(Queues.INBOX));
        }
        system.stop();
        system.start();
        assertEachHasOneEffect(outgoing, FEW, year, "in order");
    }

    /** Twice of the server, once of PostgreSQL itself. */
    @Test
    void threeKillsAtRandomMomentsLoseAndDoubleNothing() {
        int year = 2079;
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Outgoing outgoing = Outgoing.plans(MANY, year, DECIDED, identity);
        long before = system.ministry().numberOfSubmissions();
        whileSending(outgoing, before + moment(0, random), KillIT::killServer);
        whileSending(outgoing, before + moment(1, random), KillIT::killDatabase);
        whileSending(outgoing, before + moment(2, random), KillIT::killServer);
        assertTrue(outgoing.send(system), () -> "seed " + seed);
        assertEachHasOneEffect(outgoing, MANY, year, "seed " + seed);
        assertEquals(before + MANY, system.ministry().numberOfSubmissions(), () -> "seed " + seed);
    }

    /** A random message of the share of them that is under way. */
    private static long moment(int round, Random random) {
        return round * BETWEEN_KILLS + 10L + random.nextInt(BETWEEN_KILLS - 20);
    }

    /** Kills as soon as so many messages are taken in; what was not confirmed is sent again later. */
    private static void whileSending(Outgoing outgoing, long moment, Runnable kill) {
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> outgoing.sendAtMost(BETWEEN_KILLS, system));
        Await.until("message " + moment, () -> system.ministry().numberOfSubmissions() >= moment);
        kill.run();
        sending.join();
    }

    private static void killServer() {
        system.kill();
        system.start();
    }

    private static void killDatabase() {
        postgres.kill();
        postgres.start();
        // Pooled connections to the dead server are found out within seconds.
        Await.until("the database is found again", () -> system.rest("cuc").get("/api/v1/submissions?size=1").statusCode() == 200);
    }

    private static List<ReceiptsOfOne> assertEachHasOneEffect(Outgoing outgoing, int documents, int year, String which) {
        List<ReceiptsOfOne> receipts = outgoing.receipts(system);
        receipts.forEach(ReceiptsOfOne::areOneDocumentPerStage);
        assertEquals(2 * documents, receipts.stream().flatMap(ReceiptsOfOne::numbers).distinct().count(), which);
        assertEquals(documents, system.ministry().submissionsOf(identity.unit(), year).size(), which);
        assertTrue(system.ministry().figuresAgree(), which);
        assertEquals(undisturbed(documents, year), figures(system, year), which);
        try (Queues queues = system.queues()) {
            Await.until("empty queues", queues::areEmpty);
        }
        return receipts;
    }

    /** The figures of the same documents on a server that lived on. */
    private static String undisturbed(int documents, int year) {
        RunningSystem calm = Store.POSTGRESQL.system();
        calm.ministry().playDay(TODAY);
        Outgoing outgoing = Outgoing.plans(documents, year, DECIDED, Identity.provisioned(calm, UNIT));
        assertTrue(outgoing.send(calm));
        outgoing.receipts(calm).forEach(ReceiptsOfOne::areOneDocumentPerStage);
        calm.ministry().playDay(null);
        return figures(calm, year);
    }

    /** SHA-256 over every figure that counts. */
    private static String figures(RunningSystem of, int year) {
        return of.ministry().consolidation(year, "boundaries=then&unit=" + UNIT).path("dataDigest").asText();
    }
}
