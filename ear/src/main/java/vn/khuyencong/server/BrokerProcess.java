package vn.khuyencong.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An external broker as a child process, started and set up by the operator's own command; the starter sees to its end. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration TIME_TO_START = Duration.ofSeconds(60);
    private static final int MILLIS_TO_CONNECT = 500;

    private final BrokerSettings settings;
    private final ChildProcess process;

    private BrokerProcess(BrokerSettings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts it on the data it has and returns at once. */
    public static BrokerProcess start(BrokerSettings settings) {
        return new BrokerProcess(settings, ChildProcess.start("máy chủ thông điệp", List.of(command(settings), "run"), settings.ofBroker(),
                settings.folder().resolve("stdout.log")));
    }

    /**
     * Returns when both doors are open.
     *
     * @throws ServerFailure if it does not come up; nothing of it is left then
     */
    public BrokerProcess awaitReady() {
        process.await(() -> answers(settings.plainPort()) && answers(settings.tlsPort()), TIME_TO_START);
        return this;
    }

    /** Makes the central addresses, permissions and limits. */
    public BrokerProcess apply() {
        operate("apply");
        return this;
    }

    /** The operator's command; what it says is in the answered file, after what is there. */
    public Path operate(String command) {
        Path said = settings.folder().resolve(command + ".log");
        ChildProcess.start("khuyencong-broker.sh " + command, List.of(command(settings), command), settings.ofServer(), said).awaitEnd(TIME_TO_START);
        return said;
    }

    public void stop() {
        process.stop();
    }

    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }

    public long pid() {
        return process.pid();
    }

    /** The broker's own log, three files of 10 MB. */
    public Path log() {
        return settings.folder().resolve("data/log/broker.log");
    }

    private static String command(BrokerSettings settings) {
        return settings.home().resolve("bin/khuyencong-broker.sh").toString();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS_TO_CONNECT);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
