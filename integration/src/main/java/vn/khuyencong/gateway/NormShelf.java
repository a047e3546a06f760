package vn.khuyencong.gateway;

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
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.Durable;

/**
 * The norm packs that the ministry gave out, as they came. The latest version is the one to judge by, in whatever order
 * they arrived; each is believed by its signature alone, also after it has lain on this disk.
 */
final class NormShelf {

    private final Path folder;
    private final MinistryTrust trust;

    NormShelf(Path folder, MinistryTrust trust) {
        this.folder = folder;
        this.trust = trust;
    }

    /** The latest issue held; empty as long as none has come. */
    Optional<NormIssue> held() {
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> packs = files.filter(file -> file.toString().endsWith(".json")).toList();
            return packs.stream().flatMap(file -> believed(file).stream()).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a norm pack; returns why it is not to be believed, empty where it is kept. */
    Optional<String> keep(byte[] document, String jws) {
        Optional<String> doubt = trust.against(document, jws);
        if (doubt.isPresent()) {
            return doubt;
        }
        Optional<NormIssue> issue = NormPackDocument.read(document);
        if (issue.isEmpty()) {
            return Optional.of("là gói định mức mà bản cổng gửi này không đọc được; hãy cập nhật cổng gửi");
        }
        Path file = folder.resolve(issue.get().name() + ".json");
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), document) && believed(file).isPresent()) {
                return Optional.of("mang tên " + issue.get().name() + " nhưng khác nội dung đã giữ");
            }
            Files.createDirectories(folder);
            Durable.write(signatureOf(file), jws.getBytes(StandardCharsets.US_ASCII));
            Durable.write(file, document);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<NormIssue> believed(Path file) {
        try {
            byte[] document = Files.readAllBytes(file);
            String jws = Files.exists(signatureOf(file)) ? Files.readString(signatureOf(file)) : "";
            return trust.believes(document, jws) ? NormPackDocument.read(document) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".json", ".jws"));
    }
}
