package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;

/**
 * The letters of the ministry, as they came: what it decided, returned, reminded of. Also those of a type that this program
 * does not know are kept; each is believed by its signature alone, also after it has lain on this disk.
 */
final class LetterShelf {

    private static final String RECEIPT = "vn.khuyencong.receipt";

    private final SignedFiles files;
    private final MinistryTrust trust;

    LetterShelf(Path folder, MinistryTrust trust) {
        files = new SignedFiles(folder);
        this.trust = trust;
    }

    /** Whether a document is a letter: an event of the ministry that is no receipt. What else it sends is told apart before. */
    static boolean isOne(byte[] document) {
        try {
            JsonNode event = Json.MAPPER.readTree(document);
            return event.path("source").asText().equals("urn:khuyencong:ministry") && !event.path("type").asText().equals(RECEIPT)
                    && !event.path("id").asText().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Keeps a letter; returns why it is not to be believed, empty where it is kept. */
    Optional<String> keep(byte[] document, String jws) {
        Optional<String> doubt = trust.against(document, jws);
        if (doubt.isPresent()) {
            return doubt;
        }
        String id = read(document).path("id").asText();
        String name = id.replaceAll("[^A-Za-z0-9-]", "_");
        if (files.find(name).filter(held -> held.differs(document) && believes(held)).isPresent()) {
            return Optional.of("mang số " + id + " nhưng khác nội dung đã giữ");
        }
        files.write(name, document, jws);
        return Optional.empty();
    }

    /** Every letter held, the oldest first. */
    List<JsonNode> held() {
        return files.all().stream().filter(this::believes).map(held -> read(held.document()))
                .sorted(Comparator.comparing(letter -> letter.path("time").asText())).toList();
    }

    private boolean believes(SignedFiles.Signed held) {
        return trust.believes(held.document(), held.jws());
    }

    private static JsonNode read(byte[] document) {
        try {
            return Json.MAPPER.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
