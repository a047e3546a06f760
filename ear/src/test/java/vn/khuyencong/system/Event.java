package vn.khuyencong.system;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import vn.khuyencong.exchange.contract.Content;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.SigningKey;

/** A document, or a part of a file, in its CloudEvents envelope before it is sealed; any of its cells may still be spoilt. */
final class Event {

    private final ObjectNode json;

    private Event(ObjectNode json) {
        this.json = json;
    }

    static Event from(String unit, Content content) {
        return of(unit, MessageType.of(content), Json.MAPPER.valueToTree(content));
    }

    /** Around data that need not be a document at all. */
    static Event of(String unit, MessageType type, JsonNode data) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("specversion", "1.0").put("id", UUID.randomUUID().toString()).put("source", "urn:khuyencong:unit:" + unit)
                .put("type", type.eventType()).put("time", Instant.EPOCH.toString())
                .put("datacontenttype", "application/json").put("dataschema", type.schemaUri(MessageType.FIRST_VERSION))
                .put("installation", "test").put("sequence", 1);
        json.set("data", data);
        return new Event(json);
    }

    /** The same with another value in the cell. */
    Event with(String cell, Object value) {
        ObjectNode copy = json.deepCopy();
        JsonPointer pointer = JsonPointer.compile(cell);
        JsonNode holder = copy.at(pointer.head());
        JsonNode node = Json.MAPPER.valueToTree(value);
        if (holder instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), node);
        } else {
            ((ObjectNode) holder).set(pointer.last().getMatchingProperty(), node);
        }
        return new Event(copy);
    }

    /** The same without the cell. */
    Event without(String cell) {
        ObjectNode copy = json.deepCopy();
        JsonPointer pointer = JsonPointer.compile(cell);
        ((ObjectNode) copy.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return new Event(copy);
    }

    byte[] bytes() {
        try {
            return Json.MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Letter signedBy(SigningKey key) {
        return Letter.of(bytes(), key);
    }
}
