package vn.khuyencong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import peer.spring.SpringPeer;
import vn.khuyencong.bench.thin.ThinIntake;
import vn.khuyencong.bench.thin.ThinStore;
import vn.khuyencong.server.ChildProcess;
import vn.khuyencong.system.MeasuredIntake;
import vn.khuyencong.system.MeasuredIntake.Document;
import vn.khuyencong.system.PostgresServer;

/**
 * Plans of fifty schemes from the queue into the database: the bare floor with as many consumers as this system has (one), with four, and with two that take twenty at once; this
 * system's thin path one by one and in batches, its full path, the rows of that written by bare JDBC, and Spring Boot with four consumers. One PostgreSQL for all; the floor and the
 * peer use the broker of the system that takes batches, which is idle then.
 */
final class IngestionBench implements Bench {

    private static final int MESSAGES = 1_000;
    private static final int ROUNDS = 5;
    /** Until a message costs a server no less from one round to the next. */
    private static final int WARM_UPS = 3;
    private static final int BATCH = 20;
    private static final int SCHEMES = 50;
    private static final int CONSUMERS = 4;
    /** As many as this system has. */
    private static final int WORKERS = 2;
    private static final int WRITTEN_AGAIN = 300;
    private static final String BARE = "bench.bare";
    private static final String PEER = "bench.peer";
    private static final String THIN_COUNT = "select count(*) from thin_submission";
    private static final String FULL_COUNT = "select count(*) from inbox_message where state = 'ACCEPTED'";

    @Override
    public String name() {
        return "ingestion";
    }

    @Override
    public String about() {
        return "ingestion [MESSAGES [ROUNDS]] plans of 50 schemes taken in: bare JMS + JDBC, this system thin and full, Spring Boot (1000, 5 rounds)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int messages = Benches.number(arguments, 0, MESSAGES);
        int rounds = Benches.number(arguments, 1, ROUNDS);
        Path work = Files.createDirectories(Path.of(System.getProperty("khuyencong.test.dir")));
        Path sign = work.resolve("thin");
        Path archive = withThinPath(work.resolve("thin-ear"));
        Map<String, String> environment = Map.of(ThinIntake.SIGN, sign.toString());
        try (PostgresServer postgres = PostgresServer.start(BenchFolder.fresh("ingestion-postgresql"));
                MeasuredIntake single = MeasuredIntake.start("single", postgres, archive, with(environment, "KHUYENCONG_INTAKE_BATCH", "1"));
                MeasuredIntake batched = MeasuredIntake.start("batched", postgres, archive, environment)) {
            postgres.withDatabase("bare");
            postgres.withDatabase("peer");
            try (Connection bareRows = rows(postgres, "bare"); Connection peerRows = rows(postgres, "peer");
                    Connection singleRows = thinTables(single.connect()); Connection batchedRows = thinTables(batched.connect());
                    BareConsumers bare = new BareConsumers(batched.brokerDoor(), postgres.jdbcUrl("bare"), postgres.user());
                    SameRows sameRows = new SameRows(postgres, "rows")) {
                bare.queue(BARE);
                bare.queue(PEER);
                ChildProcess peer = peer(batched.brokerDoor(), postgres.jdbcUrl("peer"), postgres.user(), work);
                try {
                    out.printf("%d messages of %d schemes, %d bytes each%n", messages, SCHEMES, documents(0, 1).get(0).body().length);
                    Processors processors = new Processors(postgres, out);
                    Comparison comparison = new Comparison(name(), "messages/s", out)
                            .side("bare-1", round -> bare(bare, bareRows, documents(round, messages), 1, 1))
                            .side("bare-4", round -> bare(bare, bareRows, documents(round, messages), CONSUMERS, 1))
                            .side("bare-batched", round -> bare(bare, bareRows, documents(round, messages), WORKERS, BATCH))
                            .side("thin-single", round -> thin("thin-single", processors, single, singleRows, sign, documents(round, messages)))
                            .side("thin-batched", round -> thin("thin-batched", processors, batched, batchedRows, sign, documents(round, messages)))
                            .side("full-batched", round -> full(processors, batched, sign, documents(round, messages), sameRows))
                            .side("same-rows", round -> sameRows.write())
                            .side("spring-4", round -> peer(processors, peer.pid(), batched, bare, peerRows, documents(round, messages)))
                            .warmingUp(WARM_UPS).run(rounds);
                    if (!batched.figuresAgree()) {
                        throw new IllegalStateException("the figures kept do not agree with their lines");
                    }
                    return comparison.atLeast("thin-single", "thin-single", "bare-1", 0.9)
                            .atLeast("thin-batched", "thin-batched", "bare-1", 2.0)
                            .told("thin-batched-against-4", "thin-batched", "bare-4")
                            .atLeast("thin-batched-against-spring", "thin-batched", "spring-4", 2.5)
                            .told("thin-batched-against-batches", "thin-batched", "bare-batched").told("batches-against-spring", "bare-batched", "spring-4")
                            .atLeast("full-batched", "full-batched", "bare-1", 0.7)
                            .told("full-batched-against-same-rows", "full-batched", "same-rows")
                            .told("full-batched-against-4", "full-batched", "bare-4").told("bare-against-spring", "bare-4", "spring-4").holds();
                } finally {
                    peer.kill();
                }
            }
        }
    }

