package vn.khuyencong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How long the server itself was busy with each request that bears the name of what is looked at, as its own access log says: from the first byte
 * of the question to the last one of the answer, waiting for a thread or a processor included, the reader's own work left out.
 */
final class AccessLog {

    /** The header that names what is looked at. */
    static final String HEADER = "X-Look";

    private static final String HOME = "khuyencong.server.home";
    private static final Duration LONGEST_WRITING = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path file;
    private int read;

    AccessLog(Path file) {
        this.file = file;
    }

    /** From now on servers of this process write one: the prepared server by links, with a configuration of its own. */
    static void write(Path folder) throws IOException {
        Path home = Path.of(System.getProperty(HOME)).toAbsolutePath();
        link(home, folder, List.of("standalone"));
        link(home.resolve("standalone"), folder.resolve("standalone"), List.of("configuration"));
        Path configuration = folder.resolve("standalone/configuration");
        link(home.resolve("standalone/configuration"), configuration, List.of("standalone.xml"));
        String plain = Files.readString(home.resolve("standalone/configuration/standalone.xml"));
        String logged = plain.replace("<http-listener name=\"default\"", "<http-listener name=\"default\" record-request-start-time=\"true\"")
                .replace("<host name=\"default-host\" alias=\"localhost\"/>", "<host name=\"default-host\" alias=\"localhost\"><access-log pattern=\"%{i,"
                        + HEADER + "} %s %D\" rotate=\"false\"/></host>");
        if (!logged.contains("<access-log") || !logged.contains("record-request-start-time")) {
            throw new IllegalStateException("the server's configuration has another shape");
        }
        Files.writeString(configuration.resolve("standalone.xml"), logged);
        System.setProperty(HOME, folder.toString());
    }

    private static void link(Path from, Path to, List<String> own) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(entry -> !own.contains(entry.getFileName().toString())).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    /** Milliseconds of each look since this was asked last, by what was looked at; waits until so many are written down. */
    Map<String, List<Double>> since(int looks) throws IOException {
        long end = System.nanoTime() + LONGEST_WRITING.toNanos();
        List<String> fresh = fresh();
        while (fresh.size() < looks) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(fresh.size() + " requests of " + looks + " in " + file);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            fresh = fresh();
        }
        read += fresh.size();
        Map<String, List<Double>> times = new TreeMap<>();
        for (String line : fresh) {
            String[] words = line.split(" ");
            times.computeIfAbsent(words[0], name -> new ArrayList<>()).add(Double.parseDouble(words[2]));
        }
        return times;
    }

    private List<String> fresh() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("-")).skip(read).toList();
        }
    }
}
