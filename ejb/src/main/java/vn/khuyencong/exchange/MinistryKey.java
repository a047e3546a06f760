package vn.khuyencong.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.UUID;
import vn.khuyencong.exchange.contract.SigningKey;

/**
 * The key the ministry signs with: receipts, and what was entered from paper. It is made once, kept beside the data (never in the database) and shared by
 * all nodes; without it nothing is accepted, since no receipt could be signed.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MinistryKey {

    private SigningKey key;

    @PostConstruct
    void load() {
        key = KeyFile.loadOrCreate(KeyFile.dataDirectory().resolve("ministry-key.jwk"),
                () -> SigningKey.generate("ministry-" + UUID.randomUUID()));
    }

    public String sign(byte[] body) {
        return key.sign(body);
    }

    /** The id of the key. */
<<<<<<< HEAD
    public String kid() {
        return key.kid();
=======
    public String id() {
        return SigningKey.publicKeyId(key.publicJwk());
>>>>>>> main
    }

    /** What receipts are checked with, as a public JWK. */
    public String publicJwk() {
        return key.publicJwk();
    }
<<<<<<< HEAD
=======

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
>>>>>>> main
}
