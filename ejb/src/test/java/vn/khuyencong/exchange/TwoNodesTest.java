package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

/** Two nodes hold messages of one unit at the same moment. */
class TwoNodesTest {

    private static final int ROUNDS = 5;
    private static final String UNIT = "P63-24";
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(database("nodes-" + test.getDisplayName() + test.getTestMethod().orElseThrow().getName()));
        unit = new UnitAtItsDoor(services, UNIT);
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @RepeatedTest(ROUNDS)
    void aVersionAndItsPredecessorBothComeIntoForceAndNoneIsLeftWaiting() throws Exception {
        PlanOfUnit plan = plan().ownWork("A", 100).decided("QĐ 1", DECIDED);
        byte[] first = unit.body(plan.data());
        byte[] second = unit.body(plan.next().ownWork("A", 80).decided("QĐ 2", DECIDED).data());
        byte[] third = unit.body(plan.next().ownWork("A", 60).decided("QĐ 3", DECIDED).data());
        AtOnce.all(() -> unit.send(third), () -> unit.send(second), () -> unit.send(first));
        assertEquals(List.of(InboxState.ACCEPTED, InboxState.ACCEPTED, InboxState.ACCEPTED), List.of(state(first), state(second), state(third)));
        assertEquals(6, receipts());
        assertTrue(services.transact(work -> work.the(FigureSources.class).differences()).isEmpty());
    }

    @RepeatedTest(ROUNDS)
    void theSameMessageTwiceIsReceivedOnceAndRepeatedOnce() throws Exception {
        byte[] body = unit.body(plan().ownWork("A", 100).data());
        AtOnce.all(() -> unit.send(body), () -> unit.send(body));
        assertEquals(2, services.transact(work -> UnitAtItsDoor.inbox(work, body)).deliveries());
        assertEquals(2, receipts());
    }

    @RepeatedTest(ROUNDS)
    void ofTwoBodiesUnderOneKeyOneIsAcceptedAndTheOtherAConflict() throws Exception {
        byte[] one = unit.body(plan().ownWork("A", 100).data());
        byte[] other = unit.body(plan().ownWork("A", 90).data());
        AtOnce.all(() -> unit.send(one), () -> unit.send(other));
        assertEquals(List.of(InboxState.ACCEPTED, InboxState.CONFLICT), List.of(state(one), state(other)).stream().sorted().toList());
    }

    @Test
    void theLastTwoPartsOfAFileCompleteIt() throws Exception {
        byte[] file = ("%PDF-1.4" + "x".repeat(AttachmentPart.BYTES)).getBytes(StandardCharsets.US_ASCII);
        byte[] first = unit.body(part(file, 1));
        byte[] second = unit.body(part(file, 2));
        AtOnce.all(() -> unit.send(first), () -> unit.send(second));
        assertEquals(List.of(AttachmentState.COMPLETE), services.transact(work -> work.em().createQuery("select a.state from Attachment a",
                AttachmentState.class).getResultList()));
    }

    @RepeatedTest(ROUNDS)
    void whatOneCarriesToTheBrokerTheOtherFindsSent() throws Exception {
        unit.send(plan().ownWork("A", 100).data());
        List<Integer> carried = AtOnce.all(this::carry, this::carry, this::carry);
        assertEquals(2, carried.stream().mapToInt(Integer::intValue).sum());
    }

    private int carry() {
        return services.transact(work -> {
            Outbox outbox = work.the(Outbox.class);
            List<Long> ids = outbox.take(100, Set.of()).stream().map(OutboxMessage::id).toList();
            if (!ids.isEmpty()) {
                outbox.markSent(ids);
            }
            return ids.size();
        });
    }

    private static PlanOfUnit plan() {
        return new PlanOfUnit(UNIT, 2024, FundSource.LOCAL);
    }

    private static AttachmentPart part(byte[] file, int number) {
        int from = (number - 1) * AttachmentPart.BYTES;
        byte[] content = java.util.Arrays.copyOfRange(file, from, from + AttachmentPart.length(file.length, number));
        return new AttachmentPart(UNIT, Digest.sha256(file), file.length, "application/pdf", AttachmentPart.count(file.length), number,
                Base64.getEncoder().encodeToString(content));
    }

    private InboxState state(byte[] body) {
        return services.transact(work -> UnitAtItsDoor.inbox(work, body)).state();
    }

    private long receipts() {
        return services.transact(work -> work.em().createQuery("select count(distinct r.number) from Receipt r", Long.class).getSingleResult());
    }
}
