package vn.khuyencong.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A server of its own as a child process: plain {@code java}, so that its process id is the server's and a kill meets it and nothing else.
 * Whatever goes wrong (a busy port, a failed deployment, a log without end, Ctrl-C), no process stays behind.
 *
 * <p>Two servers may run from one prepared home, each with its own run directory, ports and data directory.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(2);
    private static final long MILLIS_BETWEEN_LOOKS = 250;

    private final ServerSettings settings;
    private final ServerLog log;
    private final Process process;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME_TO_ANSWER).build();

    private ServerProcess(ServerSettings settings, ServerLog log, Process process) {
        this.settings = settings;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it and returns at once.
     *
     * @throws ServerFailure if one of the ports is busy; nothing was started then
     */
    public static ServerProcess start(ServerSettings settings) {
        settings.ports().requireFree();
        try {
            RunDirectory run = new RunDirectory(settings);
            run.prepare();
            ServerProcess server = new ServerProcess(settings, run.log(), run.launch());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-server"));
            server.guardLog();
            return server;
        } catch (IOException e) {
            throw new ServerFailure("Không khởi động được máy chủ trong " + settings.runDirectory() + ": " + e);
        }
    }

    /**
     * Returns when the server and all that is deployed are ready to work.
     *
     * @throws ServerFailure if it died, its deployment failed or the time is over; it has been killed then, and the message names the first
     *     error and the log
     */
    public ServerProcess awaitReady(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (died()) {
                throw failure("Máy chủ đã dừng khi đang khởi động");
            }
            if (deploymentFailed()) {
                throw failure("Không triển khai được " + settings.archive().getFileName());
            }
            if (System.nanoTime() > end) {
                throw failure("Máy chủ chưa sẵn sàng sau " + atMost.toSeconds() + " giây");
            }
        }
        return this;
    }

    /** Ends it in order, as an administrator would; by force when it takes too long. */
    public void stop() {
        process.destroy();
        if (!ended(TIME_TO_STOP)) {
            kill();
        }
    }

    /** Ends it at once, as a power cut of this process would: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        ended(TIME_TO_STOP);
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Where its pages and its API answer, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + settings.ports().http());
    }

    /** The server's own log. */
    public Path log() {
        return log.server();
    }

    private ServerFailure failure(String what) {
        kill();
        return new ServerFailure(what + ": " + log.firstError() + " (nhật ký: " + log.telling() + ")");
    }

    /** Whether the server and all that is deployed say that they are ready to work. */
    public boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + settings.ports().management() + "/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).timeout(TIME_TO_ANSWER).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private boolean died() {
        return ended(Duration.ofMillis(MILLIS_BETWEEN_LOOKS));
    }

    /** The deployment scanner leaves this file beside an archive that it could not deploy. */
    private boolean deploymentFailed() {
        return Files.exists(settings.runDirectory().resolve("deployments").resolve(settings.archive().getFileName() + ".failed"));
    }

    private boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ServerFailure interrupted() {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        return new ServerFailure("Bị ngắt khi đang chờ máy chủ");
    }

    /** A fault that repeats itself can write gigabytes in minutes. */
    private void guardLog() {
        Thread guard = new Thread(() -> {
            while (!ended(Duration.ofSeconds(1))) {
                if (log.tooLong()) {
                    process.destroyForcibly();
                }
            }
        }, "server-log-guard");
        guard.setDaemon(true);
        guard.start();
    }
}
