package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where the chain of the ministry's audit trail ended after a day: a CloudEvents 1.0 document by
 * {@code audit.head-1.schema.json}, signed as receipts are and the same bytes for every unit. Whoever keeps it can prove
 * later that the trail up to there was not written anew.
 *
 * @param day         the day (Viet Nam) that had ended
 * @param position    place of the last entry sealed by then
 * @param hash        the chain hash at that place
 * @param restoration number of the last restore of the ministry's database before it; 0 where there was none
 * @param time        when it was made
 */
public record AuditHead(LocalDate day, long position, String hash, int restoration, Instant time) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.audit.head";
    /** The shipped schema. */
    public static final String SCHEMA = "audit.head-1.schema.json";

    private static final String SCHEMA_URI = "urn:khuyencong:schema:audit.head:1";

    /** The id of the event: one per day, and after a restore another one. */
    public String name() {
        return "DC-" + day + (restoration == 0 ? "" : "-" + restoration);
    }

    /** The bytes to be signed. */
    public byte[] write() {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", name()).put("source", "urn:khuyencong:ministry").put("type", TYPE)
                .put("time", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json").put("dataschema", SCHEMA_URI);
        event.putObject("data").put("day", day.toString()).put("position", position).put("hash", hash).put("restoration", restoration);
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a head is made of plain values", e);
        }
    }

    /** Whether a document says that it is one. */
    public static boolean isOne(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() && TYPE.equals(parsed.eventType());
    }

    /** The head a document is; empty where it is none of this version. */
    public static Optional<AuditHead> read(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        if (!isOne(document) || !SCHEMA_URI.equals(parsed.tree().path("dataschema").asText())) {
            return Optional.empty();
        }
        JsonNode data = parsed.tree().path("data");
        try {
            return Optional.of(new AuditHead(LocalDate.parse(data.path("day").asText()), data.path("position").asLong(), data.path("hash").asText(),
                    data.path("restoration").asInt(), Instant.parse(parsed.tree().path("time").asText())));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
