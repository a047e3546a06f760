package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import vn.khuyencong.exchange.contract.SigningKey;

/**
 * The key the ministry signs receipts with. It is made once, kept beside the data (never in the database) and shared by
 * all nodes; without it nothing is accepted, since no receipt could be signed.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MinistryKey {

    private SigningKey key;

    @PostConstruct
    void load() {
        Path file = dataDirectory().resolve("ministry-key.jwk");
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            key = SigningKey.fromJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được khóa ký của Bộ: " + file, e);
        }
    }

    public String sign(byte[] body) {
        return key.sign(body);
    }

    /** The id of the key. */
    public String id() {
        return SigningKey.publicKeyId(key.publicJwk());
    }

    /** What receipts are checked with, as a public JWK. */
    public String publicJwk() {
        return key.publicJwk();
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "ministry-key", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, SigningKey.generate("ministry-" + UUID.randomUUID()).privateJwk());
        Files.move(fresh, file);
    }

    /** Where this installation keeps what is not in the database. */
    public static Path dataDirectory() {
        String configured = System.getenv("KHUYENCONG_DATA_DIR");
        return configured != null ? Path.of(configured)
                : Path.of(System.getProperty("jboss.server.data.dir", "."), "khuyencong");
    }
}
