package vn.khuyencong.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which installation a command works for: one, or all in a folder (for trying out the exchange of many units). */
final class Homes {

    @ArgGroup(multiplicity = "1")
    private Which which;

    static final class Which {
        @Option(names = "--home", paramLabel = "THƯ_MỤC", description = "Thư mục của cổng gửi.")
        private Path home;
        @Option(names = "--homes", paramLabel = "THƯ_MỤC", description = "Thư mục chứa nhiều cổng gửi, mỗi đơn vị một thư mục.")
        private Path homes;
    }

    boolean areMany() {
        return which.homes != null;
    }

    List<Home> all() throws IOException {
        if (!areMany()) {
            return List.of(Home.of(which.home));
        }
        try (Stream<Path> folders = Files.list(which.homes)) {
            return folders.filter(Files::isDirectory).sorted().map(Home::of).filter(Home::isProvisioned).toList();
        }
    }
}
