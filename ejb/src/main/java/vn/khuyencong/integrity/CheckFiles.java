package vn.khuyencong.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.khuyencong.organization.DataDirectory;

/** The checks there are: those that the system brings, then those in the folder, read anew each time. */
final class CheckFiles {

    private static final String SHIPPED = "/vn/khuyencong/integrity/checks/";
    private static final long LARGEST = 65_536;

    private final Path folder;

    /** @param folder where further checks lie; it need not exist */
    CheckFiles(Path folder) {
        this.folder = folder;
    }

    /** {@code checks} in the data folder. */
    static CheckFiles ofInstallation() {
        return new CheckFiles(DataDirectory.path().resolve("checks"));
    }

    /** All of them, broken ones too; a second file with the id of an earlier one is broken. */
    List<CheckFile> all() {
        List<CheckFile> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Stream.concat(shipped(), added()).forEach(file -> all.add(file.check() == null || ids.add(file.check().id()) ? file
                : CheckFile.broken(file.name(), "ID_TWICE|" + file.check().id())));
        return all;
    }

    /** The list of the shipped files is a file too: a folder within a jar cannot be listed everywhere. */
    private static Stream<CheckFile> shipped() {
        return resource("list.txt").lines().filter(name -> !name.isBlank()).map(name -> CheckFile.read(name, resource(name)));
    }

    private Stream<CheckFile> added() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql")).sorted().map(CheckFiles::read).toList().stream();
        } catch (IOException e) {
            return Stream.of(CheckFile.broken(folder.getFileName().toString(), "UNREADABLE|" + e.getClass().getSimpleName()));
        }
    }

    private static CheckFile read(Path file) {
        String name = file.getFileName().toString();
        try {
            return Files.size(file) > LARGEST ? CheckFile.broken(name, "TOO_LARGE|" + LARGEST) : CheckFile.read(name, Files.readString(file));
        } catch (IOException e) {
            return CheckFile.broken(name, "UNREADABLE|" + e.getClass().getSimpleName());
        }
    }

    private static String resource(String name) {
        try (InputStream in = CheckFiles.class.getResourceAsStream(SHIPPED + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
