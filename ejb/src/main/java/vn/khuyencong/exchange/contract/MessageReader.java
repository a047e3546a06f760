package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/**
 * Turns bytes into a message in two steps: {@link #parse} reads the JSON and what the envelope claims, {@link #read} holds
 * it against its schema. Between the two the caller proves the sender. Nothing here throws for bad input: what is wrong
 * comes back as refusals that name the cell.
 */
public final class MessageReader {

    /** Escapes of U+0000 and of lone surrogates: no text that a database or a receipt could keep. */
    private static final Pattern UNKEEPABLE = Pattern.compile("\\\\u0000"
            + "|\\\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\\\u[dD][c-fC-F][0-9a-fA-F]{2})"
            + "|(?<!\\\\u[dD][89abAB][0-9a-fA-F]{2})\\\\u[dD][c-fC-F][0-9a-fA-F]{2}");
    static final String SOURCE_PREFIX = "urn:khuyencong:unit:";
    /** The attribute {@code entry} of a document that was entered from paper. */
    static final String PAPER = "PAPER";

    private MessageReader() {
    }

    /** Bytes that are one JSON object, or why they are not. */
    public record Parsed(JsonNode tree, Refusal refusal) {

        public boolean readable() {
            return refusal == null;
        }

        public Optional<UnitId> claimedSender() {
            String source = tree.path("source").asText("");
            String unit = source.startsWith(SOURCE_PREFIX) ? source.substring(SOURCE_PREFIX.length()) : "";
            return UnitId.isWellFormed(unit) ? Optional.of(new UnitId(unit)) : Optional.empty();
        }

        public String eventType() {
            return tree.path("type").asText("");
        }

        /** Version included. */
        public String dataSchema() {
            return tree.path("dataschema").asText("");
        }

        /** Whether it says that its figures are samples; what cannot be read says nothing. */
        public boolean claimsSample() {
            return readable() && tree.at("/data/sample").asBoolean(false);
        }

        /** Whether it claims to have been entered from paper, in whatever form. */
        public boolean claimsPaper() {
            return tree.has("entry");
        }
    }

    /** A message, or why it is none; {@code key} is present as soon as the key of a document alone could be read. */
    public record Read(Message message, DocumentKey key, List<Refusal> refusals) {

        public boolean fits() {
            return message != null;
        }
    }

    public static Parsed parse(byte[] body) {
        if (body.length >= 3 && (body[0] & 0xFF) == 0xEF && (body[1] & 0xFF) == 0xBB && (body[2] & 0xFF) == 0xBF) {
            return unreadable("BODY_HAS_BOM");
        }
        if (body.length >= 2 && (body[0] & 0xFF) == 0xAC && (body[1] & 0xFF) == 0xED) {
            return unreadable("BODY_IS_JAVA_OBJECT");
        }
        try {
            // Decoded here: the parser would guess other encodings from the first bytes.
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            // Most documents escape nothing but quotation marks: looking for that first costs next to nothing.
            if (text.contains("\\u") && UNKEEPABLE.matcher(text).find()) {
                return unreadable("TEXT_NOT_KEEPABLE");
            }
            JsonNode tree = Json.MAPPER.readTree(text);
            if (tree == null || !tree.isObject()) {
                return unreadable("BODY_NOT_AN_OBJECT");
            }
            if (isBoundless(tree)) {
                return unreadable("NUMBER_NOT_KEEPABLE");
            }
            makePrintable(tree.path("data"));
            return new Parsed(tree, null);
        } catch (CharacterCodingException e) {
            return unreadable("BODY_NOT_UTF8");
        } catch (StreamConstraintsException e) {
            return unreadable("BODY_TOO_COMPLEX", Json.MAX_TOKENS, Json.MAX_DEPTH);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null ? "?" : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
            return unreadable(twice ? "BODY_NAME_TWICE" : "BODY_NOT_JSON", place);
        }
    }

