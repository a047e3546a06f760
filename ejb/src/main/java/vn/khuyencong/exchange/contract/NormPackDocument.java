package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import vn.khuyencong.norm.rules.NormIssue;

/**
 * The norm pack as it is written: a CloudEvents 1.0 document by {@code norm.pack-1.schema.json}, the same bytes for every
 * unit, signed by the ministry.
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "datacontenttype", "dataschema", "data"})
public record NormPackDocument(String specversion, String id, String source, String type, Instant time,
                               String datacontenttype, String dataschema, NormIssue data) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.norm.pack";
    private static final String SCHEMA = "urn:khuyencong:schema:norm.pack:1";

    /** The bytes to be signed. */
    public static byte[] write(NormIssue issue, Instant time) {
        try {
            return Json.MAPPER.writeValueAsBytes(new NormPackDocument("1.0", issue.name(), "urn:khuyencong:ministry", TYPE, time,
                    "application/json", SCHEMA, issue));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a norm pack is made of plain values", e);
        }
    }

    /** Whether a document says that it is a norm pack, of whatever version of its schema. */
    public static boolean isOne(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() && parsed.eventType().equals(TYPE);
    }

    /** What a norm pack says; empty if it cannot be read, or its schema is a version that this program does not know. */
    public static Optional<NormIssue> read(byte[] document) {
        try {
            NormPackDocument read = Json.MAPPER.readValue(document, NormPackDocument.class);
            return SCHEMA.equals(read.dataschema()) ? Optional.ofNullable(read.data()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
