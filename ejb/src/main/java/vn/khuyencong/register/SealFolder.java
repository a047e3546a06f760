package vn.khuyencong.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import vn.khuyencong.form.Office;
import vn.khuyencong.register.SealKeys.Kept;
import vn.khuyencong.register.SealKeys.Seal;

/**
 * A folder with the keys of offices: {@code UNIT-P63-24.p12} is that of the Sở of a unit, its password the first line of
 * {@code UNIT-P63-24.password}, its pictures {@code UNIT-P63-24-signature.png} and {@code UNIT-P63-24-seal.png}; {@code CENTRE-…} is a Centre,
 * {@code COMMITTEE-…} a people's committee, {@code MINISTRY} and {@code DEPARTMENT} are those. All are
 * tried when they are read; one that cannot be used is its own office's trouble alone.
 */
final class SealFolder {

    static final SealFolder NONE = new SealFolder(false);
    /** One that is set and cannot be read: nobody can know whose keys would be in it. */
    static final SealFolder BROKEN = new SealFolder(true);

    private static final Logger LOG = Logger.getLogger(SealFolder.class.getName());
    private static final String STORE = ".p12";

    private final boolean broken;
    private final Map<String, Seal> seals = new HashMap<>();
    private final Map<String, SealTrouble> unreadable = new HashMap<>();

    private SealFolder(boolean broken) {
        this.broken = broken;
    }

    /** @throws IOException if it is no folder that can be read */
    static SealFolder read(Path folder) throws IOException {
        SealFolder read = new SealFolder(false);
        List<String> offices;
        try (Stream<Path> files = Files.list(folder)) {
            offices = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(STORE))
                    .map(name -> name.substring(0, name.length() - STORE.length())).sorted().toList();
        }
        for (String office : offices) {
            try {
                Path password = folder.resolve(office + ".password");
                char[] secret = Files.exists(password) ? Files.readString(password).strip().toCharArray() : new char[0];
                read.seals.put(office, Seal.tried(SealKey.read(Files.readAllBytes(folder.resolve(office + STORE)), secret, false),
                        picture(folder.resolve(office + "-signature.png")), picture(folder.resolve(office + "-seal.png"))));
            } catch (GeneralSecurityException | IOException | RuntimeException broken) {
                // Whatever a store or a picture does to its reader: nothing is signed with it.
                read.unreadable.put(office, SealTrouble.of(broken));
                LOG.log(Level.SEVERE, "Không đọc được khóa ký số văn bản của " + office + ": " + broken.getMessage());
            }
        }
        return read;
    }

    /** Of each file in a folder, in the order of their names; of one that cannot be read none. */
    static Stream<String> stamps(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SealKeys::stamp).toList().stream();
        } catch (IOException | UncheckedIOException broken) {
            return Stream.of(folder + " " + broken.getClass().getName());
        }
    }

    private static byte[] picture(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    boolean isEmpty() {
        return !broken && seals.isEmpty() && unreadable.isEmpty();
    }

    /** All that are kept in it, by their names; one that cannot be read is one. */
    List<Kept> kept() {
        if (broken) {
            return List.of(Kept.shared("KHUYENCONG_SEALS", null, SealTrouble.FOLDER));
        }
        return Stream.concat(seals.entrySet().stream().map(one -> new Kept(one.getKey(), false, one.getValue(), null)),
                unreadable.entrySet().stream().map(one -> new Kept(one.getKey(), false, null, one.getValue()))).sorted(Comparator.comparing(Kept::name)).toList();
    }

    Optional<Seal> of(Office office) {
        return Optional.ofNullable(seals.get(office.key()));
    }

    boolean isUnreadable(Office office) {
        return broken || unreadable.containsKey(office.key());
    }
}
