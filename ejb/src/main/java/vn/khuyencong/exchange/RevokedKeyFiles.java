package vn.khuyencong.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.organization.UnitKey;

/** Which keys of units were revoked, beside the data: a restored database must not believe a thief again. */
final class RevokedKeyFiles {

    private RevokedKeyFiles() {
    }

    /** A revocation as it is kept. */
    record Revocation(String unit, String kid, Instant at, String by, String reason) {
    }

    static void keep(UnitKey key) {
        Path file = folder().resolve(key.kid() + ".json");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Json.MAPPER.writeValueAsBytes(
                    new Revocation(key.unit().value(), key.kid(), key.revokedAt(), key.revokedBy(), key.revokeReason())));
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được " + file, e);
        }
    }

    static List<Revocation> all() {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json")).map(RevokedKeyFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được " + folder(), e);
        }
    }

    private static Revocation read(Path file) {
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file), Revocation.class);
        } catch (JsonProcessingException noRevocation) {
            throw new IllegalStateException("không phải một lần thu hồi khóa: " + file, noRevocation);
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được " + file, e);
        }
    }

    private static Path folder() {
        return DataDirectory.path().resolve("revoked-keys");
    }
}
