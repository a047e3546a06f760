package vn.khuyencong.external;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import vn.khuyencong.server.BrokerProcess;
import vn.khuyencong.server.BrokerSettings;
import vn.khuyencong.server.ChildProcess;
import vn.khuyencong.server.ServerFailure;
import vn.khuyencong.server.ServerPorts;
import vn.khuyencong.server.ServerProcess;
import vn.khuyencong.server.ServerSettings;
import vn.khuyencong.server.TrialKeys;

/**
 * Starts PostgreSQL, an external broker and two nodes, one after the other, and says how to try them. They run until Ctrl-C, which ends the
 * nodes, then the broker, then PostgreSQL; their data stay for the next time. With {@code -Dexternal.exit=true} it ends as soon as all are ready.
 */
public final class ExternalSet {

    /** The second of two nodes starts while the first works. */
    private static final Duration BOOT = Duration.ofSeconds(180);

    private final Path folder = Path.of(System.getProperty("khuyencong.external.dir")).toAbsolutePath();
    private final TrialPorts ports = TrialPorts.chosen();
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private boolean stopping;

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        ExternalSet set = new ExternalSet();
        Runtime.getRuntime().addShutdownHook(new Thread(set::stop, "stop-external-set"));
        try {
            set.start();
        } catch (ServerFailure e) {
            System.out.println("Dừng lại: " + e.getMessage());
            System.exit(1);
        }
        if (!Boolean.getBoolean("external.exit")) {
            // Until Ctrl-C.
            Thread.currentThread().join();
        }
        set.stop();
    }

    private void start() throws IOException {
        ports.requireFree();
        Path data = folder.resolve("database");
        ChildProcess database = step("PostgreSQL",
                () -> TrialDatabase.awaitReady(launched(() -> TrialDatabase.start(data, ports.database()), ChildProcess::stop), data));
        BrokerSettings settings = new BrokerSettings(Path.of(System.getProperty("khuyencong.broker.home")), folder.resolve("broker"), ports.tls(),
                ports.plain(), TrialKeys.in(folder.resolve("data"), folder.resolve("keys")));
        BrokerProcess broker = step("Máy chủ thông điệp",
                () -> launched(() -> BrokerProcess.start(settings), BrokerProcess::stop).awaitReady().apply());
        ServerProcess first = step("Nút 1", () -> node("node1", ports.first(), settings));
        ServerProcess second = step("Nút 2", () -> node("node2", ports.second(), settings));
        new TrialGuide(folder, ports).print(first, second, broker.pid(), database.pid());
    }

    private ServerProcess node(String name, ServerPorts at, BrokerSettings broker) throws Exception {
        ServerSettings settings = ServerSettings.of(Path.of(System.getProperty("khuyencong.server.home")), folder.resolve(name))
                .withPorts(at.http(), at.management(), at.amqp()).withEnvironment("KHUYENCONG_DEMO", "true");
        // The data directory too, shared by both nodes: the ministry's key, the portal's keys and the authority must be the same.
        Map<String, String> environment = new HashMap<>(broker.ofServer());
        environment.putAll(TrialDatabase.ofServer(ports.database()));
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            settings = settings.withEnvironment(variable.getKey(), variable.getValue());
        }
        ServerSettings complete = settings;
        return launched(() -> ServerProcess.start(complete), ServerProcess::stop).awaitReady(BOOT);
    }

    /** Starts a part that will be stopped, unless all are being stopped already: nothing comes up behind Ctrl-C. */
    private synchronized <T> T launched(Callable<T> launch, Consumer<T> stop) throws Exception {
        if (stopping) {
            throw new ServerFailure("đang dừng");
        }
        T part = launch.call();
        toStop.push(() -> stop.accept(part));
        return part;
    }

    private static <T> T step(String what, Callable<T> act) throws IOException {
        long start = System.nanoTime();
        System.out.print(what + "… ");
        try {
            T result = act.call();
            System.out.println("sẵn sàng sau " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " giây");
            return result;
        } catch (IOException | RuntimeException e) {
            System.out.println();
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last started first. */
    private synchronized void stop() {
        stopping = true;
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }
}
