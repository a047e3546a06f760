package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.PathType;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.shared.Refusal;

/** The JSON Schemas of the contract, and what they say of a document in the words of our own rules. */
public final class Schemas {

    /** More findings than this help nobody. */
    private static final int MAX_FINDINGS = 200;
    private static final Map<String, Schemas> BY_URI = load();

    /** Above so many values only the first finding is sought: each costs memory, and a hostile document has millions. */
    private static final int MAX_VALUES_TO_EXPLAIN = 50_000;

    private final JsonSchema thorough;
    private final JsonSchema hasty;

    private Schemas(JsonNode schema, JsonSchemaFactory factory) {
        SchemaValidatorsConfig.Builder config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true);
        thorough = factory.getSchema(schema, config.failFast(false).build());
        hasty = factory.getSchema(schema, config.failFast(true).build());
    }

    static Schemas of(MessageType type, int version) {
        return BY_URI.get(type.schemaUri(version));
    }

    /** The shipped text of a schema, as published. */
    public static InputStream text(String resource) {
        return Schemas.class.getResourceAsStream("/vn/khuyencong/exchange/contract/" + resource);
    }

    List<Refusal> check(JsonNode document) {
        JsonSchema schema = moreValuesThan(document, MAX_VALUES_TO_EXPLAIN) ? hasty : thorough;
        return schema.validate(document).stream()
                .sorted(Comparator.comparing(finding -> finding.getInstanceLocation().toString()))
                .limit(MAX_FINDINGS)
                .map(Schemas::refusal)
                // A day that breaks its format breaks its pattern too: one cell, one finding.
                .distinct()
                .toList();
    }

    private static Refusal refusal(ValidationMessage finding) {
        String cell = finding.getInstanceLocation().toString();
        JsonNode value = finding.getInstanceNode();
        // What is said of a person is not said again in receipts and lists.
        boolean personal = cell.startsWith("/data/learners/");
        String shown = value == null || value.isContainerNode() ? "" : personal ? "•••" : value.asText();
        boolean money = finding.getSchemaLocation().toString().contains("$defs/dong");
        return switch (finding.getType()) {
            case "type" -> money ? Refusal.error("MONEY_NOT_WHOLE", "", cell, shown)
                    : Refusal.error("SCHEMA_TYPE", "", cell, shown);
            case "minimum" -> money ? Refusal.error("MONEY_NEGATIVE", "", cell, shown)
                    : Refusal.error("SCHEMA_RANGE", "", cell, shown);
            case "maximum", "minLength", "maxLength", "minItems", "maxItems" -> Refusal.error("SCHEMA_RANGE", "", cell, shown);
            case "required" -> Refusal.error("SCHEMA_REQUIRED", "", cell + "/" + finding.getProperty());
            case "dependentRequired" -> Refusal.error("SCHEMA_REQUIRED", "", cell + "/" + lacking(finding));
            case "additionalProperties" -> Refusal.error("SCHEMA_UNKNOWN_FIELD", "", cell + "/" + finding.getProperty());
            default -> Refusal.error("SCHEMA_VALUE", "", cell, shown);
        };
    }

    /** The finding names what is there; the cell to be filled in is the first that this needs and that is not. */
    private static String lacking(ValidationMessage finding) {
        for (JsonNode needed : finding.getSchemaNode().path(finding.getProperty())) {
            if (!finding.getInstanceNode().has(needed.asText())) {
                return needed.asText();
            }
        }
        return finding.getProperty();
    }

    private static boolean moreValuesThan(JsonNode document, int limit) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(document));
        int values = 0;
        while (!open.isEmpty() && values <= limit) {
            for (JsonNode child : open.pop()) {
                values++;
                if (child.isContainerNode()) {
                    open.push(child);
                }
            }
        }
        return values > limit;
    }

    private static Map<String, Schemas> load() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        Map<String, Schemas> schemas = new HashMap<>();
        for (MessageType type : MessageType.values()) {
            type.versions().forEach(version -> schemas.put(type.schemaUri(version), load(type.schemaResource(version), factory)));
        }
        return schemas;
    }

    private static Schemas load(String resource, JsonSchemaFactory factory) {
        try (InputStream text = text(resource)) {
            return new Schemas(Json.MAPPER.readTree(text), factory);
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped schema cannot be read: " + resource, e);
        }
    }
}
