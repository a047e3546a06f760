package vn.khuyencong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.organization.DataDirectory;

/**
 * The private halves of the ministry's keys, and beside them the signed lists of the public ones: files that all nodes share and
 * that a restore of the database leaves as they are.
 */
final class MinistryKeyFiles {

    private static final String FOLDER = "ministry-keys";

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

    /** Keeps a signed list beside the keys. */
    static void keep(IssuedKeyList list) {
        try {
            Files.createDirectories(folder());
            Files.writeString(folder().resolve(list.name() + ".jws"), list.jws());
            Files.write(folder().resolve(list.name() + ".json"), list.body());
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được danh sách khóa của Bộ vào " + folder(), e);
        }
    }

    /** The signed lists kept after one, in their order. */
    static List<IssuedKeyList> after(int number) {
        if (Files.notExists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().matches("KB-[0-9]{4,}\\.json")).sorted().map(MinistryKeyFiles::read)
                    .filter(list -> list.number() > number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được danh sách khóa của Bộ trong " + folder(), e);
        }
    }

    private static IssuedKeyList read(Path file) {
        try {
            byte[] body = Files.readAllBytes(file);
            String jws = Files.readString(file.resolveSibling(file.getFileName().toString().replace(".json", ".jws")), StandardCharsets.US_ASCII);
            KeyList list = KeyList.read(body).orElseThrow(() -> new IllegalStateException("không phải danh sách khóa: " + file));
            return new IssuedKeyList(list, body, jws);
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được " + file, e);
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
