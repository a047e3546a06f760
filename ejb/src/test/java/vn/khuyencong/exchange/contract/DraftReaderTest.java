package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class DraftReaderTest {

    @Test
    void whatFitsHereIsThePayloadThatAMessageWouldBring() {
        MessageReader.Read draft = DraftReader.read(MessageType.PLAN_SUBMISSION, data(event -> { }));
        assertTrue(draft.fits());
        assertEquals(MessageReader.read(MessageReader.parse(Messages.plan(event -> { }))).message().payload(), draft.message().payload());
    }

    @Test
    void whatDoesNotFitIsRefusedAtTheCellsOfTheMessage() {
        assertEquals(List.of("MONEY_NEGATIVE /data/schemes/0/lines/0/support"), found(event -> Messages.line(event).put("support", -1)));
        assertEquals(List.of("SCHEMA_VALUE /data/key/unit"), found(event -> ((ObjectNode) event.at("/data/key")).put("unit", "?")));
        assertEquals(List.of("SCHEMA_REQUIRED /data/key"), found(event -> ((ObjectNode) event.get("data")).remove("key")));
    }

    private static List<String> found(Consumer<ObjectNode> change) {
        return DraftReader.read(MessageType.PLAN_SUBMISSION, data(change)).refusals().stream()
                .map(refusal -> refusal.rule() + " " + refusal.cell()).toList();
    }

    private static JsonNode data(Consumer<ObjectNode> change) {
        return MessageReader.parse(Messages.plan(change)).tree().get("data");
    }
}
