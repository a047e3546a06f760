package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.RestoredNotice;
import vn.khuyencong.shared.Durable;

/** The ministry's notices that its database was restored; each is open until the journal has been presented again. */
final class RestoredNotices {

    private static final String FOLLOWED = ".followed";

    private final Path folder;
    private final MinistryTrust trust;

    RestoredNotices(Path folder, MinistryTrust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    static boolean isOne(byte[] document) {
        try {
            return Json.MAPPER.readTree(document).path("type").asText().equals(RestoredNotice.TYPE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Keeps a notice; returns why it is not to be believed, empty where it is kept. */
    Optional<String> keep(byte[] document, String jws) {
        Optional<String> doubt = trust.against(document, jws);
        if (doubt.isPresent()) {
            return doubt;
        }
        try {
            JsonNode notice = Json.MAPPER.readTree(document);
            Path file = folder.resolve(notice.path("id").asText().replaceAll("[^A-Z0-9-]", "_") + ".json");
            Files.createDirectories(folder);
            Durable.write(file, document);
            Durable.write(folder.resolve(file.getFileName() + ".jws"), jws.getBytes(StandardCharsets.US_ASCII));
            System.err.println("Bộ đã phục hồi cơ sở dữ liệu từ bản sao lưu lúc " + notice.at("/data/backupAt").asText()
                    + ": chạy lệnh recover để gửi lại nhật ký.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the ministry waits for the journal. */
    boolean areOpen() {
        return notices().stream().anyMatch(file -> Files.notExists(followed(file)));
    }

    void wereFollowed() {
        for (Path file : notices()) {
            try {
                Durable.write(followed(file), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path followed(Path notice) {
        return notice.resolveSibling(notice.getFileName() + FOLLOWED);
    }

    private List<Path> notices() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
