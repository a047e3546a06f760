package vn.khuyencong.exchange;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.shared.Durable;

/** What was revoked, beside the data, a file each: a restored database must not believe a thief again. */
enum RevocationFiles {
    /** Keys of units, by their ids. */
    KEYS("revoked-keys"),
    /** Certificates of units for TLS at the broker, by their serial numbers. */
    CERTIFICATES("revoked-certificates");

    private static final Logger LOG = Logger.getLogger(RevocationFiles.class.getName());
    private static final String ENDING = ".json";

    private final String folder;

    RevocationFiles(String folder) {
        this.folder = folder;
    }

    /** A revocation as it is kept. */
    record Revocation(String unit, @JsonAlias("kid") String id, Instant at, String by, String reason) {

        private boolean isWhole() {
            return unit != null && id != null && at != null && by != null && reason != null;
        }
    }

    /**
     * What lies there.
     *
     * @param revocations those that can be read
     * @param unreadable  the files that cannot: each may be the revocation of what a thief holds
     */
    record Kept(List<Revocation> revocations, List<String> unreadable) {
    }

    void keep(Revocation revocation) {
        Path file = path().resolve(revocation.id() + ENDING);
        try {
            Durable.folder(path());
            Durable.write(file, Json.MAPPER.writeValueAsBytes(revocation));
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được " + file, e);
        }
    }

    Kept all() {
        Kept kept = new Kept(new ArrayList<>(), new ArrayList<>());
        if (Files.exists(path())) {
            try (Stream<Path> files = Files.list(path())) {
                files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(file -> read(file, kept));
            } catch (IOException e) {
                unreadable(path(), e, kept);
            }
        }
        return kept;
    }

    private void read(Path file, Kept into) {
        try {
            Revocation revocation = Json.MAPPER.readValue(Files.readAllBytes(file), Revocation.class);
            if (revocation == null || !revocation.isWhole()) {
                throw new IOException("không phải một lần thu hồi");
            }
            into.revocations().add(revocation);
        } catch (IOException e) {
            unreadable(file, e, into);
        }
    }

    private static void unreadable(Path path, IOException why, Kept into) {
        LOG.log(Level.SEVERE, why, () -> "Không đọc được những gì đã thu hồi: " + path);
        into.unreadable().add(DataDirectory.path().relativize(path).toString());
    }

    private Path path() {
        return DataDirectory.path().resolve(folder);
    }
}
