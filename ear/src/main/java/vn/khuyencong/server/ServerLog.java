package vn.khuyencong.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a run writes: the server's own rotated log and the raw output of its process. */
final class ServerLog {

    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final int MOST_CHARACTERS = 250;
    /** Date and time, level, category, thread. */
    private static final Pattern ENTRY = Pattern.compile("^\\S* ?[\\d:,]{12} +([A-Z]+) +\\[[^]]*] \\([^)]*\\) ");

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[;\\d]*m");

    private final Path folder;

    ServerLog(Path folder) {
        this.folder = folder;
    }

    Path output() {
        return folder.resolve("stdout.log");
    }

    Path server() {
        return folder.resolve("server.log");
    }

    /** The file to look into: the server's log, or the raw output when it never came so far. */
    Path telling() {
        return Files.exists(server()) ? server() : output();
    }

    boolean tooLong() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() > MOST_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The innermost cause of the first error, and the error; without any error, the last line that was written. */
    String firstError() {
        List<String> lines = lines(telling());
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.lookingAt() && entry.group(1).matches("ERROR|FATAL")) {
                return told(lines.get(i).substring(entry.end()), cause(lines.subList(i + 1, lines.size())));
            }
        }
        return lines.isEmpty() ? "không có dòng nào trong nhật ký" : shortened(lines.get(lines.size() - 1));
    }

    private static String told(String error, String cause) {
        return cause.isEmpty() ? shortened(error) : shortened(cause) + " <- " + shortened(error);
    }

    private static String cause(List<String> following) {
        String innermost = "";
        for (String line : following) {
            if (ENTRY.matcher(line).lookingAt()) {
                break;
            }
            if (line.startsWith("Caused by: ")) {
                innermost = line.substring("Caused by: ".length());
            }
        }
        return innermost;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    private static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            // Not strict about bytes: a log may be cut within a letter.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                    .map(line -> COLOUR.matcher(line).replaceAll("")).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
