package vn.khuyencong.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the whole-system tests need of this computer besides the JDK; the build asks before it starts the first server. */
public final class Prerequisites {

    private static final String CHROMIUM = "KHUYENCONG_CHROMIUM";
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Prerequisites() {
    }

    public static void main(String[] args) {
        boolean skipped = Stream.of("skipTests", "skipITs").anyMatch(name -> !"false".equals(System.getProperty(name, "false")));
        List<String> missing = missing(System.getenv());
        if (!skipped && !missing.isEmpty()) {
            throw new IllegalStateException("Các phép thử toàn hệ thống còn thiếu (the tests lack): " + String.join(", ", missing)
                    + ". Debian: apt-get install nodejs npm chromium postgresql-client; hoặc đặt " + CHROMIUM + "; bỏ qua bằng -DskipITs");
        }
    }

    /** Chromium's program, by the environment or the path. */
    static Path chromium() {
        return chromium(System.getenv()).orElseThrow(() -> new IllegalStateException("no Chromium"));
    }

    static List<String> missing(Map<String, String> environment) {
        Stream<String> programs = Stream.of("node", "npm", "pg_dump").filter(program -> find(program, environment).isEmpty());
        Stream<String> browser = chromium(environment).isPresent() ? Stream.empty() : Stream.of("chromium");
        return Stream.concat(programs, browser).toList();
    }

    private static Optional<Path> chromium(Map<String, String> environment) {
        String named = environment.get(CHROMIUM);
        return named != null ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : BROWSERS.stream().flatMap(browser -> find(browser, environment).stream()).findFirst();
    }

    private static Optional<Path> find(String program, Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }
}
