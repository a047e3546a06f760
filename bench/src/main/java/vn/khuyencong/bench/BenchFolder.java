package vn.khuyencong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where benches keep what they work with. */
final class BenchFolder {

    private BenchFolder() {
    }

    /** An empty folder of that name; what an earlier run left in it is gone. */
    static Path fresh(String name) throws IOException {
        Path folder = kept(name);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(folder);
    }

    /** The folder of that name with what an earlier run left in it. */
    static Path kept(String name) throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("khuyencong.test.dir")).resolve(name).toAbsolutePath());
    }
}
