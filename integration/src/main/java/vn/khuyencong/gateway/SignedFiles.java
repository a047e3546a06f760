package vn.khuyencong.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.shared.Durable;

/** A folder of documents as they came, each with its signature beside it. Whether one is believed is looked at whenever it is read. */
final class SignedFiles {

    private static final String DOCUMENT = ".json";
    private static final String SIGNATURE = ".jws";

    private final Path folder;

    SignedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * A document that was kept.
     *
     * @param jws its signature; empty where that is gone
     */
    record Signed(String name, byte[] document, String jws) {

        /** Whether it is another than one that bears its name. */
        boolean differs(byte[] from) {
            return !Arrays.equals(document, from);
        }
    }

    /** All that are held, by their names. */
    List<Signed> all() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(DOCUMENT)).sorted()
                    .map(name -> read(name.substring(0, name.length() - DOCUMENT.length()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Signed> find(String name) {
        return Files.exists(file(name, DOCUMENT)) ? Optional.of(read(name)) : Optional.empty();
    }

    /** Keeps one for good: the signature first, so that no document is ever without. */
    void write(String name, byte[] document, String jws) {
        try {
            Files.createDirectories(folder);
            Durable.write(file(name, SIGNATURE), jws.getBytes(StandardCharsets.US_ASCII));
            Durable.write(file(name, DOCUMENT), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Signed read(String name) {
        try {
            Path signature = file(name, SIGNATURE);
            return new Signed(name, Files.readAllBytes(file(name, DOCUMENT)), Files.exists(signature) ? Files.readString(signature) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, String ending) {
        return folder.resolve(name + ending);
    }
}
