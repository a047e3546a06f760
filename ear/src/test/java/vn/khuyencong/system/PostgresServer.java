package vn.khuyencong.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own from a library, for any user: for root, which PostgreSQL refuses, it runs in a user namespace. It keeps its port and its
 * data over stop and start; its commits reach the disk, as in production, unless its settings say otherwise.
 */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Map<String, String> configuration;
    private EmbeddedPostgres running;

    private PostgresServer(Path data, int port, Map<String, String> configuration) {
        this.data = data;
        this.port = port;
        this.configuration = configuration;
    }

    /** Starts it on a free port; what lies in the folder from an earlier start is used again. */
    public static PostgresServer start(Path data) {
        return start(data, Map.of());
    }

    /** The same with settings of its own. */
    public static PostgresServer start(Path data, Map<String, String> configuration) {
        PostgresServer server = new PostgresServer(data.toAbsolutePath(), Ports.free(), configuration);
        server.start();
        return server;
    }

    public void start() {
        try {
            Files.createDirectories(data);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    // The library starts it without, and then a commit reaches no disk.
                    .setServerConfig("fsync", "on");
            configuration.forEach(builder::setServerConfig);
            running = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in order; clients see their connections closed. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server and all its sessions at once, as a power cut of these processes would. */
    public void kill() {
        for (ProcessHandle process : processes()) {
            process.destroyForcibly();
            process.onExit().join();
        }
        stop();
    }

    @Override
    public void close() {
        stop();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    public int port() {
        return port;
    }

    public String user() {
        return "postgres";
    }

    /** Makes an empty database; the answer is what a server process needs to use it. Every password is right here. */
    public Map<String, String> withDatabase(String name) {
        execute("create database \"" + name + "\"");
        return Map.of("KHUYENCONG_DB_URL", jdbcUrl(name), "KHUYENCONG_DB_DRIVER", "postgresql",
                "KHUYENCONG_DB_USER", user(), "KHUYENCONG_DB_PASSWORD", "khuyencong");
    }

    /** Drops a database, if there is one of that name. */
    public void withoutDatabase(String name) {
        execute("drop database if exists \"" + name + "\"");
    }

    private void execute(String sql) {
        try (Connection connection = running.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Time of processors that its processes have had, those that have ended left out. */
    public Duration processorTime() {
        return processes().stream().flatMap(process -> process.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    private List<ProcessHandle> processes() {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
