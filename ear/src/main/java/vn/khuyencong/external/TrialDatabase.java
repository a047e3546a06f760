package vn.khuyencong.external;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.khuyencong.server.ChildProcess;

/**
 * A PostgreSQL from a library, for any user: for root, which PostgreSQL refuses, it runs in a user namespace. It has a process of its own, since the
 * library ends it with the process that started it, and here it must be the last to end.
 */
public final class TrialDatabase {

    private static final Duration TIME_TO_START = Duration.ofSeconds(90);
    private static final String NAME = "khuyencong";

    private TrialDatabase() {
    }

    /** Arguments: the folder of its data and its port; it runs until this process is ended. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(args[0]);
        EmbeddedPostgres database = EmbeddedPostgres.builder().setDataDirectory(Files.createDirectories(folder.resolve("data")))
                .setCleanDataDirectory(false).setPort(Integer.parseInt(args[1])).setServerConfig("synchronous_commit", "on")
                // The library starts it without, and then a commit reaches no disk.
                .setServerConfig("fsync", "on")
                .setPGStartupWait(TIME_TO_START).start();
        try (Connection connection = database.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME);
            }
        }
        Files.createFile(folder.resolve("ready"));
        Thread.currentThread().join();
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    /** Starts it in a process of its own and returns at once. */
    static ChildProcess start(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("ready"));
        return ChildProcess.start("PostgreSQL", List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp", classPath(),
                TrialDatabase.class.getName(), folder.toString(), String.valueOf(port)), Map.of(), folder.resolve("postgresql.log"));
    }

    /** Returns when the database is there. */
    static ChildProcess awaitReady(ChildProcess process, Path folder) {
        process.await(() -> Files.exists(folder.resolve("ready")), TIME_TO_START);
        return process;
    }

    /** What a server needs to use it. Every password is right here. */
    static Map<String, String> ofServer(int port) {
        return Map.of("KHUYENCONG_DB_DRIVER", "postgresql", "KHUYENCONG_DB_USER", "postgres", "KHUYENCONG_DB_PASSWORD", "khuyencong",
                "KHUYENCONG_DB_URL", "jdbc:postgresql://localhost:" + port + "/" + NAME + "?reWriteBatchedInserts=true");
    }

    /** That of this class, also where Maven gave it a loader of its own. */
    private static String classPath() {
        if (!(TrialDatabase.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> entries = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            try {
                entries.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("No class path: " + url, e);
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }
}
