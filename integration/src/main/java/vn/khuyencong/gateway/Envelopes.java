package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The bytes to be signed and sent, in the first version. Refuses what the ministry would certainly refuse for its form. */
    static byte[] wrap(Path file, JsonNode data, Home.Identity identity, long sequence) {
        return wrap(file.toString(), EventWriter.typeOf(data), Versions.FIRST, data, identity, sequence);
    }

    static byte[] wrap(String what, MessageType type, Versions versions, JsonNode data, Home.Identity identity, long sequence) {
        int version = versions.of(type);
        EventWriter.Composed composed = compose(type, version, data, identity, sequence);
        if (!composed.read().fits()) {
            boolean later = type.versions().stream().filter(other -> other > version)
                    .anyMatch(other -> compose(type, other, data, identity, sequence).read().fits());
            throw new GatewayProblem(later ? what + " có mục mà phiên bản " + version + " của lược đồ chưa có, và Bộ chưa báo là nhận phiên bản mới "
                    + "hơn. Bỏ mục đó, hoặc chạy lệnh receipts để lấy thông báo của Bộ rồi gửi lại:\n" + problems(composed)
                    : what + " chưa đúng lược đồ, chưa gửi:\n" + problems(composed));
        }
        return composed.body();
    }

    private static EventWriter.Composed compose(MessageType type, int version, JsonNode data, Home.Identity identity, long sequence) {
        return EventWriter.compose(EventWriter.Origin.gateway(identity.unit(), identity.installation(), sequence), type, version, data, Instant.now());
    }

    private static String problems(EventWriter.Composed composed) {
        return composed.read().refusals().stream().map(refusal -> "  " + refusal.cell() + ": " + RefusalTexts.message(refusal, Locale.ROOT)
                + " " + RefusalTexts.remedy(refusal, Locale.ROOT)).collect(Collectors.joining("\n"));
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
