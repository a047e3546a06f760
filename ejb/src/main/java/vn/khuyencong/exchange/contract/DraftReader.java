package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.khuyencong.shared.UnitId;

/**
 * Holds the {@code data} of a document against the newest schema of its type before there is a message: at the desk where it is
 * written. What fits here fits in a message; what does not is refused at the same cells and in the same words.
 */
public final class DraftReader {

    private DraftReader() {
    }

    /** @return the payload in a message of which nothing but the payload means anything */
    public static MessageReader.Read read(MessageType type, JsonNode data) {
        String unit = data.at("/key/unit").asText("");
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", "draft")
                .put("source", MessageReader.SOURCE_PREFIX + (UnitId.isWellFormed(unit) ? unit : "X-0")).put("type", type.eventType())
                .put("time", "2000-01-01T00:00:00Z").put("datacontenttype", "application/json")
                .put("dataschema", type.schemaUri(type.versions().get(type.versions().size() - 1))).put("installation", "draft").put("sequence", 1);
        event.set("data", data);
        return MessageReader.read(new MessageReader.Parsed(event, null));
    }
}
