package vn.khuyencong.exchange.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import vn.khuyencong.shared.Durable;

/** A file for the eyes of its owner alone, there whole or not at all, and on the disk before anybody relies on it. */
public final class PrivateFile {

    private final Path file;

    public PrivateFile(Path file) {
        this.file = file;
    }

    /** What the file holds; where there is none it is made, once, however many nodes ask for it at the same time. */
    public String readOrCreate(Supplier<String> fresh) throws IOException {
        if (Files.notExists(file)) {
            byte[] content = fresh.get().getBytes(StandardCharsets.UTF_8);
            Durable.folder(file.toAbsolutePath().getParent());
            Durable.createPrivate(file, content);
        }
        return Files.readString(file);
    }

    /** Puts other content in the place of what is there, in one step. */
    public void replace(String content) {
        try {
            Durable.folder(file.toAbsolutePath().getParent());
            Durable.writePrivate(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("không ghi được " + file, e);
        }
    }
}
