package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.khuyencong.demo.GatewayProgram;
import vn.khuyencong.demo.Gateways;
import vn.khuyencong.demo.MainJob;
import vn.khuyencong.demo.MinistryApi;
import vn.khuyencong.organization.FirstAccounts;
import vn.khuyencong.server.ServerProcess;
import vn.khuyencong.server.ServerSettings;

/** The whole system in demo mode as a process of its own, with its own data, which survive its ends and starts. */
final class RunningSystem implements AutoCloseable {

    /** The EAR as it is built. */
    static final Path EAR = Path.of(System.getProperty("khuyencong.server.home"), "standalone/deployments/khuyencong.ear");

    /**
     * No test lives long enough for the optimizing compiler to earn the seconds that it takes from each start, nor has a start a processor left for a
     * collector beside it, or time for the collections by which the space of classes grows.
     */
    private static final String QUICK_TO_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=256m";
    private static final Duration BOOT = Duration.ofSeconds(150);

    private final Path folder;
    private ServerSettings settings;
    private ServerProcess server;

    private RunningSystem(Path folder, ServerSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Starts the real EAR with empty data. */
    static RunningSystem start(String name, Map<String, String> environment) {
        return start(name, environment, EAR);
    }

    /** Starts another EAR with empty data. */
    static RunningSystem start(String name, Map<String, String> environment, Path archive) {
        Path folder = Work.fresh(name);
        RunningSystem system = new RunningSystem(folder, settings(folder, "run", environment, archive));
        system.start();
        return system;
    }

    /** Starts so many nodes of one system at the same moment, with empty data; the database and the broker are in the environment. */
    static List<RunningSystem> nodes(int count, String name, Map<String, String> environment, Path archive) {
        Path folder = Work.fresh(name);
        List<RunningSystem> nodes = IntStream.rangeClosed(1, count).mapToObj(i -> new RunningSystem(folder,
                settings(folder, "node-" + i, environment, archive).withEnvironment("KHUYENCONG_EMBEDDED_JOURNAL", "false"))).toList();
        nodes.forEach(node -> node.server = ServerProcess.start(node.settings));
        nodes.forEach(node -> node.server.awaitReady(BOOT));
        return nodes;
    }

    private static ServerSettings settings(Path folder, String run, Map<String, String> environment, Path archive) {
        ServerSettings settings = ServerSettings.of(Path.of(System.getProperty("khuyencong.server.home")), folder.resolve(run))
                .withArchive(archive).withPorts(Ports.free(), Ports.free(), Ports.free())
                .withEnvironment("JAVA_TOOL_OPTIONS", QUICK_TO_START)
                .withEnvironment("KHUYENCONG_DEMO", "true")
                .withEnvironment("KHUYENCONG_DATA_DIR", folder.resolve("data").toString());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            settings = settings.withEnvironment(variable.getKey(), variable.getValue());
        }
        return settings;
    }

    /** Starts it again on the data it has. */
    void start() {
        server = ServerProcess.start(settings).awaitReady(BOOT);
    }

    /** Starts it again on other data, at the same address. */
    void startWith(Map<String, String> environment) {
        environment.forEach((name, value) -> settings = settings.withEnvironment(name, value));
        start();
    }

    /** Ends it in order (SIGTERM). */
    void stop() {
        server.stop();
    }

    /** Ends it at once (SIGKILL). */
    void kill() {
        server.kill();
    }

    /** Its log since it was started. */
    Path log() {
        return server.log();
    }

    /** Of its process. */
    long pid() {
        return server.pid();
    }

    /** Bytes of all that is alive in its memory: a full collection, and what it left. */
    long liveBytes() {
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(server.pid()),
                    "GC.class_histogram").redirectErrorStream(true).start();
            String histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String total = histogram.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow(() -> new IllegalStateException(histogram));
            return Long.parseLong(total.strip().split(" +")[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of its log since it was started. */
    long logged() {
        return server.log().toFile().length();
    }

    /** Whether it is started and ready to work. */
    boolean answers() {
        return server.isAlive() && server.isReady();
    }

    boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public void close() {
        stop();
    }

    String address() {
        return server.address().toString();
    }

    /** Where units send: of its own broker, or of the one outside. */
    int amqpPort() {
        String broker = settings.environment().get("KHUYENCONG_BROKER_URL");
        return broker == null ? settings.ports().amqp() : URI.create(broker).getPort();
    }

    Ministry ministry() {
        return new Ministry(api("quantri"));
    }

    /** HTTP as one of the demo's accounts uses it. */
    Rest rest(String account) {
        return Rest.as(address(), account, FirstAccounts.DEMO_PASSWORD);
    }

    /** What an administrator of the broker sees of its queues. */
    Queues queues() {
        return new Queues(settings.ports().management());
    }

    /** The demo's main job on this system; its documents and gateways are kept with the system's data. */
    MainJob mainJob(Path work) {
        return new MainJob(api("quantri"), gateways(work), work);
    }

    /** Gateways of this system, in a folder of their own. */
    Gateways gateways(Path work) {
        return new Gateways(new GatewayProgram(Path.of(System.getProperty("khuyencong.gateway.jar"))), work.resolve("gateways"), address(),
                "127.0.0.1:" + amqpPort(), FirstAccounts.DEMO_PASSWORD);
    }

    Path folder() {
        return folder;
    }

    /** The API as one of the demo's accounts uses it. */
    MinistryApi api(String account) {
        return new MinistryApi(server.address(), account, FirstAccounts.DEMO_PASSWORD);
    }
}
