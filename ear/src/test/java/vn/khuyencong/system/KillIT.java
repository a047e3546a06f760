package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.protonj2.client.exceptions.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.integration.IntakeStep;

/**
 * The server ends while messages are under way, on PostgreSQL: afterwards each message has exactly one effect and one
 * receipt document per stage, and the figures are those of a server that lived on.
 */
class KillIT {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final String UNIT = "P-46";
    private static final int DOCUMENTS = 60;

    private static CrashOrder crash;
    private static RunningSystem system;
    private static Identity identity;

    @BeforeAll
    static void aServerThatCanBeToldToDie() throws ClientException {
        crash = new CrashOrder(Work.fresh("kill-orders"));
        Map<String, String> environment = new HashMap<>(Store.POSTGRESQL.environment("kill"));
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
    }

    @ParameterizedTest
    @EnumSource(names = {"DATABASE_COMMITTED", "RECEIPTS_SENT"})
    void aDeathBetweenTwoCommitsLosesAndDoublesNothing(IntakeStep step) {
        int year = 2080 + step.ordinal();
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, year, DECIDED, identity);
        crash.at(step);
        outgoing.send(system);
        Await.until("the death of the server at " + step, () -> !system.isAlive());
        system.start();
        assertTrue(outgoing.send(system));
        List<ReceiptsOfOne> receipts = assertEachHasOneEffect(outgoing, year);
        assertTrue(receipts.stream().anyMatch(ReceiptsOfOne::cameMoreThanOnce), "the server did not die at " + step);
    }

    @Test
    void aKillWithMessagesUnderWayLosesAndDoublesNothing() {
        int year = 2084;
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, year, DECIDED, identity);
        assertTrue(outgoing.send(system));
        system.kill();
        system.start();
        assertEachHasOneEffect(outgoing, year);
    }

    @Test
    void anOrderlyEndKeepsUnreadMessagesAndUnreadReceipts() {
        int year = 2085;
        int answered = DOCUMENTS / 2;
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, year, DECIDED, identity);
        try (Queues queues = system.queues()) {
            assertTrue(outgoing.sendAtMost(answered, system));
            Await.until("unread receipts", () -> queues.depth(Addresses.receipts(identity.unit())) == 2 * answered);
            queues.pause(Queues.INBOX);
            assertTrue(outgoing.send(system));
            assertEquals(DOCUMENTS - answered, queues.depth(Queues.INBOX));
        }
        system.stop();
        system.start();
        assertEachHasOneEffect(outgoing, year);
    }

    private static List<ReceiptsOfOne> assertEachHasOneEffect(Outgoing outgoing, int year) {
        List<ReceiptsOfOne> receipts = outgoing.receipts(system);
        receipts.forEach(ReceiptsOfOne::areOneDocumentPerStage);
        assertEquals(2 * DOCUMENTS, receipts.stream().flatMap(ReceiptsOfOne::numbers).distinct().count());
        assertEquals(DOCUMENTS, system.ministry().submissionsOf(identity.unit(), year).size());
        assertTrue(system.ministry().figuresAgree());
        assertEquals(undisturbed(year), figures(system, year));
        try (Queues queues = system.queues()) {
            Await.until("empty queues", queues::areEmpty);
        }
        return receipts;
    }

    /** The figures of the same documents on a server that lived on. */
    private static String undisturbed(int year) {
        RunningSystem calm = Store.POSTGRESQL.system();
        calm.ministry().playDay(TODAY);
        Outgoing outgoing = Outgoing.plans(DOCUMENTS, year, DECIDED, Identity.provisioned(calm, UNIT));
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
