package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hundreds of messages under way and death at random moments: twice of the server, once of PostgreSQL itself. */
class RandomKillsIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final String UNIT = "P-46";
    private static final int YEAR = 2079;
    private static final int DOCUMENTS = 500;
    private static final int BETWEEN_KILLS = 150;
    private static final String QUESTION = "boundaries=then&unit=" + UNIT;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static PostgresServer postgres;
    private static RunningSystem system;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.start(Work.fresh("random-kills-postgresql"));
        system = RunningSystem.start("random-kills", postgres.withDatabase("kills"));
        system.ministry().playDay(TODAY);
    }

    @AfterAll
    static void stop() {
        system.close();
        postgres.close();
    }

    @Test
    void threeKillsAtRandomMomentsLoseAndDoubleNothing() {
        Identity identity = Identity.provisioned(system, UNIT);
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, YEAR, DECIDED, identity);
        whileSending(outgoing, 0, () -> {
            system.kill();
            system.start();
        });
        whileSending(outgoing, 1, () -> {
            postgres.kill();
            postgres.start();
            // Pooled connections to the dead server are found out within seconds.
            Await.until("the database is found again", () -> system.rest("cuc").get("/api/v1/submissions?size=1").statusCode() == 200);
        });
        whileSending(outgoing, 2, () -> {
            system.kill();
            system.start();
        });
        assertTrue(outgoing.send(system), () -> "seed " + seed);
        assertEachHasOneEffect(outgoing.receipts(system));
        assertEquals(figuresOfAServerThatLivedOn(), figures(system), () -> "seed " + seed);
    }

    /** Kills at a random moment of the share of the messages that is under way; what was not confirmed is sent again later. */
    private void whileSending(Outgoing outgoing, int round, Runnable kill) {
        int moment = round * BETWEEN_KILLS + 10 + random.nextInt(BETWEEN_KILLS - 20);
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(() -> outgoing.sendAtMost(BETWEEN_KILLS, system));
        Await.until("message " + moment + ", seed " + seed, () -> system.ministry().numberOfSubmissions() >= moment);
        kill.run();
        sending.join();
    }

    private void assertEachHasOneEffect(List<ReceiptsOfOne> receipts) {
        receipts.forEach(ReceiptsOfOne::areOneDocumentPerStage);
        Set<String> numbers = new HashSet<>();
        receipts.forEach(one -> one.numbers().forEach(numbers::add));
        assertEquals(2 * DOCUMENTS, numbers.size(), () -> "seed " + seed);
        assertEquals(DOCUMENTS, system.ministry().numberOfSubmissions(), () -> "seed " + seed);
        assertTrue(system.ministry().figuresAgree(), () -> "seed " + seed);
        try (Queues queues = system.queues()) {
            Await.until("empty queues", queues::areEmpty);
        }
    }

    private static String figuresOfAServerThatLivedOn() {
        RunningSystem calm = Store.POSTGRESQL.system();
        calm.ministry().playDay(TODAY);
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, YEAR, DECIDED, Identity.provisioned(calm, UNIT));
        assertTrue(outgoing.send(calm));
        outgoing.receipts(calm).forEach(ReceiptsOfOne::areOneDocumentPerStage);
        calm.ministry().playDay(null);
        return figures(calm);
    }

    private static String figures(RunningSystem of) {
        return of.ministry().consolidation(YEAR, QUESTION).path("dataDigest").asText();
    }
}
