package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where tests keep what outlives them: data, logs, screenshots; under {@code target}. */
final class Work {

    private static final Path ROOT = Path.of(System.getProperty("khuyencong.test.dir")).toAbsolutePath();

    private Work() {
    }

    /** An empty folder of that name; what an earlier run left in it is gone. */
    static Path fresh(String name) {
        Path folder = ROOT.resolve(name);
        try {
            if (Files.exists(folder)) {
                for (Path path : deepestFirst(folder)) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
