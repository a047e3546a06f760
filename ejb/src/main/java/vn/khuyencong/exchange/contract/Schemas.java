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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.shared.Refusal;

/** The JSON Schemas of the contract, and what they say of a document in the words of our own rules. */
public final class Schemas {

    /** More findings than this help nobody. */
    private static final int MAX_FINDINGS = 200;
    private static final Map<MessageType, Schemas> BY_TYPE = load();

    private final JsonSchema schema;

    private Schemas(JsonSchema schema) {
        this.schema = schema;
    }

    static Schemas of(MessageType type) {
        return BY_TYPE.get(type);
    }

    /** The shipped text of a schema, as published. */
    public static InputStream text(String resource) {
        return Schemas.class.getResourceAsStream("/vn/khuyencong/exchange/contract/" + resource);
    }

    List<Refusal> check(JsonNode document) {
        return schema.validate(document).stream()
                .sorted(Comparator.comparing(finding -> finding.getInstanceLocation().toString()))
                .limit(MAX_FINDINGS)
                .map(Schemas::refusal)
                .toList();
    }

    private static Refusal refusal(ValidationMessage finding) {
        String cell = finding.getInstanceLocation().toString();
        JsonNode value = finding.getInstanceNode();
        String shown = value == null || value.isContainerNode() ? "" : value.asText();
        boolean money = finding.getSchemaLocation().toString().contains("$defs/dong");
        return switch (finding.getType()) {
            case "type" -> money ? Refusal.error("MONEY_NOT_WHOLE", "", cell, shown)
                    : Refusal.error("SCHEMA_TYPE", "", cell, shown);
            case "minimum" -> money ? Refusal.error("MONEY_NEGATIVE", "", cell, shown)
                    : Refusal.error("SCHEMA_RANGE", "", cell, shown);
            case "maximum", "minLength", "maxLength", "minItems", "maxItems" -> Refusal.error("SCHEMA_RANGE", "", cell, shown);
            case "required" -> Refusal.error("SCHEMA_REQUIRED", "", cell + "/" + finding.getProperty());
            case "additionalProperties" -> Refusal.error("SCHEMA_UNKNOWN_FIELD", "", cell + "/" + finding.getProperty());
            default -> Refusal.error("SCHEMA_VALUE", "", cell, shown);
        };
    }

    private static Map<MessageType, Schemas> load() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true).build();
        Map<MessageType, Schemas> schemas = new EnumMap<>(MessageType.class);
        for (MessageType type : MessageType.values()) {
            try (InputStream text = text(type.schemaResource())) {
                schemas.put(type, new Schemas(factory.getSchema(Json.MAPPER.readTree(text), config)));
            } catch (IOException e) {
                throw new UncheckedIOException("a shipped schema cannot be read: " + type, e);
            }
        }
        return schemas;
    }
}
