package vn.khuyencong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.exchange.contract.SigningKey;

/** A private key that this server holds: beside the data, never in the database, readable by the server's user alone. */
final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class.getName());

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
            // A second name for it: unlike a move this fails where there is one, on a folder that nodes share too.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            LOG.log(Level.FINE, "{0} was made by another node", file);
        } finally {
            Files.delete(made);
        }
    }
}
