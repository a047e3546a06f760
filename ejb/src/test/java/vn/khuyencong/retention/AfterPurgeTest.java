package vn.khuyencong.retention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.KeptCopies;
import vn.khuyencong.exchange.Letters;
import vn.khuyencong.exchange.NormPacks;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.ParkedActs;
import vn.khuyencong.exchange.Receipt;
import vn.khuyencong.exchange.ReceiptPapers;
import vn.khuyencong.exchange.Receipts;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.LetterType;
import vn.khuyencong.exchange.contract.MinistryLetter;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;

/** What can still be asked for, and is still said, after copies went by a rule of retention. */
class AfterPurgeTest {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final UnitId UNIT = new UnitId("P63-24");
    private static final String HEAD = "DC-2024-03-14";

    private Services services;
    private UnitAtItsDoor unit;

    @BeforeEach
    void everyRuleIsVerified(TestInfo test) {
        services = new Services(MigratedDatabase.h2("after-purge-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, UNIT.value());
        services.transact(work -> {
            work.the(BrokerUsers.class).renew(UNIT);
            return work.em().createNativeQuery("update retention_rule set verified = true").executeUpdate();
        });
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aLetterAndTheNormPackComeBackByteForByteFromWhereTheyStay() {
        services.transact(work -> {
            work.the(Letters.class).on(new MinistryLetter(UNIT, LetterType.PLAN_RETURNED, "KH 1", List.of()));
            work.the(NormPacks.class).issueIfDue();
            return null;
        });
        List<OutboxMessage> sent = documents();
        assertEquals(2, sent.size());
        purged(2);
        InboxMessage asked = ask(sent.stream().map(OutboxMessage::name).toList());
        assertEquals(List.of(), asked.findings());
        List<OutboxMessage> again = documents().subList(2, 4);
        for (int i = 0; i < 2; i++) {
            assertEquals(sent.get(i).name(), again.get(i).name());
            assertArrayEquals(sent.get(i).body(), again.get(i).body());
            assertEquals(sent.get(i).jws(), again.get(i).jws());
        }
    }

    @Test
    void anAuditHeadThatIsNowhereElseIsAnsweredAsNotThereUntilACopyOfItIs() {
        long head = put(new byte[] {1, 2});
        services.transact(work -> {
            work.the(KeptCopies.class).forgetCopy(head);
            return null;
        });
        InboxMessage asked = ask(List.of("khong-co", HEAD));
        assertEquals(InboxState.ACCEPTED, asked.state());
        assertEquals(List.of("DOCUMENT_NOT_YOURS khong-co", "DOCUMENT_NOT_YOURS " + HEAD),
                asked.findings().stream().map(note -> note.rule() + " " + note.arguments().get(0)).toList());
        assertEquals(1, documents().size());
        put(new byte[] {3, 4});
        assertEquals(List.of(), ask(List.of(HEAD)).findings());
        assertArrayEquals(new byte[] {3, 4}, documents().get(2).body());
    }

    @Test
    void theReceiptOfSampleFiguresBearsItsMarkAfterTheirBytesWent() {
        InboxMessage sample = parked("\"sample\":true");
        InboxMessage real = parked("\"sample\":false");
        services.transact(work -> List.of(work.the(ParkedActs.class).close(ADMINISTRATOR, sample.id(), "Đã thống nhất với Sở qua điện thoại"),
                work.the(ParkedActs.class).close(ADMINISTRATOR, real.id(), "Đã thống nhất với Sở qua điện thoại")));
        assertEquals(List.of(true, false), List.of(isMarked(sample), isMarked(real)));
        purged(2);
        assertTrue(services.transact(work -> work.em().find(InboxMessage.class, sample.id())).bodyGone());
        assertEquals(List.of(true, false), List.of(isMarked(sample), isMarked(real)));
    }

    /** A plan in a version of its schema that there is not. */
    private InboxMessage parked(String mark) {
        String plan = new String(unit.body(new PlanOfUnit(UNIT.value(), 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).data()), StandardCharsets.UTF_8);
        assertTrue(plan.contains("\"sample\":false"), plan);
        InboxMessage message = unit.send(plan.replace("plan.submission:1", "plan.submission:9").replace("\"sample\":false", mark).getBytes(StandardCharsets.UTF_8));
        assertEquals(InboxState.PARKED, message.state());
        return message;
    }

    private boolean isMarked(InboxMessage message) {
        Receipt receipt = services.transact(work -> work.the(Receipts.class).of(message.id())).get(0);
        return services.transact(work -> work.the(ReceiptPapers.class).of(receipt).heading().sample());
    }

    private long put(byte[] body) {
        return services.<OutboxMessage>transact(work -> work.the(Outbox.class).put(Addresses.receipts(UNIT), HEAD, body, "chu-ky")).id();
    }

    private InboxMessage ask(List<String> names) {
        return unit.send(new ReceiptRequest(UNIT.value(), List.of(), List.of(), names, null));
    }

    /** Everything leaves, its year is archived, and many years later so many pieces go. */
    private void purged(int pieces) {
        Instant archived = Services.NOW.plus(Duration.ofDays(300));
        services.transact(work -> {
            work.the(Outbox.class).markSent(work.em().createQuery("select o.id from OutboxMessage o", Long.class).getResultList());
            return work.em().createNativeQuery("insert into archive_made (id, of_year, begun_at, ended_at, manifest) values (1, 2024, ?1, ?1, 'm')")
                    .setParameter(1, java.sql.Timestamp.from(archived)).executeUpdate();
        });
        services.at(Services.NOW.plus(Duration.ofDays(3000)));
        assertEquals(pieces, services.transact(work -> {
            Purging purging = work.the(Purging.class);
            return purging.run(ADMINISTRATOR, purging.look(ADMINISTRATOR).digest());
        }).orElseThrow().items());
    }

    private List<OutboxMessage> documents() {
        return services.transact(work -> work.em().createQuery("select o from OutboxMessage o where o.receipt is null order by o.createdAt, o.id", OutboxMessage.class).getResultList());
    }
}
