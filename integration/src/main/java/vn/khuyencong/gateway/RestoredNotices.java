package vn.khuyencong.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.RestoredNotice;
import vn.khuyencong.shared.Durable;

/** The ministry's notices that its database was restored; each is open until the journal has been presented again. */
final class RestoredNotices {

    private static final String FOLLOWED = ".followed";

    private final Path folder;
    private final SignedFiles files;
    private final MinistryTrust trust;

    RestoredNotices(Path folder, MinistryTrust trust) {
        this.folder = folder;
        files = new SignedFiles(folder);
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
            files.write(notice.path("id").asText().replaceAll("[^A-Z0-9-]", "_"), document, jws);
            System.err.println("Bộ đã phục hồi cơ sở dữ liệu từ bản sao lưu lúc " + notice.at("/data/backupAt").asText()
                    + ": chạy lệnh recover để gửi lại nhật ký.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the ministry waits for the journal. */
    boolean areOpen() {
        return files.all().stream().anyMatch(notice -> Files.notExists(followed(notice)));
    }

    void wereFollowed() {
        for (SignedFiles.Signed notice : files.all()) {
            try {
                Durable.write(followed(notice), new byte[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path followed(SignedFiles.Signed notice) {
        return folder.resolve(notice.name() + ".json" + FOLLOWED);
    }
}
