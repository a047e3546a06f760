package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.khuyencong.shared.UnitId;

/**
 * Makes a message of a document: a person gives the data, this the CloudEvents envelope. The one place where messages to the
 * ministry are composed, for the gateway and for the portal alike.
 */
public final class EventWriter {

    private EventWriter() {
    }

    /**
     * Who sends.
     *
     * @param unit         the unit whose door it goes through
     * @param installation the gateway, or the portal's installation for the unit
     * @param sequence     its counter
     * @param actor        the person who acted at the portal; null from a gateway
     * @param paper        the paper the data was typed from; null for a document of the unit's own
     */
    public record Origin(UnitId unit, String installation, long sequence, String actor, PaperSource paper) {

        /** A message of a gateway. */
        public static Origin gateway(UnitId unit, String installation, long sequence) {
            return new Origin(unit, installation, sequence, null, null);
        }
    }

    /**
     * A composed message.
     *
     * @param body the bytes to be signed and sent; not fit to be sent where the schema refuses them
     * @param read how the ministry will read them, refusals included
     */
    public record Composed(byte[] body, MessageReader.Read read) {
    }

    /** The type that a document belongs to, told by its act where it is a step of a scheme, else by its stream. */
    public static MessageType typeOf(JsonNode data) {
        if (data.has("act")) {
            return StepAct.find(data.path("act").asText()).map(StepAct::type).orElse(MessageType.SCHEME_STEP);
        }
        String stream = data.path("key").path("stream").asText("");
        return switch (stream) {
            case StallApplication.STREAM -> MessageType.FAIR_APPLICATION;
            case StallOutcome.STREAM -> MessageType.FAIR_OUTCOME;
            case AwardNomination.STREAM -> MessageType.AWARD_NOMINATION;
            case AwardResult.STREAM -> MessageType.AWARD_RESULT;
            case TrainingReport.STREAM -> MessageType.TRAINING_REPORT;
            case ConsultancyReport.STREAM -> MessageType.CONSULTANCY_REPORT;
            default -> stream.startsWith("REPORT_") ? MessageType.PERIODIC_REPORT : MessageType.PLAN_SUBMISSION;
        };
    }

    /** Composes the message of a document under a fresh id, in the first version of its schema. */
    public static Composed compose(Origin origin, JsonNode data, Instant now) {
        return compose(origin, typeOf(data), data, now);
    }

    /** Composes a message of any type under a fresh id, in the first version of its schema. */
    public static Composed compose(Origin origin, MessageType type, JsonNode data, Instant now) {
        return compose(origin, type, MessageType.FIRST_VERSION, data, now);
    }

    /** Composes a message in a version of its schema that the ministry is known to take. */
    public static Composed compose(Origin origin, MessageType type, int version, JsonNode data, Instant now) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", UUID.randomUUID().toString())
                .put("source", MessageReader.SOURCE_PREFIX + origin.unit()).put("type", type.eventType())
                .put("time", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json").put("dataschema", type.schemaUri(version))
                .put("installation", origin.installation()).put("sequence", origin.sequence());
        mark(event, origin);
        event.set("data", data);
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(event);
            MessageReader.Parsed parsed = MessageReader.parse(body);
            return new Composed(body, parsed.readable() ? MessageReader.read(parsed)
                    : new MessageReader.Read(null, null, List.of(parsed.refusal())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed document can be written", e);
        }
    }

    private static void mark(ObjectNode event, Origin origin) {
        if (origin.actor() != null) {
            event.put("actor", origin.actor());
        }
        if (origin.paper() != null) {
            event.put("entry", MessageReader.PAPER).put("papernumber", origin.paper().number())
                    .put("paperdate", origin.paper().date().toString()).put("paperauthority", origin.paper().authority());
            if (origin.paper().note() != null) {
                event.put("papernote", origin.paper().note());
            }
        }
    }
}
