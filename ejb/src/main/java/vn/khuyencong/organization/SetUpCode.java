package vn.khuyencong.organization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;

/** The code that proves that whoever makes the first administrator can read the server's own files. */
final class SetUpCode {

    private static final String FILE = "setup-code.txt";

    private final Path file;

    SetUpCode(Path directory) {
        this.file = directory.resolve(FILE);
    }

    /** Writes a fresh code for the owner's eyes alone, unless there is one: nodes that share the folder share the code. */
    Path issue() throws IOException {
        Files.createDirectories(file.getParent());
        try {
            boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
            Files.createFile(file, posix ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0]);
            Files.writeString(file, PasswordHash.oneTimePassword() + System.lineSeparator());
        } catch (FileAlreadyExistsException issuedBefore) {
            return file;
        }
        return file;
    }

    boolean matches(String given) throws IOException {
        String expected = Files.exists(file) ? Files.readString(file).strip() : "";
        return !expected.isEmpty() && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                given.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** It has served. */
    void withdraw() throws IOException {
        Files.deleteIfExists(file);
    }
}
