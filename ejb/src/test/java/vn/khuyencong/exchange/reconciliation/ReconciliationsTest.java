package vn.khuyencong.exchange.reconciliation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.alert.GapAlerts;
import vn.khuyencong.alert.Sighting;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.JournalDigest;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.contract.ReconciliationRequest;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.Schemas;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.Span;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.shared.FundSource;

class ReconciliationsTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final UnitId OTHER = new UnitId("P63-35");
    private static final Viewer OFFICER = new Viewer("so", "Sở", Role.SCT_OFFICER, UNIT);

    private Services services;
    private UnitAtItsDoor unit;
    private final List<byte[]> bodies = new ArrayList<>();

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("reconciliation-" + test.getDisplayName()));
        unit = new UnitAtItsDoor(services, UNIT.value());
        services.transact(work -> work.the(BrokerUsers.class).renew(UNIT));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everySeventeenthMessageThatIsLostIsListedAndNoOtherAndNoneAfterItCame() {
        write(51);
        for (int number = 1; number <= 51; number++) {
            if (number % 17 != 0) {
                send(number);
            }
        }
        Installation gap = gateway(asked(unit.body(new ReconciliationRequest(UNIT.value()))));
        assertEquals(List.of(new Span(17, 17), new Span(34, 34), new Span(51, 51)), gap.missing());
        assertEquals(52, gap.highest());
        assertEquals(49, gap.received());
        List.of(17, 34, 51).forEach(this::send);
        Installation whole = gateway(asked(unit.body(new ReconciliationRequest(UNIT.value()))));
        assertEquals(List.of(), whole.missing());
        assertEquals(53, whole.received());
        assertEquals(2, whole.receiptsOf(17));
        assertEquals(1, whole.receiptsOf(52));
    }

    @Test
    void whatIsLostAtTheEndIsKnownByTheReportOfTheGateway() {
        write(5);
        send(1);
        send(2);
        byte[] report = unit.body(new ReconciliationReport(UNIT.value(), 5, 5, digest(5), List.of(), 4, 0));
        Installation gap = gateway(asked(report));
        assertEquals(List.of(new Span(3, 5)), gap.missing());
        assertEquals(Boolean.FALSE, gap.agrees());
        List.of(3, 4, 5).forEach(this::send);
        Installation whole = gateway(asked(unit.body(new ReconciliationRequest(UNIT.value()))));
        assertEquals(List.of(), whole.missing());
        assertEquals(Boolean.TRUE, whole.agrees());
        assertFalse(whole.differs());
    }

    @Test
    void theSameNumbersWithOtherBytesAreADifference() {
        write(2);
        send(1);
        send(2);
        byte[] report = unit.body(new ReconciliationReport(UNIT.value(), 2, 2, "0".repeat(64), List.of(), 4, 0));
        Installation gateway = gateway(asked(report));
        assertTrue(gateway.differs());
        assertEquals(ReconciliationList.Agreement.DIFFERENT, agreement());
    }

    @Test
    void whatTheJournalHasNotEitherIsCountedApart() {
        write(3);
        send(1);
        send(3);
        Installation gateway = gateway(asked(unit.body(new ReconciliationReport(UNIT.value(), 3, 2, digest(1), List.of(new Span(2, 2)), 4, 0))));
        assertEquals(List.of(), gateway.missing());
        assertEquals(List.of(new Span(2, 2)), gateway.absent());
    }

    @Test
    void whatIsParkedHasComeAndIsNotMissing() {
        write(2);
        byte[] broken = new String(bodies.get(0), java.nio.charset.StandardCharsets.UTF_8).replace("plan.submission:1", "plan.submission:9")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(InboxState.PARKED, unit.send(broken).state());
        send(2);
        assertEquals(InboxState.PARKED, unit.send("{".getBytes(java.nio.charset.StandardCharsets.UTF_8)).state());
        ReconciliationStatement statement = asked(unit.body(new ReconciliationRequest(UNIT.value())));
        assertEquals(List.of(), gateway(statement).missing());
        assertEquals(List.of(new Span(1, 1)), gateway(statement).parked());
        assertEquals(1, statement.data().unnumbered().count());
        assertEquals(ReconciliationList.Agreement.HELD, agreement());
    }

    @Test
    void theNightMakesOneStatementForAUnitHoweverManyNodesLook() {
        write(1);
        send(1);
        assertEquals(true, services.transact(work -> work.the(Reconciliations.class).makeByNight(UNIT)));
        assertEquals(false, services.transact(work -> work.the(Reconciliations.class).makeByNight(UNIT)));
        assertEquals(1, services.transact(work -> work.the(ReconciliationList.class).latest(OFFICER, UNIT, 9)).size());
    }

    @Test
    void aStatementIsSignedKeptSentAndByItsPublishedSchema() throws IOException {
        write(1);
        send(1);
        Reconciliation made = services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT));
        OutboxMessage sent = outbox().stream().filter(each -> each.name().equals(made.name())).findFirst().orElseThrow();
        assertArrayEquals(made.body(), sent.body());
        assertTrue(Signatures.verify(sent.body(), sent.jws(), services.transact(work -> work.the(MinistryKey.class).publicJwk())));
        JsonNode schema = Json.MAPPER.readTree(Schemas.text(ReconciliationStatement.SCHEMA));
        assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(Json.MAPPER.readTree(made.body())));
        assertArrayEquals(made.body(), ReconciliationStatement.read(made.body()).orElseThrow().write());
    }

    @Test
    void whoPressesTwiceGetsTheOneThatWasJustMadeUnlessSomethingCame() {
        write(2);
        send(1);
        String first = services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        assertEquals(first, services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name()));
        send(2);
        String second = services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        assertNotEquals(first, second);
        services.at(Services.NOW.plusSeconds(60));
        assertNotEquals(second, services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name()));
        assertEquals(3, services.transact(work -> work.the(ReconciliationList.class).latest(OFFICER, UNIT, 9)).size());
    }

    @Test
    void whatIsMissingByTheLastStatementIsAnAlertUntilAStatementSaysThatItCame() {
        write(3);
        send(1);
        send(3);
        assertEquals(List.of(), gaps());
        services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        assertEquals(List.of("1", Services.NOW.toString()), gaps().get(0).facts());
        send(2);
        services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        assertEquals(List.of(), gaps());
    }

    @Test
    void theLastStatementIsTheLastByTimeThoughANodeGaveItALowerId() {
        write(3);
        send(1);
        send(3);
        services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        services.at(Services.NOW.plusSeconds(3_600));
        send(2);
        services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        services.transact(work -> work.em().createNativeQuery("update reconciliation set id = -1 where missing_count = 0").executeUpdate());
        assertEquals(List.of(), gaps());
        assertEquals(0, services.transact(work -> work.the(ReconciliationList.class).lines(OFFICER)).get(0).latest().missing());
        assertEquals(0, services.transact(work -> work.the(ReconciliationList.class).line(OFFICER, UNIT).orElseThrow()).latest().missing());
    }

    private List<Sighting> gaps() {
        return services.transact(work -> work.the(GapAlerts.class).look());
    }

    @Test
    void theListAndTheOneLineSayTheSameOfAUnit() {
        write(1);
        send(1);
        services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT).name());
        ReconciliationList.Line listed = services.transact(work -> work.the(ReconciliationList.class).lines(OFFICER)).get(0);
        ReconciliationList.Line one = services.transact(work -> work.the(ReconciliationList.class).line(OFFICER, UNIT).orElseThrow());
        assertEquals(listed.latest().name(), one.latest().name());
        assertEquals(listed.lastHeard(), one.lastHeard());
        assertEquals(listed.reports().size(), one.reports().size());
        assertEquals(Optional.empty(), services.transact(work -> work.the(ReconciliationList.class).line(OFFICER, OTHER)));
    }

    @Test
    void nobodyHasOneMadeForAUnitThatIsNotHis() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Reconciliations.class).make(OFFICER, OTHER)));
        Viewer leader = new Viewer("lanhdao", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Reconciliations.class).make(leader, UNIT)));
        Viewer administrator = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
        assertEquals(0, services.transact(work -> work.the(Reconciliations.class).make(administrator, UNIT)).sent());
    }

    @Test
    void receiptsAreGivenAgainByNumberByMessageAndByPlaceAsTheyWereSigned() {
        write(3);
        List.of(1, 2, 3).forEach(this::send);
        List<OutboxMessage> first = outbox();
        int before = first.size();
        String number = first.stream().filter(OutboxMessage::isReceipt).findFirst().orElseThrow().name();
        InboxMessage asked = unit.send(new ReceiptRequest(UNIT.value(), List.of(number, "TN-99999999"), List.of(Digest.sha256(bodies.get(1)), "0".repeat(64)),
                List.of("khong-co"), new ReceiptRequest.After(null, 2)));
        List<OutboxMessage> again = outbox().subList(before, outbox().size());
        assertEquals(List.of("RECEIPT_NOT_YOURS", "MESSAGE_NOT_HERE", "DOCUMENT_NOT_YOURS"), asked.findings().stream().map(note -> note.rule()).toList());
        assertEquals(InboxState.ACCEPTED, asked.state());
        // Its own receipt first, then one by number, two of the second message, two of the third.
        assertEquals(6, again.size());
        for (OutboxMessage document : again.subList(1, 6)) {
            OutboxMessage original = first.stream().filter(each -> each.name().equals(document.name())).findFirst().orElseThrow();
            assertArrayEquals(original.body(), document.body());
            assertEquals(original.jws(), document.jws());
        }
    }

    @Test
    void ofManyMessagesTheReceiptsComePieceByPiece() {
        write(2);
        List.of(1, 2).forEach(this::send);
        services.transact(work -> work.em().createQuery("update InboxMessage m set m.sequence = 501 where m.sequence = 2").executeUpdate());
        InboxMessage cut = unit.send(new ReceiptRequest(UNIT.value(), List.of(), List.of(), List.of(), new ReceiptRequest.After("gw", 0)));
        assertEquals(List.of("RECEIPTS_CUT"), cut.findings().stream().map(note -> note.rule()).toList());
        int before = outbox().size();
        InboxMessage rest = unit.send(new ReceiptRequest(UNIT.value(), List.of(), List.of(), List.of(), new ReceiptRequest.After("gw", 500)));
        assertEquals(List.of(), rest.findings());
        assertEquals(3, outbox().size() - before);
    }

    @Test
    void aReceiptOfAnotherUnitIsRefusedInTheSameWordsAsOneThatIsNotThere() {
        UnitAtItsDoor stranger = new UnitAtItsDoor(services, OTHER.value());
        stranger.send(new PlanOfUnit(OTHER.value(), 2024, FundSource.LOCAL).machine("A", "Công ty A", 100).data());
        String number = outbox().stream().filter(OutboxMessage::isReceipt).findFirst().orElseThrow().name();
        InboxMessage asked = unit.send(new ReceiptRequest(UNIT.value(), List.of(number), List.of(), List.of(), null));
        assertEquals(List.of("RECEIPT_NOT_YOURS"), asked.findings().stream().map(note -> note.rule()).toList());
        assertEquals(1, outbox().stream().filter(each -> each.name().equals(number)).count());
    }

    @Test
    void aStatementOrAnotherPaperIsSentAgainAsItWas() {
        Reconciliation made = services.transact(work -> work.the(Reconciliations.class).make(OFFICER, UNIT));
        unit.send(new ReceiptRequest(UNIT.value(), List.of(), List.of(), List.of(made.name()), null));
        List<OutboxMessage> sent = outbox().stream().filter(each -> each.name().equals(made.name())).toList();
        assertEquals(2, sent.size());
        assertArrayEquals(made.body(), sent.get(1).body());
    }

    @Test
    void nobodyAsksForAnother() {
        InboxMessage asked = unit.send(new ReceiptRequest(OTHER.value(), List.of("TN-00000001"), List.of(), List.of(), null));
        assertEquals(InboxState.PARKED, asked.state());
        assertEquals("SENDER_NOT_IN_BODY", asked.cause());
    }

    /** Documents of the unit, written and not sent yet. */
    private void write(int count) {
        for (int i = 1; i <= count; i++) {
            PlanSubmission plan = new PlanOfUnit(UNIT.value(), 2024, FundSource.LOCAL).machine("A" + i, "Công ty " + i, 100).data();
            DocumentKey key = new DocumentKey(UNIT.value(), 2024, plan.key().stream(), "KH-" + i, 1);
            bodies.add(unit.body(new PlanSubmission(key, plan.kind(), plan.fund(), plan.title(), plan.sample(), plan.decision(), plan.schemes(),
                    plan.indicatorTargets(), plan.totals())));
        }
    }

    private InboxMessage send(int number) {
        return unit.send(bodies.get(number - 1));
    }

    private String digest(int highest) {
        SortedMap<Long, String> digests = new TreeMap<>();
        for (int number = 1; number <= highest; number++) {
            digests.put((long) number, Digest.sha256(bodies.get(number - 1)));
        }
        return JournalDigest.of(digests);
    }

    /** The statement that answers a message. */
    private ReconciliationStatement asked(byte[] body) {
        InboxMessage question = unit.send(body);
        ReconciliationStatement statement = services.transact(work -> work.the(ReconciliationList.class).latest(OFFICER, UNIT, 1)).get(0).statement();
        assertEquals(question.eventId(), statement.data().inReplyTo());
        return statement;
    }

    private static Installation gateway(ReconciliationStatement statement) {
        return statement.data().installations().get(0);
    }

    private ReconciliationList.Agreement agreement() {
        return services.transact(work -> work.the(ReconciliationList.class).line(OFFICER, UNIT).orElseThrow().agreement());
    }

    private List<OutboxMessage> outbox() {
        return services.transact(work -> work.em().createQuery("select o from OutboxMessage o left join fetch o.receipt order by o.id",
                OutboxMessage.class).getResultList());
    }
}
