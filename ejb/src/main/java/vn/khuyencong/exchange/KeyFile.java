package vn.khuyencong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import vn.khuyencong.exchange.contract.SigningKey;

/** A private key that this server holds: beside the data, never in the database, readable by the server's user alone. */
final class KeyFile {

    private KeyFile() {
    }

    /** The key in a file; made and put there, whole or not at all, where there is none yet. */
    static SigningKey loadOrCreate(Path file, Supplier<SigningKey> fresh) {
        try {
            if (Files.notExists(file)) {
                create(file, fresh.get());
            }
            return SigningKey.fromJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("không đọc được khóa ký: " + file, e);
        }
    }

    private static void create(Path file, SigningKey key) throws IOException {
        Files.createDirectories(file.getParent());
        Path made = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(made, key.privateJwk());
            Files.move(made, file);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            Files.delete(made);
        }
    }
}
