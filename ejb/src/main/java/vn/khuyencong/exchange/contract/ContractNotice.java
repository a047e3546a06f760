package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ministry's word which versions of each message it takes, and from when until when: a CloudEvents 1.0 document by
 * {@code contract.versions-1.schema.json}, the same bytes for every unit, signed as receipts are. Of several the one with the
 * highest number holds. A unit that never got one sends the first version of everything.
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "time", "datacontenttype", "dataschema", "data"})
public record ContractNotice(String specversion, String id, String source, String type, Instant time,
                             String datacontenttype, String dataschema, Data data) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.contract.versions";
    /** The shipped schema. */
    public static final String SCHEMA = "contract.versions-1.schema.json";

    private static final String SCHEMA_URI = "urn:khuyencong:schema:contract.versions:1";

    /** Its running number, and every version that is, was or will be taken. */
    public record Data(int number, List<TakenVersion> versions) {
    }

    public static ContractNotice of(int number, List<TakenVersion> versions, Instant time) {
        return new ContractNotice("1.0", "contract-versions-" + number, "urn:khuyencong:ministry", TYPE, time, "application/json",
                SCHEMA_URI, new Data(number, List.copyOf(versions)));
    }

    /** The bytes to be signed. */
    public byte[] write() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice is made of plain values", e);
        }
    }

    /** Whether a document says that it is one. */
    public static boolean isOne(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() && TYPE.equals(parsed.eventType());
    }

    /** The notice a document is; empty where it is none of this version. */
    public static Optional<ContractNotice> read(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() ? of(parsed.tree()) : Optional.empty();
    }

    /** As {@link #read}, of a document that is parsed already. */
    public static Optional<ContractNotice> of(JsonNode event) {
        try {
            ContractNotice read = Json.MAPPER.treeToValue(event, ContractNotice.class);
            return SCHEMA_URI.equals(read.dataschema()) && read.data() != null && read.data().versions() != null ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The newest version of a type that the ministry takes on a day and this program can write. */
    public Optional<Integer> newest(MessageType messageType, LocalDate day) {
        return data.versions().stream().filter(taken -> taken.isTakenOn(day))
                .flatMap(taken -> messageType.versionOf(taken.dataschema()).stream()).max(Comparator.naturalOrder());
    }
}
