package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file for the eyes of its owner alone, there whole or not at all. */
public final class PrivateFile {

    private final Path file;

    public PrivateFile(Path file) {
        this.file = file;
    }

    /** What the file holds; where there is none it is made, once, however many nodes ask for it at the same time. */
    public String readOrCreate(Supplier<String> fresh) throws IOException {
        if (Files.notExists(file)) {
            publish(written(fresh.get()));
        }
        return Files.readString(file);
    }

    private void publish(Path made) throws IOException {
        try {
            // A hard link is refused where the name is taken; moving may replace what another node has just made.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return;
        } catch (FileSystemException | UnsupportedOperationException noHardLinks) {
            Files.move(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** Puts other content in the place of what is there, in one step. */
    public void replace(String content) {
        try {
            Files.move(written(content), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được " + file, e);
        }
    }

    private Path written(String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new");
        if (Files.getFileStore(made).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(made, content);
    }
}
