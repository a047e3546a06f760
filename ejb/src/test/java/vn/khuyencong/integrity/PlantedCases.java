package vn.khuyencong.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** For each shipped check that asks the database: nothing found where all is sound, and the case found that is planted. */
public final class PlantedCases {

    /** The day on which the checks are asked. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private static final int SECONDS = 20;

    private final String emptyBytes;

    /** @param emptyBytes how the database writes no bytes */
    public PlantedCases(String emptyBytes) {
        this.emptyBytes = emptyBytes;
    }

    /** The files of the checks. */
    public static Stream<String> names() {
        return files().map(CheckFile::name);
    }

    /** What is wrong with a check on an empty database; null if nothing is. */
    public String fault(String name, DataSource database) throws SQLException {
        CheckFile file = files().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        execute(database, text("base.sql"));
        List<String> before = found(database, file);
        execute(database, text(name));
        List<String> after = found(database, file);
        return before.isEmpty() && isExpected(name, after) ? null : name + " found " + before + " where all is sound, then " + after;
    }

    /** Everything sound but for the case of one check. */
    public void plant(String name, DataSource database) throws SQLException {
        execute(database, text("base.sql"));
        execute(database, text(name));
    }

    /** Runs a statement by the door that checks come through, its text unjudged. */
    public static void askAnything(DataSource database, String sql) throws SQLException {
        new ReadOnlyQuery(database, SECONDS).ask(new Query(sql, List.of(), null), DAY, 0);
    }

    private static Stream<CheckFile> files() {
        return new CheckFiles(Path.of("no-such-folder")).all().stream().filter(file -> file.check().query() != null);
    }

    private static List<String> found(DataSource database, CheckFile file) throws SQLException {
        return new ReadOnlyQuery(database, SECONDS).ask(file.check().query(), DAY, file.check().days()).rows().stream()
                .map(row -> (row.unit() == null ? "" : row.unit()) + " " + row.subject()).toList();
    }

    /** The head of a planted file says the unit, and of each finding a part of its subject. */
    private static boolean isExpected(String name, List<String> found) {
        List<String> head = text(name).lines().limit(2).map(line -> line.substring(line.indexOf(':') + 1).strip()).toList();
        return Arrays.stream(head.get(1).split("; ")).allMatch(subject ->
                found.stream().anyMatch(one -> one.startsWith(head.get(0) + " ") && one.contains(subject)));
    }

    private static String text(String name) {
        try (InputStream in = PlantedCases.class.getResourceAsStream("/vn/khuyencong/integrity/planted/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(DataSource database, String text) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : text.replaceAll("(?m)^--.*$", "").replace("${empty}", emptyBytes).split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
