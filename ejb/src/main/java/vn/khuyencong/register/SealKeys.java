package vn.khuyencong.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Durable;

/**
 * The key with which documents are signed: the PKCS#12 store {@code KHUYENCONG_SEAL_FILE} with its password {@code KHUYENCONG_SEAL_PASSWORD};
 * without one, in demo mode alone, a key for trying out, made once and kept beside the data. Else documents are issued unsigned. Pictures (PNG)
 * of the signature and of the seal may be given by {@code KHUYENCONG_SIGNATURE_PICTURE} and {@code KHUYENCONG_SEAL_PICTURE}.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SealKeys {

    private static final Logger LOG = Logger.getLogger(SealKeys.class.getName());
    /** Keeps nothing secret: the file is its owner's alone. */
    private static final char[] TEST_PASSWORD = "khuyencong".toCharArray();

    @Inject
    private BusinessClock clock;

    private SealKey key;
    private byte[] signature;
    private byte[] picture;
    private boolean unreadable;

    @PostConstruct
    void load() {
        String file = System.getenv("KHUYENCONG_SEAL_FILE");
        try {
            if (file != null && !file.isBlank()) {
                key = SealKey.read(Files.readAllBytes(Path.of(file)), System.getenv().getOrDefault("KHUYENCONG_SEAL_PASSWORD", "").toCharArray(), false);
            } else if (DemoMode.on()) {
                key = forTrying(DataDirectory.path().resolve("seal-test.p12"));
            }
            if (key != null && !key.test()) {
                // A key for trying out never signs under somebody's own signature and seal.
                signature = read("KHUYENCONG_SIGNATURE_PICTURE");
                picture = read("KHUYENCONG_SEAL_PICTURE");
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | ClassCastException broken) {
            unreadable = true;
            LOG.log(Level.SEVERE, "Không đọc được khóa ký số văn bản: {0}", String.valueOf(broken.getMessage()));
        }
    }

    private static byte[] read(String variable) throws IOException {
        String file = System.getenv(variable);
        return file == null || file.isBlank() ? null : Files.readAllBytes(Path.of(file));
    }

    private SealKey forTrying(Path file) throws GeneralSecurityException, IOException {
        if (Files.notExists(file)) {
            Durable.folder(file.toAbsolutePath().getParent());
            Durable.createPrivate(file, SealKey.generate(clock.now()).store(TEST_PASSWORD));
        }
        return SealKey.read(Files.readAllBytes(file), TEST_PASSWORD, true);
    }

    /** What signs; empty where no key is set. */
    public Optional<SealKey> current() {
        return Optional.ofNullable(key);
    }

    /** Picture of the signature; null where none is given. */
    public byte[] signature() {
        return signature == null ? null : signature.clone();
    }

    /** Picture of the seal; null where none is given. */
    public byte[] picture() {
        return picture == null ? null : picture.clone();
    }

    /** Whether a key is set that cannot be used now: unreadable, or its certificate does not hold. */
    public boolean isInTrouble() {
        return unreadable || key != null && !key.holds(clock.now());
    }
}
