package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.shared.Durable;

/**
 * The letters of the ministry, as they came: what it decided, returned, reminded of. Also those of a type that this program
 * does not know are kept; each is believed by its signature alone, also after it has lain on this disk.
 */
final class LetterShelf {

    private static final String RECEIPT = "vn.khuyencong.receipt";

    private final Path folder;
    private final MinistryTrust trust;

    LetterShelf(Path folder, MinistryTrust trust) {
        this.folder = folder;
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
        try {
            String id = Json.MAPPER.readTree(document).path("id").asText();
            Path file = folder.resolve(id.replaceAll("[^A-Za-z0-9-]", "_") + ".json");
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), document) && believed(file).isPresent()) {
                return Optional.of("mang số " + id + " nhưng khác nội dung đã giữ");
            }
            Files.createDirectories(folder);
            Durable.write(signatureOf(file), jws.getBytes(StandardCharsets.US_ASCII));
            Durable.write(file, document);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every letter held, the oldest first. */
    List<JsonNode> held() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).flatMap(file -> believed(file).stream())
                    .sorted(Comparator.comparing(letter -> letter.path("time").asText())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<JsonNode> believed(Path file) {
        try {
            byte[] document = Files.readAllBytes(file);
            String jws = Files.exists(signatureOf(file)) ? Files.readString(signatureOf(file)) : "";
            return trust.believes(document, jws) ? Optional.of(Json.MAPPER.readTree(document)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".json", ".jws"));
    }
}
