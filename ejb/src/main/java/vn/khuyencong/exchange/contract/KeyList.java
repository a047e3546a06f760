package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ministry's public keys of all times: a CloudEvents 1.0 document by {@code ministry.keys-1.schema.json}. Each list is signed
 * by the key that signed until then, so that from one key that was handed over in person every later one can be proven.
 *
 * @param number   running number; a list with a higher number says more
 * @param issuedAt when it was signed
 * @param keys     every key there ever was, the oldest first
 */
public record KeyList(int number, Instant issuedAt, List<Key> keys) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.ministry.keys";
    /** The shipped schema. */
    public static final String SCHEMA = "ministry.keys-1.schema.json";

    private static final String SCHEMA_URI = "urn:khuyencong:schema:ministry.keys:1";

    public KeyList {
        keys = List.copyOf(keys);
    }

    /**
     * A key of the ministry.
     *
     * @param publicJwk  its public half
     * @param signsFrom  since when it signs
     * @param signsUntil when its successor took over; null while it signs
     * @param revokedAt  what it signed from then on is not believed; null while it is not revoked
     */
    public record Key(String publicJwk, Instant signsFrom, Instant signsUntil, Instant revokedAt) {

        public String kid() {
            return SigningKey.publicKeyId(publicJwk);
        }

        boolean signsStill() {
            return signsUntil == null && revokedAt == null;
        }
    }

    /** The id of the event. */
    public String name() {
        return String.format("KB-%04d", number);
    }

    /** The bytes to be signed. */
    public byte[] write() {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", name()).put("source", "urn:khuyencong:ministry").put("type", TYPE)
                .put("time", issuedAt.toString()).put("datacontenttype", "application/json").put("dataschema", SCHEMA_URI);
        ArrayNode listed = event.putObject("data").put("number", number).putArray("keys");
        try {
            for (Key key : keys) {
                ObjectNode entry = listed.addObject();
                entry.set("jwk", Json.MAPPER.readTree(key.publicJwk()));
                entry.put("fingerprint", Fingerprint.of(key.publicJwk())).put("signsFrom", key.signsFrom().toString());
                put(entry, "signsUntil", key.signsUntil());
                put(entry, "revokedAt", key.revokedAt());
            }
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list is made of plain values", e);
        }
    }

    private static void put(ObjectNode entry, String name, Instant moment) {
        if (moment != null) {
            entry.put(name, moment.toString());
        }
    }

    /** Whether a document says that it is one. */
    public static boolean isOne(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() && TYPE.equals(parsed.eventType());
    }

    /** The list a document is; empty where it is none of this version, or its keys are none. */
    public static Optional<KeyList> read(byte[] document) {
        try {
            JsonNode event = Json.MAPPER.readTree(document);
            if (!TYPE.equals(event.path("type").asText()) || !SCHEMA_URI.equals(event.path("dataschema").asText())) {
                return Optional.empty();
            }
            List<Key> keys = new ArrayList<>();
            for (JsonNode entry : event.path("data").path("keys")) {
                String jwk = entry.path("jwk").toString();
                SigningKey.publicKeyId(jwk);
                keys.add(new Key(jwk, Instant.parse(entry.path("signsFrom").asText()), moment(entry, "signsUntil"), moment(entry, "revokedAt")));
            }
            return Optional.of(new KeyList(event.path("data").path("number").asInt(), Instant.parse(event.path("time").asText()), keys));
        } catch (IOException | DateTimeException | IllegalArgumentException noList) {
            return Optional.empty();
        }
    }

    private static Instant moment(JsonNode entry, String name) {
        return entry.has(name) ? Instant.parse(entry.path(name).asText()) : null;
    }
}
