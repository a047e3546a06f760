package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.ParkedMessages.Filter;
import vn.khuyencong.exchange.Reprocessed.ReprocessOutcome;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitKeys;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;

class ParkedMessagesTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final String REASON = "Đã thống nhất với Sở qua điện thoại";

    private final SigningKey key = SigningKey.generate("gw-late");
    private Services services;

    @BeforeEach
    void open(TestInfo test) {
        services = new Services(MigratedDatabase.h2("parked-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void onceItsKeyIsRegisteredAMessageIsJudgedByTheDayItFirstCame() {
        long parked = parked(plan(1, 90));
        services.play(Services.TODAY.plusDays(40));
        register();
        Reprocessed result = reprocess(parked);
        assertEquals(ReprocessOutcome.TAKEN, result.outcome());
        assertEquals(InboxState.ACCEPTED, result.state(), result.findings().toString());
        InboxMessage became = message(result.became());
        assertEquals(Services.TODAY, became.businessDay(), "the day it first came, not that of the act");
        assertEquals(message(parked).digest(), became.digest());
        assertEquals(Settlement.SettlementWay.REPROCESSED, message(parked).settlement().way());
        assertEquals(List.of("PARKED"), outcomes(parked), "what was said stays said");
        assertEquals(List.of("RECEIVED", "ACCEPTED"), outcomes(result.became()));
        assertEquals(ReprocessOutcome.SETTLED, reprocess(parked).outcome());
    }

    @Test
    void whileTheCauseIsThereNothingChangesAndNobodyIsToldAgain() {
        long parked = parked(plan(1, 90));
        assertEquals(ReprocessOutcome.STILL_PARKED, reprocess(parked).outcome());
        assertEquals(1, count("InboxMessage"));
        assertEquals(1, count("OutboxMessage"));
        assertTrue(message(parked).isOpen());
        assertEquals("STILL_PARKED", services.transact(work -> work.the(ParkedMessages.class).acts(message(parked))).get(0).outcome());
    }

    @Test
    void anotherCauseIsAnotherParkedMessageWithItsOwnReceipt() {
        byte[] body = new String(plan(1, 90), StandardCharsets.UTF_8).replace("urn:khuyencong:unit:P63-24", "urn:khuyencong:unit:P63-01")
                .getBytes(StandardCharsets.UTF_8);
        long parked = parked(body);
        register();
        Reprocessed result = reprocess(parked);
        assertEquals(ReprocessOutcome.PARKED_OTHERWISE, result.outcome());
        assertEquals("SENDER_NOT_IN_BODY", message(result.became()).cause());
        assertEquals(List.of("PARKED"), outcomes(result.became()));
        assertFalse(message(parked).isOpen());
    }

    @Test
    void whatItsSenderSentAgainInTheMeantimeIsSettledByItself() {
        byte[] body = plan(1, 90);
        long parked = parked(body);
        register();
        arrive(body);
        assertEquals(Settlement.SettlementWay.CAME_AGAIN, message(parked).settlement().way());
        assertEquals(InboxState.ACCEPTED, message(message(parked).settlement().became()).state());
        assertEquals(List.of(), page(Filter.ALL));
    }

    @Test
    void whatElseWaitsWithTheSameBytesIsSettledWithIt() {
        byte[] body = plan(1, 90);
        long chosen = parked(body);
        run(work -> {
            work.the(Intake.class).receive(List.of(Delivery.of(Addresses.submissions(UNIT), body, null, Addresses.CONTENT_TYPE, null)));
            return null;
        });
        long unsigned = page(new Filter(null, null, "SIGNATURE_MISSING", null, ParkedMessages.Standing.OPEN)).get(0).id();
        long other = parked(plan(2, 80));
        register();
        Reprocessed result = reprocess(chosen);
        assertEquals(List.of(unsigned), result.along());
        assertEquals(Settlement.SettlementWay.REPROCESSED, message(unsigned).settlement().way());
        assertEquals(result.became(), message(unsigned).settlement().became());
        assertEquals("ALONG", services.transact(work -> work.the(ParkedMessages.class).acts(message(unsigned))).get(0).outcome());
        assertTrue(message(other).isOpen(), "other bytes");
    }

    @Test
    void whileItIsParkedForAnotherCauseTheOthersStayOpen() {
        byte[] body = new String(plan(1, 90), StandardCharsets.UTF_8).replace("urn:khuyencong:unit:P63-24", "urn:khuyencong:unit:P63-01")
                .getBytes(StandardCharsets.UTF_8);
        long chosen = parked(body);
        run(work -> {
            work.the(Intake.class).receive(List.of(Delivery.of(Addresses.submissions(UNIT), body, null, Addresses.CONTENT_TYPE, null)));
            return null;
        });
        register();
        assertEquals(List.of(), reprocess(chosen).along());
        assertEquals(1, page(new Filter(null, null, "SIGNATURE_MISSING", null, ParkedMessages.Standing.OPEN)).size());
    }

    @Test
    void theSameUnknownMessageTwiceIsOneWithTwoDeliveries() {
        byte[] body = plan(1, 90);
        for (String door : new String[] {null, null, Addresses.submissions(new UnitId("P63-99")), Addresses.submissions(new UnitId("P63-99"))}) {
            run(work -> {
                work.the(Intake.class).receive(List.of(Delivery.of(door, body, null, null, null)));
                return null;
            });
        }
        assertEquals(List.of(2, 2), page(Filter.ALL).stream().map(InboxMessage::deliveries).toList(), "each door by itself");
        assertEquals(2, count("InboxMessage"));
    }

    @Test
    void ofABodyKeptInPartOrCarriedAsTextThereIsNothingToProcess() {
        Delivery large = new Delivery(Addresses.submissions(UNIT), new byte[10], Addresses.MAX_BODY_BYTES + 1L, "f".repeat(64), null, null, null, null, null);
        Delivery text = Delivery.of(Addresses.submissions(UNIT), plan(1, 90), "BODY_IS_TEXT", null, null);
        run(work -> {
            work.the(Intake.class).receive(List.of(large, text));
            return null;
        });
        register();
        for (InboxMessage message : page(Filter.ALL)) {
            assertEquals(ParkedCause.CauseSide.NOBODYS, ParkedCause.side(message));
            assertEquals(ReprocessOutcome.NOT_WHOLE, reprocess(message.id()).outcome());
        }
        assertEquals(2, page(Filter.ALL).size());
    }

    @Test
    void aMessageThatFaultedIsTakenInOnceTheFaultIsMended() {
        register();
        byte[] body = plan(1, 90);
        run(work -> {
            work.the(Intake.class).park(Delivery.of(Addresses.submissions(UNIT), body, null, Addresses.CONTENT_TYPE, key.sign(body)), "su-co-1");
            return null;
        });
        long parked = page(Filter.ALL).get(0).id();
        assertEquals("PROCESSING_FAULT", message(parked).cause());
        Reprocessed faulted = run(work -> work.the(ParkedActs.class).faulted(Viewers.DEPT_OFFICER, parked, "su-co-2"));
        assertEquals(ReprocessOutcome.FAULTED, faulted.outcome());
        assertTrue(message(parked).isOpen(), "it stays where it is");
        assertEquals(ReprocessOutcome.TAKEN, reprocess(parked).outcome());
    }

    @Test
    void closingNeedsAReasonAndDeletesNothing() {
        byte[] body = plan(1, 90);
        long parked = parked(body);
        assertEquals("PARKED_REASON_MISSING", run(work -> work.the(ParkedActs.class).close(ADMINISTRATOR, parked, " . ")).get(0).rule());
        assertEquals(List.of(), run(work -> work.the(ParkedActs.class).close(ADMINISTRATOR, parked, REASON)));
        assertEquals("PARKED_SETTLED", run(work -> work.the(ParkedActs.class).close(ADMINISTRATOR, parked, REASON)).get(0).rule());
        assertArrayEquals(body, message(parked).body());
        assertEquals(1, page(new Filter(null, UNIT, "SIGNATURE_KEY_UNKNOWN", Services.TODAY, ParkedMessages.Standing.SETTLED)).size());
        assertEquals(0, page(new Filter(null, UNIT, null, Services.TODAY.plusDays(1), ParkedMessages.Standing.ALL)).size());
    }

    @Test
    void aConflictIsDecidedForTheFirstAndItsSenderIsTold() {
        register();
        long first = arrive(plan(1, 90));
        long second = arrive(plan(1, 80));
        assertEquals(InboxState.CONFLICT, message(second).state());
        assertEquals(first, services.<Long>transact(work -> work.the(ParkedMessages.class).first(work.em().find(InboxMessage.class, second)).orElseThrow().id()));
        assertEquals("PARKED_SETTLED", run(work -> work.the(ParkedActs.class).close(Viewers.DEPT_OFFICER, second, REASON)).get(0).rule(), "it is not parked");
        assertThrows(NotVisible.class, () -> run(work -> work.the(ParkedActs.class).keepFirst(ADMINISTRATOR, second, REASON)), "content is the department's");
        assertEquals(List.of(), run(work -> work.the(ParkedActs.class).keepFirst(Viewers.DEPT_OFFICER, second, REASON)));
        assertEquals(List.of("CONFLICT", "RETURNED"), outcomes(second));
        assertEquals(List.of("KEY_CONFLICT", "CONFLICT_KEPT_FIRST"), message(second).findings().stream().map(Refusal::rule).toList());
        assertEquals(InboxState.CONFLICT, message(second).state(), "it is never applied");
        assertEquals(InboxState.ACCEPTED, message(first).state());
        assertFalse(message(second).isOpen());
    }

    @Test
    void othersSeeAndSettleNothing() {
        long parked = parked(plan(1, 90));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(ParkedMessages.class).page(Viewers.officer("P63-24"), Filter.ALL, 0, 10)));
        assertThrows(NotVisible.class, () -> run(work -> work.the(ParkedActs.class).reprocess(Viewers.officer("P63-24"), parked)));
        assertThrows(NotVisible.class, () -> run(work -> work.the(ParkedActs.class).reprocess(Viewers.DEPT_LEADER, parked)));
        assertThrows(NotVisible.class, () -> run(work -> work.the(ParkedActs.class).reprocess(ADMINISTRATOR, 999_999)));
    }

    @Test
    void whatNoUnitSentIsTriedWithoutBeingDoubled() {
        run(work -> {
            work.the(Intake.class).receive(List.of(Delivery.of(null, plan(1, 90), null, null, null)));
            return null;
        });
        long parked = page(Filter.ALL).get(0).id();
        assertNull(message(parked).sender());
        assertEquals(ReprocessOutcome.STILL_PARKED, reprocess(parked).outcome());
        assertEquals(1, count("InboxMessage"));
    }

    private static byte[] plan(int sequence, long support) {
        PlanOfUnit plan = new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).machine("DA-1", "Cơ sở Một", support)
                .decided("12/QĐ-UBND", LocalDate.of(2024, 1, 10));
        return EventWriter.compose(EventWriter.Origin.gateway(UNIT, "gw", sequence), Json.MAPPER.valueToTree(plan.data()), Services.NOW).body();
    }

    private void register() {
        run(work -> {
            work.the(UnitKeys.class).register(UNIT, key.kid(), key.publicJwk(), "quantri");
            return null;
        });
    }

    private long parked(byte[] body) {
        long id = arrive(body);
        assertEquals("SIGNATURE_KEY_UNKNOWN", message(id).cause());
        return id;
    }

    private long arrive(byte[] body) {
        return run(work -> {
            UnitAtItsDoor.arrive(work, UNIT, body, key.sign(body));
            return work.em().createQuery("select max(m.id) from InboxMessage m where m.digest = :digest", Long.class)
                    .setParameter("digest", Digest.sha256(body)).getSingleResult();
        });
    }

    private Reprocessed reprocess(long id) {
        return run(work -> work.the(Reprocessing.class).reprocess(Viewers.DEPT_OFFICER, List.of(id, id))).get(0);
    }

    private List<InboxMessage> page(Filter filter) {
        return services.transact(work -> work.the(ParkedMessages.class).page(ADMINISTRATOR, filter, 0, 10));
    }

    private List<String> outcomes(long message) {
        return services.transact(work -> work.the(Receipts.class).of(message)).stream().map(Receipt::outcome).toList();
    }

    private InboxMessage message(long id) {
        return services.transact(work -> work.em().find(InboxMessage.class, id));
    }

    private long count(String entity) {
        return services.transact(work -> work.em().createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult());
    }

    private <T> T run(Function<Services.Work, T> work) {
        return services.transact(work);
    }
}