    /** No number of a document comes twice, in whatever round. */
    private static List<Document> documents(int round, int count) {
        return MeasuredIntake.documents(round * count, count, SCHEMES);
    }

    private static double bare(BareConsumers bare, Connection rows, List<Document> documents, int consumers, int batch) throws Exception {
        settle(rows);
        bare.preload(BARE, documents);
        double seconds = bare.drain(BARE, documents.size(), consumers, batch);
        verify(rows, documents);
        return documents.size() / seconds;
    }

    private static double thin(String side, Processors processors, MeasuredIntake system, Connection rows, Path sign, List<Document> documents) throws Exception {
        Files.writeString(sign, "");
        settle(rows);
        system.preload(documents);
        double pace = processors.told(side, documents.size(), system.serverPid(), system.brokerPid(), () -> system.drain(THIN_COUNT, documents.size()));
        verify(rows, documents);
        Files.delete(sign);
        return pace;
    }

    private static double full(Processors processors, MeasuredIntake system, Path sign, List<Document> documents, SameRows sameRows) throws Exception {
        Files.deleteIfExists(sign);
        long before = system.number(FULL_COUNT);
        long lines = system.number("select count(*) from scheme_line");
        long support = system.number("select coalesce(sum(support), 0) from scheme_line");
        try (Connection connection = system.connect(); Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        system.preload(documents);
        long last = system.number("select coalesce(max(id), 0) from inbox_message");
        double pace = processors.told("full-batched", documents.size(), system.serverPid(), system.brokerPid(), () -> system.drain(FULL_COUNT, before + documents.size()));
        system.rest();
        require("lines", system.number("select count(*) from scheme_line") - lines, documents.stream().mapToLong(Document::schemes).sum());
        require("support", system.number("select coalesce(sum(support), 0) from scheme_line") - support, documents.stream().mapToLong(Document::support).sum());
        require("receipts", system.number("select count(*) from receipt"), 2 * (before + documents.size()));
        try (Connection connection = system.connect()) {
            sameRows.take(connection, last, Math.min(documents.size() - 1, WRITTEN_AGAIN));
        }
        return pace;
    }

    private static double peer(Processors processors, long pid, MeasuredIntake broker, BareConsumers sender, Connection rows, List<Document> documents) throws Exception {
        settle(rows);
        broker.pause(PEER);
        sender.preload(PEER, documents);
        double pace = processors.told("spring-4", documents.size(), pid, broker.brokerPid(), () -> broker.drain(PEER, rows, THIN_COUNT, documents.size()));
        verify(rows, documents);
        return pace;
    }

    /** Nobody pays for the pages that another one made dirty. */
    private static void settle(Connection rows) throws SQLException {
        try (Statement statement = rows.createStatement()) {
            statement.execute(ThinStore.EMPTY);
            statement.execute("checkpoint");
        }
    }

    private static void verify(Connection rows, List<Document> documents) throws SQLException {
        require("plans", number(rows, THIN_COUNT), documents.size());
        require("schemes", number(rows, "select count(*) from thin_scheme"), documents.stream().mapToLong(Document::schemes).sum());
        require("support", number(rows, "select sum(support) from thin_scheme"), documents.stream().mapToLong(Document::support).sum());
    }

    private static void require(String what, long there, long expected) {
        if (there != expected) {
            throw new IllegalStateException(what + ": " + there + " instead of " + expected);
        }
    }

    private static long number(Connection rows, String query) throws SQLException {
        try (Statement statement = rows.createStatement(); java.sql.ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static Connection rows(PostgresServer postgres, String database) throws SQLException {
        return thinTables(DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), "any"));
    }

    private static Connection thinTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ThinStore.DDL);
        }
        return connection;
    }

    private static ChildProcess peer(String[] door, String jdbcUrl, String user, Path work) throws IOException {
        // As much memory as the server of this system has.
        return JavaChild.start(SpringPeer.class, List.of("-Xms256m", "-Xmx1g"), List.of(door[0], door[1], door[2], PEER, jdbcUrl, user,
                String.valueOf(CONSUMERS)), work.resolve("spring.log"));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    /** A copy of the EAR with one more module. */
    private static Path withThinPath(Path folder) throws IOException {
        Path copy = Files.createDirectories(folder).resolve("khuyencong.ear");
        Files.copy(Path.of(System.getProperty("khuyencong.server.home"), "standalone/deployments/khuyencong.ear"), copy, StandardCopyOption.REPLACE_EXISTING);
        Path jar = folder.resolve("thin-path.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file)) {
            for (Class<?> type : List.of(ThinIntake.class, ThinStore.class)) {
                String path = type.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new ZipEntry(path));
                try (InputStream content = type.getResourceAsStream("/" + path)) {
                    content.transferTo(entries);
                }
            }
            entries.putNextEntry(new ZipEntry("META-INF/beans.xml"));
        }
        try (FileSystem ear = FileSystems.newFileSystem(copy)) {
            Path descriptor = ear.getPath("META-INF/application.xml");
            Files.writeString(descriptor, Files.readString(descriptor).replaceFirst("<module>", "<module><ejb>thin-path.jar</ejb></module><module>"));
            Files.copy(jar, ear.getPath("thin-path.jar"));
        }
        return copy;
    }
}
