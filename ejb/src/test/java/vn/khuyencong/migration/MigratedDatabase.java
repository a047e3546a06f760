package vn.khuyencong.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database of a test's own, brought to the shape and reference data of this version. */
public final class MigratedDatabase {

    private static final Cleaner CLEANER = Cleaner.create();

    private MigratedDatabase() {
    }

    /** In memory, gone when nobody holds it any more; a fresh name gives a fresh database, copied from one that was migrated. */
    public static DataSource h2(String name) {
        DataSource database = inMemory(name);
        execute(database, "runscript from '" + Template.SCRIPT + "'");
        String url = ((JdbcDataSource) database).getURL();
        CLEANER.register(database, () -> {
            JdbcDataSource left = new JdbcDataSource();
            left.setURL(url);
            execute(left, "shutdown immediately");
        });
        return database;
    }

    private static DataSource inMemory(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Migrated once for all tests of this run: the migrations take longer than most tests. */
    private static final class Template {

        static final Path SCRIPT = script();

        private static Path script() {
            try {
                Path script = Files.createTempFile("migrated", ".sql");
                script.toFile().deleteOnExit();
                execute(migrated(inMemory("migrated-template"), true), "script to '" + script + "'");
                return script;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Any database, brought to that shape. */
    public static DataSource migrated(DataSource database, boolean h2) {
        Migration.flyway(database, h2).migrate();
        return database;
    }
}
