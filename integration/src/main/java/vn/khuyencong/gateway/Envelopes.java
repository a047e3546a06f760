package vn.khuyencong.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.norm.rules.RefusalTexts;

/** Makes a message of a document: the user gives the data, the gateway the CloudEvents envelope. */
final class Envelopes {

    private Envelopes() {
    }

    static JsonNode read(Path file) {
        try {
            MessageReader.Parsed parsed = MessageReader.parse(Files.readAllBytes(file));
            if (!parsed.readable()) {
                throw new GatewayProblem(file + ": " + RefusalTexts.message(parsed.refusal(), Locale.ROOT) + " "
                        + RefusalTexts.remedy(parsed.refusal(), Locale.ROOT));
            }
            return parsed.tree();
        } catch (IOException e) {
            throw new GatewayProblem("Không đọc được tệp " + file + ".", e);
        }
    }

    /** The bytes to be signed and sent. Refuses what the ministry would certainly refuse for its form. */
    static byte[] wrap(Path file, JsonNode data, Home.Identity identity, long sequence) {
        MessageType type = data.path("key").path("stream").asText("").startsWith("REPORT_")
                ? MessageType.PERIODIC_REPORT : MessageType.PLAN_SUBMISSION;
        return wrap(file.toString(), type, data, identity, sequence);
    }

    static byte[] wrap(String what, MessageType type, JsonNode data, Home.Identity identity, long sequence) {
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", UUID.randomUUID().toString())
                .put("source", "urn:khuyencong:unit:" + identity.unit()).put("type", type.eventType())
                .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("datacontenttype", "application/json").put("dataschema", type.schemaUri())
                .put("installation", identity.installation()).put("sequence", sequence);
        event.set("data", data);
        try {
            byte[] body = Json.MAPPER.writeValueAsBytes(event);
            MessageReader.Read read = MessageReader.read(MessageReader.parse(body));
            if (!read.fits()) {
                List<String> problems = read.refusals().stream().map(refusal -> "  " + refusal.cell() + ": "
                        + RefusalTexts.message(refusal, Locale.ROOT) + " " + RefusalTexts.remedy(refusal, Locale.ROOT)).toList();
                throw new GatewayProblem(what + " chưa đúng lược đồ, chưa gửi:\n" + String.join("\n", problems));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed document can be written", e);
        }
    }

    /** The entry that already carries this document: same key and same data. Another document under the key is refused. */
    static Optional<Journal.Entry> earlier(Path file, JsonNode data, List<Journal.Entry> entries) {
        for (Journal.Entry entry : entries) {
            JsonNode sent = MessageReader.parse(entry.body()).tree().get("data");
            if (sent.get("key").equals(data.get("key"))) {
                if (!sent.equals(data)) {
                    throw new GatewayProblem(file + ": văn bản " + data.get("key") + " đã gửi với nội dung khác. "
                            + "Tăng số bản (version) rồi gửi lại.");
                }
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
