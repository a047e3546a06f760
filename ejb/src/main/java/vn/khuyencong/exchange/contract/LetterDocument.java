package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.khuyencong.shared.UnitId;

/**
 * A letter of the ministry as it is written: a CloudEvents 1.0 document, signed by the ministry.
 *
 * @param name its id
 * @param type what it is
 * @param unit the unit it is about
 * @param time when it was written
 * @param data what it says, by the schema of its type
 */
public record LetterDocument(String name, LetterType type, UnitId unit, Instant time, JsonNode data) {

    /** The bytes to be signed. */
    public static byte[] write(String name, MinistryLetter letter, Instant time) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", name).put("source", "urn:khuyencong:ministry").put("type", letter.type().eventType())
                .put("subject", letter.to().value()).put("time", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json").put("dataschema", letter.type().schemaUri());
        event.set("data", Json.MAPPER.valueToTree(letter.data()));
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter is made of plain values", e);
        }
    }

    /** What a document says if it is a letter whose type and schema version this program knows; else empty. */
    public static Optional<LetterDocument> read(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        if (!parsed.readable()) {
            return Optional.empty();
        }
        JsonNode tree = parsed.tree();
        return LetterType.ofEventType(parsed.eventType()).filter(type -> type.schemaUri().equals(tree.path("dataschema").asText()))
                .filter(type -> UnitId.isWellFormed(tree.path("subject").asText("")))
                .map(type -> new LetterDocument(tree.path("id").asText(), type, new UnitId(tree.path("subject").asText()),
                        Instant.parse(tree.path("time").asText()), tree.path("data")));
    }
}
