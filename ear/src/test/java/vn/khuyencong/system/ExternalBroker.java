package vn.khuyencong.system;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An Artemis of its own process, as it is distributed, with users that can be added while it runs. It keeps its port and its data over its ends
 * and starts.
 */
final class ExternalBroker implements AutoCloseable {

    private static final String USER = "ministry";
    private static final String PASSWORD = "khuyencong-broker";

    private final int port = Ports.free();
    private final Path folder;
    private final Path home;
    private Process process;

    private ExternalBroker(Path folder) throws IOException {
        this.folder = folder;
        home = unpacked(folder.resolve("home"));
        configure("bootstrap.xml");
        configure("broker.xml");
        configure("management.xml");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /** Starts one with empty data. */
    static ExternalBroker start(Path folder) throws IOException {
        ExternalBroker broker = new ExternalBroker(folder);
        broker.start();
        return broker;
    }

    /** Starts it again on the data it has, at the same port. */
    void start() throws IOException {
        File log = folder.resolve("broker.log").toFile();
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Dartemis.home=" + home, "-Dartemis.instance=" + folder, "-Dartemis.instance.etc=" + folder.resolve("etc"),
                "-cp", home.resolve("lib/artemis-boot.jar").toString(), "org.apache.activemq.artemis.boot.Artemis", "run")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
        Await.until("the broker at port " + port + ", see " + log, this::answers);
    }

    /** Ends it in order (SIGTERM). */
    void stop() {
        process.destroy();
        Await.until("the end of the broker", () -> !process.isAlive());
    }

    /** Ends it at once (SIGKILL). */
    void kill() {
        process.destroyForcibly();
        Await.until("the end of the broker", () -> !process.isAlive());
    }

    int port() {
        return port;
    }

    /** What a server process needs to use it instead of its embedded one. */
    Map<String, String> environment() {
        return Map.of("KHUYENCONG_BROKER_URL", "tcp://127.0.0.1:" + port, "KHUYENCONG_BROKER_USER", USER, "KHUYENCONG_BROKER_PASSWORD", PASSWORD,
                "KHUYENCONG_BROKER_INGRESS_TIME", "true");
    }

    /** What an administrator of the broker sees of its queues. */
    BrokerQueues queues() {
        return new BrokerQueues(port, USER, PASSWORD);
    }

    @Override
    public void close() {
        stop();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void configure(String name) throws IOException {
        Path file = folder.resolve("etc").resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream template = ExternalBroker.class.getResourceAsStream("/broker/" + name)) {
            Files.writeString(file, new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@folder@", folder.toString())
                    .replace("@port@", String.valueOf(port)).replace("@user@", USER).replace("@password@", PASSWORD));
        }
    }

    /** Without the first folder of the archive, which bears the version. */
    private static Path unpacked(Path home) throws IOException {
        try (ZipFile zip = new ZipFile(System.getProperty("khuyencong.artemis.zip"))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path inside = Path.of(entry.getName());
                if (!entry.isDirectory() && inside.getName(1).toString().equals("lib")) {
                    Path target = home.resolve(inside.subpath(1, inside.getNameCount()));
                    Files.createDirectories(target.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target);
                    }
                }
            }
        }
        return home;
    }
}
