package vn.khuyencong.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * all, a key for trying out signs for every office, made once and kept beside the data. What is put in the place of another is read without a restart.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SealKeys {

    private static final Logger LOG = Logger.getLogger(SealKeys.class.getName());
    /** Keeps nothing secret: the file is its owner's alone. */
    private static final char[] TEST_PASSWORD = "khuyencong".toCharArray();
    private static final String TEST_FILE = "seal-test.p12";
    private static final String FOLDER = "KHUYENCONG_SEALS";
    private static final List<String> FILES = List.of("KHUYENCONG_SEAL_FILE", "KHUYENCONG_SIGNATURE_PICTURE", "KHUYENCONG_SEAL_PICTURE");

    @Inject
    private BusinessClock clock;
    private Map<String, String> environment = System.getenv();
    private volatile Loaded loaded = new Loaded("", SealFolder.NONE, null, null, null);

    public SealKeys() {
    }

    SealKeys(BusinessClock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    /**
     * What was read.
     *
     * @param stamp     of the files that it was read from
     * @param ministry  what the ministry and its department sign with where the folder has nothing; null where nothing is set, or it cannot be read
     * @param forTrying null but in demo mode
     * @param trouble   why it could not be read; null if it could
     */
    private record Loaded(String stamp, SealFolder folder, Seal ministry, Seal forTrying, SealTrouble trouble) {

        Optional<Seal> of(Office office) {
            return folder.of(office).or(() -> Optional.ofNullable(office.unit() == null ? ministry : null)).or(() -> Optional.ofNullable(forTrying));
        }
    }

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

    /** Reads all that is kept; what cannot be used is told at once and not when it is to sign. */
    @PostConstruct
    void load() {
        loaded = read(stamp());
    }

    /** What is kept here now: read anew once a file is another than it was. One that is just being written is read again when it is whole. */
    private Loaded now() {
        String stamp = stamp();
        if (!loaded.stamp().equals(stamp)) {
            synchronized (this) {
                if (!loaded.stamp().equals(stamp)) {
                    loaded = read(stamp);
                }
            }
        }
        return loaded;
    }

    /** Names, sizes and times of all files that are read: those of the folder and those that are set. */
    private String stamp() {
        Stream<String> set = FILES.stream().map(environment::get).filter(SealKeys::isSet).flatMap(file -> stamps(file, path -> Stream.of(stamp(path))));
        Stream<String> folder = Stream.of(environment.getOrDefault(FOLDER, "")).filter(SealKeys::isSet).flatMap(name -> stamps(name, SealFolder::stamps));
        return Stream.concat(set, folder).collect(Collectors.joining("\n"));
    }

    /** Of what can be no path there is none: that it cannot be read is told when it is read. */
    private static Stream<String> stamps(String name, Function<Path, Stream<String>> of) {
        try {
            return of.apply(Path.of(name));
        } catch (InvalidPathException noPath) {
            return Stream.of(name);
        }
    }

    /** One that cannot be looked at has none of it: it is noticed when it is read. */
    static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return file.toString();
        }
    }

    private static boolean isSet(String value) {
        return value != null && !value.isBlank();
    }

    private Loaded read(String stamp) {
        String file = environment.get("KHUYENCONG_SEAL_FILE");
        SealFolder folder = folder(environment.get(FOLDER));
        try {
            if (isSet(file)) {
                return new Loaded(stamp, folder, Seal.tried(SealKey.read(Files.readAllBytes(Path.of(file)), environment.getOrDefault("KHUYENCONG_SEAL_PASSWORD", "").toCharArray(), false),
                        picture("KHUYENCONG_SIGNATURE_PICTURE"), picture("KHUYENCONG_SEAL_PICTURE")), null, null);
            }
            // A key for trying out never signs under somebody's own signature and seal.
            return new Loaded(stamp, folder, null, DemoMode.on() && folder.isEmpty() ? new Seal(forTrying(DataDirectory.path().resolve(TEST_FILE)), null, null) : null, null);
        } catch (GeneralSecurityException | IOException | RuntimeException broken) {
            // Whatever a store or a picture does to its reader: nothing is signed with it.
            LOG.log(Level.SEVERE, "Không đọc được khóa ký số văn bản: {0}", String.valueOf(broken.getMessage()));
            return new Loaded(stamp, folder, null, null, SealTrouble.of(broken));
        }
    }

    private static SealFolder folder(String name) {
        try {
            return isSet(name) ? SealFolder.read(Path.of(name)) : SealFolder.NONE;
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(Level.SEVERE, "Không đọc được thư mục khóa ký số văn bản: {0}", String.valueOf(broken.getMessage()));
            return SealFolder.BROKEN;
        }
    }

    private byte[] picture(String variable) throws IOException {
        String file = environment.get(variable);
        return isSet(file) ? Files.readAllBytes(Path.of(file)) : null;
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
        return now().of(office);
    }

    /**
     * What a paper of an office is signed with, asked once its number is taken; empty where the office has no key.
     *
     * @param keyed whether the office had one before the number was taken
     * @throws SealUnusable if it has one that cannot be used now, or had one that is gone
     */
    public Optional<Seal> forSigning(Office office, boolean keyed) {
        Loaded now = now();
        Optional<Seal> seal = now.of(office);
        if (isInTrouble(now, office) || keyed && seal.isEmpty()) {
            throw new SealUnusable();
        }
        return seal;
    }

    /** All that are kept here, those of the folder first. */
    public List<Kept> kept() {
        Loaded now = now();
        List<Kept> kept = new ArrayList<>(now.folder().kept());
        if (now.ministry() != null || now.trouble() != null && now.forTrying() == null) {
            kept.add(Kept.shared("KHUYENCONG_SEAL_FILE", now.ministry(), now.ministry() == null ? now.trouble() : null));
        }
        if (now.forTrying() != null) {
            kept.add(Kept.shared(TEST_FILE, now.forTrying(), null));
        }
        return kept;
    }

    /** Whether an office has a key that cannot be used now: it cannot be read, cannot sign, its pictures
     * cannot be read, or its certificate does not hold. */
    public boolean isInTrouble(Office office) {
        return isInTrouble(now(), office);
    }

    private boolean isInTrouble(Loaded now, Office office) {
        return now.folder().isUnreadable(office) || now.trouble() != null && now.folder().of(office).isEmpty() && office.unit() == null
                || now.of(office).filter(seal -> !seal.key().holds(clock.now())).isPresent();
    }
}
