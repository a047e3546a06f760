package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.UnitId;

/**
 * The ministry's word of what it received from a unit and what it sent there: a CloudEvents 1.0 document by
 * {@code reconciliation.statement-1.schema.json}, signed as receipts are.
 *
 * @param name its id
 * @param time when it was made
 * @param data what it says
 */
public record ReconciliationStatement(String name, Instant time, Data data) {

    /** The CloudEvents attribute {@code type}. */
    public static final String TYPE = "vn.khuyencong.reconciliation.statement";
    /** The shipped schema. */
    public static final String SCHEMA = "reconciliation.statement-1.schema.json";
    /** More ids than this are not listed; their number is. */
    public static final int MOST_NAMES = 1000;

    private static final String SCHEMA_URI = "urn:khuyencong:schema:reconciliation.statement:1";

    /**
     * What it says.
     *
     * @param unit          the unit
     * @param day           the business day
     * @param inReplyTo     id of the event that asked for it; null where nobody did
     * @param installations one for each gateway that ever wrote
     * @param unnumbered    messages that were kept though nobody could read which number they bear
     * @param portal        what was handed in on the web: the ministry's own server numbers and sends it
     * @param documents     what the ministry sent besides receipts
     */
    public record Data(String unit, LocalDate day, String inReplyTo, List<Installation> installations, Unnumbered unnumbered, Portal portal,
                       Documents documents) {
    }

    /**
     * What came from one gateway.
     *
     * @param installation  its name
     * @param highest       the highest number seen or reported
     * @param received      how many numbers came
     * @param missing       numbers up to the highest that never came
     * @param absent        numbers that its journal does not hold either
     * @param usedTwice     numbers under which two messages came
     * @param parked        numbers of messages that are kept and not yet understood
     * @param waiting       numbers of messages that wait for another
     * @param conflicts     numbers of messages that an official has to decide on
     * @param journalDigest {@link JournalDigest} of what came
     * @param agrees        whether the last report of the gateway has the same value of the numbers that it speaks of; null without one
     * @param receipts      how many receipts were issued, by the numbers of the messages
     * @param lastAt        when the last of them came
     */
    public record Installation(String installation, long highest, long received, List<Span> missing, List<Span> absent, List<Span> usedTwice,
                               List<Span> parked, List<Span> waiting, List<Span> conflicts, String journalDigest, Boolean agrees,
                               List<Issued> receipts, Instant lastAt) {

        /** What is received and neither taken nor returned. */
        public long held() {
            return Span.count(parked) + Span.count(waiting) + Span.count(conflicts);
        }

        /** Whether nothing is missing and yet the two sides do not hold the same. */
        public boolean differs() {
            return !usedTwice.isEmpty() || missing.isEmpty() && Boolean.FALSE.equals(agrees);
        }

        /** How many receipts were issued of the message with a number. */
        public int receiptsOf(long number) {
            return receipts.stream().filter(issued -> issued.from <= number && number <= issued.to).mapToInt(Issued::count).findFirst().orElse(0);
        }
    }

    /** As many receipts were issued of each message from one number to another. */
    public record Issued(long from, long to, int count) {
    }

    /** How many, and the SHA-256 of the newest. */
    public record Unnumbered(long count, List<String> digests) {
    }

    /** How many messages came. */
    public record Portal(long received) {
    }

    /** How many, and the ids of the newest. */
    public record Documents(long count, List<String> newest) {
    }

    /** The bytes to be signed. */
    public byte[] write() {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", name).put("source", "urn:khuyencong:ministry").put("type", TYPE).put("subject", data.unit())
                .put("time", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json").put("dataschema", SCHEMA_URI);
        event.set("data", Json.MAPPER.valueToTree(data));
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement is made of plain values", e);
        }
    }

    /** Whether a document says that it is one. */
    public static boolean isOne(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        return parsed.readable() && TYPE.equals(parsed.eventType());
    }

    /** The statement a document is; empty where it is none of this version. */
    public static Optional<ReconciliationStatement> read(byte[] document) {
        MessageReader.Parsed parsed = MessageReader.parse(document);
        if (!isOne(document) || !SCHEMA_URI.equals(parsed.tree().path("dataschema").asText())
                || !UnitId.isWellFormed(parsed.tree().path("subject").asText(""))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReconciliationStatement(parsed.tree().path("id").asText(), Instant.parse(parsed.tree().path("time").asText()),
                    Json.MAPPER.treeToValue(parsed.tree().path("data"), Data.class)));
        } catch (JsonProcessingException | java.time.DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
