package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.khuyencong.exchange.contract.EventWriter;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.norm.rules.RefusalTexts;

/** The documents a user hands over: read from their files, put into their envelope, and found again in the journal. */
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
        return wrap(file.toString(), EventWriter.typeOf(data), data, identity, sequence);
    }

    static byte[] wrap(String what, MessageType type, JsonNode data, Home.Identity identity, long sequence) {
        EventWriter.Composed composed = EventWriter.compose(
                EventWriter.Origin.gateway(identity.unit(), identity.installation(), sequence), type, data, Instant.now());
        if (!composed.read().fits()) {
            List<String> problems = composed.read().refusals().stream().map(refusal -> "  " + refusal.cell() + ": "
                    + RefusalTexts.message(refusal, Locale.ROOT) + " " + RefusalTexts.remedy(refusal, Locale.ROOT)).toList();
            throw new GatewayProblem(what + " chưa đúng lược đồ, chưa gửi:\n" + String.join("\n", problems));
        }
        return composed.body();
    }

    /** The entry that already carries this document: same key and same data. Another document under the key is refused. */
    static Optional<Journal.Entry> earlier(Path file, JsonNode data, List<Journal.Entry> entries) {
        for (Journal.Entry entry : entries) {
            JsonNode sent = MessageReader.parse(entry.body()).tree().get("data");
            // The code of a scheme may be the number of a document; a step and a document are two things.
            if (sent.get("key").equals(data.get("key")) && sent.has("act") == data.has("act")) {
                if (!sent.equals(data)) {
                    throw new GatewayProblem(file + ": văn bản " + data.get("key") + " đã gửi với nội dung khác. "
                            + "Tăng số bản, số bước (version) rồi gửi lại.");
                }
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
