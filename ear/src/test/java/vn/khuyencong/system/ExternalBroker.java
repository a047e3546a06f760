package vn.khuyencong.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.server.BrokerProcess;
import vn.khuyencong.server.BrokerSettings;
import vn.khuyencong.server.TrialKeys;

/**
 * An external broker with the files of production. It keeps its ports and its data over its ends and starts. The ministry's system comes through
 * the door with TLS, the tests' provinces through the plain one.
 */
final class ExternalBroker implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("khuyencong.broker.home"));

    private final BrokerSettings settings;
    private BrokerProcess process;

    private ExternalBroker(BrokerSettings settings) {
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.kill()));
    }

    /** Starts one with empty data and makes the central addresses. */
    static ExternalBroker start(Path folder) throws IOException {
        ExternalBroker broker = bare(folder);
        broker.operate("apply");
        return broker;
    }

    /** Starts one with empty data and nothing but its files: a copy of those that were prepared, since two of one home lock each other out. */
    static ExternalBroker bare(Path folder) throws IOException {
        Path home = folder.resolve("home");
        try (Stream<Path> files = Files.walk(HOME)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(HOME.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        ExternalBroker broker = new ExternalBroker(new BrokerSettings(home, folder, Ports.free(), Ports.free(),
                TrialKeys.in(folder.resolve("ministry"), folder.resolve("stores"))));
        broker.start();
        return broker;
    }

    /** Starts it again on the data it has, at the same ports. */
    void start() throws IOException {
        process = BrokerProcess.start(settings);
        process.awaitReady();
    }

    /** Ends it in order (SIGTERM). */
    void stop() {
        process.stop();
    }

    /** Ends it at once (SIGKILL). */
    void kill() {
        process.kill();
    }

    /** The operator's command {@code apply} or {@code undo}: the lines it says. */
    List<String> operate(String command) {
        try {
            Path said = settings.folder().resolve(command + ".log");
            Files.deleteIfExists(said);
            return Files.readAllLines(process.operate(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its process. */
    long pid() {
        return process.pid();
    }

    /** The plain door. */
    int port() {
        return settings.plainPort();
    }

    int tlsPort() {
        return settings.tlsPort();
    }

    /** What a server process needs to use it by the plain door instead of its embedded one. */
    Map<String, String> environment() {
        return settings.ofServerWithoutTls();
    }

    /** The same by TLS; all nodes have one data directory, that with the authority. */
    Map<String, String> environmentByTls() {
        return settings.ofServer();
    }

    /** What an administrator of the broker sees of its queues. */
    BrokerQueues queues() {
        return new BrokerQueues(port(), environment().get("KHUYENCONG_BROKER_USER"), environment().get("KHUYENCONG_BROKER_PASSWORD"));
    }

    @Override
    public void close() {
        stop();
    }
}
