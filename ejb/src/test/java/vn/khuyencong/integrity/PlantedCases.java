package vn.khuyencong.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** For each shipped check a case that it must find, planted into a database in which nothing is wrong. */
public final class PlantedCases {

    /** The day on which the checks are asked. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private final Path folder;
    private final String emptyBytes;

    /**
     * @param folder     where the cases lie
     * @param emptyBytes how the database writes no bytes
     */
    public PlantedCases(Path folder, String emptyBytes) {
        this.folder = folder;
        this.emptyBytes = emptyBytes;
    }

    /** Everything sound. */
    public void sound(DataSource database) throws SQLException {
        execute(database, text("base"));
    }

    /** What a check finds that is asked by a query, as "unit subject"; with the case planted and taken away again. */
    List<String> found(DataSource database, CheckFile file) throws SQLException {
        return new ReadOnlyQuery(database, 20).ask(file.check().query(), DAY, file.check().days()).rows().stream()
                .map(row -> (row.unit() == null ? "" : row.unit()) + " " + row.subject()).toList();
    }

    void plant(DataSource database, CheckFile file) throws SQLException {
        execute(database, text(file.name().replace(".sql", "")));
    }

    /** What must be found: for each a unit and a part of the subject. */
    boolean isExpected(CheckFile file, List<String> found) {
        List<String> head = text(file.name().replace(".sql", "")).lines().limit(2).map(line -> line.substring(line.indexOf(':') + 1).strip()).toList();
        return Arrays.stream(head.get(1).split("; ")).allMatch(subject -> found.stream().anyMatch(one -> one.startsWith(head.get(0) + " ") && one.contains(subject)));
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name + ".sql"));
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
