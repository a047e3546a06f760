package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a PostgreSQL was asked while it was told to write each statement down: how often each kind, and how long it took there. */
final class StatementLog {

    /** Settings of a server that can write it. */
    static final Map<String, String> CONFIGURATION = Map.of("logging_collector", "on", "log_directory", "statements", "log_filename", "log",
            "log_line_prefix", "%d:", "log_error_verbosity", "terse");

    private static final Pattern LINE = Pattern.compile("^(\\S*):LOG:  duration: ([0-9.]+) ms  (parse|bind|execute|statement)[^:]*: (.*)$");
    private static final Pattern VALUES = Pattern.compile("\\$\\d+|\\b\\d+\\b|'[^']*'");
    private static final int SHOWN = 110;
    private static final int ROWS = 20;

    private final Path data;

    StatementLog(Path data) {
        this.data = data;
    }

    /** Begins or ends it, for all databases. */
    static void write(Connection connection, boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + (on ? 0 : -1));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A kind of statement. */
    private static final class Kind {

        private long times;
        private double millis;
    }

    /** Prints the kinds that took longest, for each of so many messages. */
    void print(String database, int messages, PrintStream out) throws IOException {
        Map<String, Kind> kinds = new HashMap<>();
        try (Stream<String> lines = Files.lines(data.resolve("statements").resolve("log"))) {
            lines.map(LINE::matcher).filter(Matcher::matches).filter(line -> line.group(1).equals(database)).forEach(line -> {
                Kind kind = kinds.computeIfAbsent(normal(line.group(4)), text -> new Kind());
                kind.millis += Double.parseDouble(line.group(2));
                kind.times += line.group(3).equals("execute") || line.group(3).equals("statement") ? 1 : 0;
            });
        }
        List<Map.Entry<String, Kind>> sorted = kinds.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Kind> one) -> one.getValue().millis).reversed()).toList();
        out.printf(Locale.ROOT, "statements a message: %.2f, ms in the database a message: %.2f%n",
                sorted.stream().mapToLong(one -> one.getValue().times).sum() / (double) messages,
                sorted.stream().mapToDouble(one -> one.getValue().millis).sum() / messages);
        sorted.stream().limit(ROWS).forEach(one -> out.printf(Locale.ROOT, "  %7.3f times %7.3f ms  %s%n", one.getValue().times / (double) messages,
                one.getValue().millis / messages, one.getKey()));
    }

    /** A multi-row insert is one kind, however many rows it has. */
    private static String normal(String sql) {
        String text = VALUES.matcher(sql).replaceAll("?").replaceAll("(\\((?:\\?,? ?)+\\)),?(?:\\((?:\\?,? ?)+\\),?)*", "(?)").replaceAll("\\s+", " ");
        Matcher select = Pattern.compile("^SELECT .* FROM (.*)$", Pattern.CASE_INSENSITIVE).matcher(text);
        String shown = select.matches() ? "SELECT … FROM " + select.group(1) : text;
        return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
    }
}
