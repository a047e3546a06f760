package vn.khuyencong.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Durable;

/**
 * The keys with which documents are signed, each office with its own: the stores in the folder {@code KHUYENCONG_SEALS} ({@link SealFolder}). For
 * the ministry and its department, where they have none there, the PKCS#12 store {@code KHUYENCONG_SEAL_FILE} with its password
 * {@code KHUYENCONG_SEAL_PASSWORD} and the pictures (PNG) {@code KHUYENCONG_SIGNATURE_PICTURE} and {@code KHUYENCONG_SEAL_PICTURE}. Nobody signs for
 * a unit but the unit: without a key of its own its documents are issued unsigned, and the register says so. In demo mode, where no key is set at
 * all, a key for trying out signs for every office, made once and kept beside the data.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SealKeys {

    private static final Logger LOG = Logger.getLogger(SealKeys.class.getName());
    /** Keeps nothing secret: the file is its owner's alone. */
    private static final char[] TEST_PASSWORD = "khuyencong".toCharArray();
    private static final String TEST_FILE = "seal-test.p12";

    @Inject
    private BusinessClock clock;

    private SealFolder folder = SealFolder.NONE;
    private Seal ministry;
    private Seal forTrying;
    private SealTrouble trouble;

    /**
     * What an office signs with.
     *
     * @param signature picture of the signature (PNG); null where none is given
     * @param picture   picture of the seal (PNG); null where none is given
     */
    public record Seal(SealKey key, byte[] signature, byte[] picture) {

        /** @throws IOException if a picture cannot be read: that is noticed before a number is taken for what is to bear it */
        static Seal tried(SealKey key, byte[] signature, byte[] picture) throws IOException {
            for (byte[] one : new byte[][] {signature, picture}) {
                if (one != null && ImageIO.read(new ByteArrayInputStream(one)) == null) {
                    throw new SealTrouble.UnreadablePicture();
                }
            }
            return new Seal(key, signature, picture);
        }
    }

    /**
     * A key that is kept here.
     *
     * @param name    under which it is
     * @param shared  whether it is not one office's own: that of the ministry and its department, one for trying out, or the folder
     * @param seal    null if it cannot be read
     * @param trouble why not; null if it can
     */
    public record Kept(String name, boolean shared, Seal seal, SealTrouble trouble) {

        static Kept shared(String name, Seal seal, SealTrouble trouble) {
            return new Kept(name, true, seal, trouble);
        }
    }

    @PostConstruct
    void load() {
        String file = System.getenv("KHUYENCONG_SEAL_FILE");
        folder = folder(System.getenv("KHUYENCONG_SEALS"));
        try {
            if (file != null && !file.isBlank()) {
                ministry = Seal.tried(SealKey.read(Files.readAllBytes(Path.of(file)), System.getenv().getOrDefault("KHUYENCONG_SEAL_PASSWORD", "").toCharArray(), false),
                        read("KHUYENCONG_SIGNATURE_PICTURE"), read("KHUYENCONG_SEAL_PICTURE"));
            } else if (DemoMode.on() && folder.isEmpty()) {
                // A key for trying out never signs under somebody's own signature and seal.
                forTrying = new Seal(forTrying(DataDirectory.path().resolve(TEST_FILE)), null, null);
            }
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            // Whatever a store or a picture does to its reader: nothing is signed with it.
            trouble = SealTrouble.of(broken);
            LOG.log(Level.SEVERE, "Không đọc được khóa ký số văn bản: {0}", String.valueOf(broken.getMessage()));
        }
    }

    private static SealFolder folder(String name) {
        try {
            return name == null || name.isBlank() ? SealFolder.NONE : SealFolder.read(Path.of(name));
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(Level.SEVERE, "Không đọc được thư mục khóa ký số văn bản: {0}", String.valueOf(broken.getMessage()));
            return SealFolder.BROKEN;
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

    /** What an office signs with; empty where it has no key: its documents are issued unsigned. */
    public Optional<Seal> of(Office office) {
        return folder.of(office).or(() -> Optional.ofNullable(office.unit() == null ? ministry : null)).or(() -> Optional.ofNullable(forTrying));
    }

    /** All that are kept here, those of the folder first. */
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>(folder.kept());
        if (ministry != null || trouble != null && forTrying == null) {
            kept.add(Kept.shared("KHUYENCONG_SEAL_FILE", ministry, ministry == null ? trouble : null));
        }
        if (forTrying != null) {
            kept.add(Kept.shared(TEST_FILE, forTrying, null));
        }
        return kept;
    }

    /** Whether an office has a key that cannot be used now: it cannot be read, cannot sign, its pictures
     * cannot be read, or its certificate does not hold. */
    public boolean isInTrouble(Office office) {
        return folder.isUnreadable(office) || trouble != null && folder.of(office).isEmpty() && office.unit() == null
                || of(office).filter(seal -> !seal.key().holds(clock.now())).isPresent();
    }
}
