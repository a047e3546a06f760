package vn.khuyencong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.DataDirectory;
import vn.khuyencong.shared.Durable;

/**
 * The private halves of the ministry's keys, and beside them the signed lists of the public ones: files that all nodes share and
 * that a restore of the database leaves as they are.
 */
final class MinistryKeyFiles {

    private static final String FOLDER = "ministry-keys";
    private static final Pattern LIST = Pattern.compile("KB-([0-9]{4,9})\\.json");

    private MinistryKeyFiles() {
    }

    /** The first key, where it has always been; made if nothing is there. */
    static SigningKey first() {
        return KeyFile.loadOrCreate(firstFile(), MinistryKeyFiles::fresh);
    }

    /** A new key, kept before it is used. */
    static SigningKey make() {
        SigningKey key = fresh();
        return KeyFile.loadOrCreate(file(key.kid()), () -> key);
    }

    /**
     * The key of an id; nothing is made.
     *
     * @throws AcceptanceClosed if it is not there or cannot be read
     */
    static SigningKey find(String kid) {
        Path file = Files.exists(file(kid)) ? file(kid) : firstFile();
        if (Files.notExists(file)) {
            throw new AcceptanceClosed(Obstacle.MINISTRY_KEY_MISSING, kid);
        }
        try {
            SigningKey key = SigningKey.fromJwk(Files.readString(file));
            if (!kid.equals(key.kid())) {
                throw new AcceptanceClosed(Obstacle.MINISTRY_KEY_MISSING, kid);
            }
            return key;
        } catch (IOException | IllegalArgumentException | ClassCastException unreadable) {
            throw new AcceptanceClosed(Obstacle.MINISTRY_KEY_UNREADABLE, kid);
        }
    }

    /** Keeps a signed list beside the keys. By its document it is found: the signature is there before it. */
    static void keep(IssuedKeyList list) {
        try {
            Durable.folder(folder());
            Durable.write(folder().resolve(list.name() + ".jws"), list.jws().getBytes(StandardCharsets.US_ASCII));
            Durable.write(folder().resolve(list.name() + ".json"), list.body());
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được danh sách khóa của Bộ vào " + folder(), e);
        }
    }

    /**
     * The signed lists kept after one, in their order; those before it are not read.
     *
     * @throws AcceptanceClosed if one of them cannot be read: it may tell of a revocation
     */
    static List<IssuedKeyList> after(int number) {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> numberOf(file) > number).sorted(Comparator.comparingInt(MinistryKeyFiles::numberOf)).map(MinistryKeyFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được danh sách khóa của Bộ trong " + folder(), e);
        }
    }

    /** The number of the list in a file; 0 where it is the file of no list. */
    private static int numberOf(Path file) {
        Matcher named = LIST.matcher(file.getFileName().toString());
        return named.matches() ? Integer.parseInt(named.group(1)) : 0;
    }

    private static IssuedKeyList read(Path file) {
        try {
            byte[] body = Files.readAllBytes(file);
            String jws = Files.readString(file.resolveSibling(file.getFileName().toString().replace(".json", ".jws")), StandardCharsets.US_ASCII);
            return KeyList.read(body).filter(list -> list.number() == numberOf(file)).map(list -> new IssuedKeyList(list, body, jws))
                    .orElseThrow(() -> new AcceptanceClosed(Obstacle.MINISTRY_LIST_UNREADABLE, file.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new AcceptanceClosed(Obstacle.MINISTRY_LIST_UNREADABLE, file.getFileName().toString());
        }
    }

    private static SigningKey fresh() {
        return SigningKey.generate("ministry-" + UUID.randomUUID());
    }

    private static Path firstFile() {
        return DataDirectory.path().resolve("ministry-key.jwk");
    }

    private static Path folder() {
        return DataDirectory.path().resolve(FOLDER);
    }

    private static Path file(String kid) {
        return folder().resolve(kid + ".jwk");
    }
}
