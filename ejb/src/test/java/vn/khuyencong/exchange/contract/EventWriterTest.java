package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

class EventWriterTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final Instant NOW = Instant.parse("2024-01-15T03:04:05.678901Z");
    private static final PaperSource PAPER = new PaperSource("12/QĐ-UBND", LocalDate.of(2021, 12, 20), "UBND tỉnh Bắc Giang", "Bản sao");

    @Test
    void aGatewaysMessageBearsNoMarkOfThePortal() {
        EventWriter.Composed composed = EventWriter.compose(EventWriter.Origin.gateway(BAC_GIANG, "i-1", 7), data(), NOW);
        assertTrue(composed.read().fits(), () -> composed.read().refusals().toString());
        Message.Envelope envelope = composed.read().message().envelope();
        assertEquals(BAC_GIANG, envelope.sender());
        assertEquals(7, envelope.sequence());
        assertNull(envelope.actor());
        assertNull(envelope.paper());
        JsonNode tree = MessageReader.parse(composed.body()).tree();
        assertEquals("2024-01-15T03:04:05.678Z", tree.path("time").asText());
        assertFalse(tree.has("actor") || tree.has("entry"));
    }

    @Test
    void thePortalsMessageNamesWhoActed() {
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(BAC_GIANG, "cong-P63-24", 1, "so.p63-24", null), data(), NOW);
        assertEquals("so.p63-24", composed.read().message().envelope().actor());
        assertFalse(MessageReader.parse(composed.body()).claimsPaper());
    }

    @Test
    void anEntryFromPaperBearsThePaper() {
        EventWriter.Composed composed = EventWriter.compose(new EventWriter.Origin(BAC_GIANG, "cong-P63-24", 1, "cuc", PAPER), data(), NOW);
        assertTrue(composed.read().fits(), () -> composed.read().refusals().toString());
        assertEquals(PAPER, composed.read().message().envelope().paper());
        assertTrue(MessageReader.parse(composed.body()).claimsPaper());
    }

    @Test
    void aReportIsToldFromAPlanByItsStream() {
        assertEquals(MessageType.PLAN_SUBMISSION, EventWriter.typeOf(data()));
        ObjectNode report = data();
        ((ObjectNode) report.get("key")).put("stream", "REPORT_H1");
        assertEquals(MessageType.PERIODIC_REPORT, EventWriter.typeOf(report));
        assertEquals(MessageType.PLAN_SUBMISSION, EventWriter.typeOf(Json.MAPPER.createObjectNode()));
    }

    @Test
    void whatTheSchemaRefusesIsToldWithItsCell() {
        ObjectNode data = data();
        data.remove("fund");
        EventWriter.Composed composed = EventWriter.compose(EventWriter.Origin.gateway(BAC_GIANG, "i-1", 1), data, NOW);
        assertFalse(composed.read().fits());
        assertEquals(List.of("SCHEMA_REQUIRED /data/fund"), composed.read().refusals().stream()
                .map(refusal -> refusal.rule() + " " + refusal.cell()).toList());
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        EventWriter.Origin origin = EventWriter.Origin.gateway(BAC_GIANG, "i-1", 1);
        assertNotEquals(Digest.sha256(EventWriter.compose(origin, data(), NOW).body()), Digest.sha256(EventWriter.compose(origin, data(), NOW).body()));
    }

    @Test
    void anEntryWithoutItsPaperAndAPaperWithoutItsEntryAreRefused() {
        assertEquals(List.of("SCHEMA_REQUIRED"), rules(Messages.plan(event -> event.put("entry", "PAPER").put("actor", "cuc")
                .put("papernumber", "1").put("paperauthority", "UBND"))));
        assertFalse(rules(Messages.plan(event -> event.put("papernumber", "1"))).isEmpty());
        assertFalse(rules(Messages.plan(event -> event.put("entry", "SCAN").put("actor", "cuc").put("papernumber", "1")
                .put("paperdate", "2021-01-01").put("paperauthority", "UBND"))).isEmpty());
        assertFalse(rules(Messages.plan(event -> event.put("entry", "PAPER").put("actor", "cuc").put("papernumber", "1")
                .put("paperdate", "2021-02-30").put("paperauthority", "UBND"))).isEmpty());
    }

    private static List<String> rules(byte[] body) {
        return MessageReader.read(MessageReader.parse(body)).refusals().stream().map(Refusal::rule).distinct().toList();
    }

    private static ObjectNode data() {
        return (ObjectNode) MessageReader.parse(Messages.plan(event -> { })).tree().get("data");
    }
}