    /** Takes from what is stated the signs that no page takes: names are shown and printed as they are read here, and held against the schema so. */
    private static void makePrintable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // What a document is called by stays as it was sent: its sender knows it so, and so do receipts and earlier versions.
            object.properties().stream().filter(field -> !field.getKey().equals("key")).forEach(field -> {
                makePrintable(field.getValue());
                printable(field.getValue()).ifPresent(field::setValue);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                makePrintable(array.get(i));
                int at = i;
                printable(array.get(i)).ifPresent(text -> array.set(at, text));
            }
        }
    }

    /** What stands in the place of a text; empty if it stays. */
    private static Optional<JsonNode> printable(JsonNode node) {
        String printable = node.isTextual() ? VietnameseText.printable(node.textValue()) : null;
        return printable == null || printable.length() == node.textValue().length() ? Optional.empty() : Optional.of(TextNode.valueOf(printable));
    }

    /** Whether a number in it is beyond what a number of the machine holds (1e999): no rule could compare it. */
    private static boolean isBoundless(JsonNode node) {
        for (JsonNode part : node) {
            if (isBoundless(part)) {
                return true;
            }
        }
        return node.isDouble() && Double.isInfinite(node.doubleValue());
    }

    /** Holds a parsed body against the schema of its type and version. */
    public static Read read(Parsed parsed) {
        Optional<MessageType> type = MessageType.ofEventType(parsed.eventType());
        if (type.isEmpty()) {
            return refused(null, Refusal.error("TYPE_UNKNOWN", "", "/type", parsed.eventType()));
        }
        Optional<Integer> version = type.get().versionOf(parsed.dataSchema());
        if (version.isEmpty()) {
            return refused(null, Refusal.error("SCHEMA_VERSION_UNKNOWN", "", "/dataschema", parsed.dataSchema(),
                    type.get().versions().stream().map(type.get()::schemaUri).collect(Collectors.joining(", "))));
        }
        List<Refusal> refusals = Schemas.of(type.get(), version.get()).check(parsed.tree());
        return refusals.isEmpty() ? bind(type.get(), parsed) : new Read(null, keyOf(parsed.tree()), refusals);
    }

    private static Read bind(MessageType type, Parsed parsed) {
        JsonNode tree = parsed.tree();
        Class<? extends Content> kind = switch (type) {
            case PLAN_SUBMISSION -> PlanSubmission.class;
            case PERIODIC_REPORT -> PeriodicReport.class;
            case ATTACHMENT_PART -> AttachmentPart.class;
            case RECEIPT_REQUEST -> ReceiptRequest.class;
            case RECONCILIATION_REQUEST -> ReconciliationRequest.class;
            case RECONCILIATION_REPORT -> ReconciliationReport.class;
            case SCHEME_PROGRESS, SCHEME_COMPLETED, SCHEME_ADJUSTMENT_REQUESTED, SCHEME_STEP -> SchemeStep.class;
            case FAIR_APPLICATION -> StallApplication.class;
            case FAIR_OUTCOME -> StallOutcome.class;
            case AWARD_NOMINATION -> AwardNomination.class;
            case AWARD_RESULT -> AwardResult.class;
            case TRAINING_REPORT -> TrainingReport.class;
            case CONSULTANCY_REPORT -> ConsultancyReport.class;
            case KEY_ROTATION -> KeyRotation.class;
            case EXCHANGE_TEST -> ChannelTest.class;
        };
        try {
            Content content = Json.MAPPER.treeToValue(tree.get("data"), kind);
            Message.Envelope envelope = new Message.Envelope(tree.get("id").asText(), parsed.claimedSender().orElseThrow(),
                    type, tree.get("installation").asText(), tree.get("sequence").asLong(), text(tree, "actor"), paperOf(tree));
            DocumentKey key = content instanceof Payload document ? document.key() : null;
            return new Read(new Message(envelope, content), key, List.of());
        } catch (JsonProcessingException e) {
            return refused(keyOf(tree), Refusal.error("SCHEMA_VALUE", "", "/data", e.getOriginalMessage()));
        }
    }

    private static PaperSource paperOf(JsonNode tree) {
        return !tree.has("entry") ? null : new PaperSource(text(tree, "papernumber"), LocalDate.parse(text(tree, "paperdate")),
                text(tree, "paperauthority"), text(tree, "papernote"));
    }

    private static String text(JsonNode tree, String name) {
        return tree.hasNonNull(name) ? VietnameseText.normalize(VietnameseText.printable(tree.get(name).asText())) : null;
    }

    private static DocumentKey keyOf(JsonNode tree) {
        JsonNode key = tree.path("data").path("key");
        boolean whole = UnitId.isWellFormed(key.path("unit").asText("")) && key.path("planYear").isInt()
                && key.path("stream").isTextual() && key.path("document").isTextual() && key.path("version").isInt();
        boolean fits = key.path("document").asText("").length() <= 100 && key.path("stream").asText("").length() <= 32;
        return whole && fits ? new DocumentKey(key.get("unit").asText(), key.get("planYear").asInt(),
                key.get("stream").asText(), key.get("document").asText(), key.get("version").asInt()) : null;
    }

    private static Parsed unreadable(String rule, Object... arguments) {
        return new Parsed(null, Refusal.error(rule, "", "", arguments));
    }

    private static Read refused(DocumentKey key, Refusal refusal) {
        return new Read(null, key, List.of(refusal));
    }
}
