package vn.khuyencong.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program beside the servers. Ctrl-C at a terminal reaches every process that was started from it; this one does not hear it, so that its starter
 * can end it in its turn.
 */
public final class ChildProcess {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts it and returns at once; what it says goes into the log, after what is there. */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> line = new ArrayList<>(List.of("bash", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return new ChildProcess(name, log, builder.start());
        } catch (IOException e) {
            throw new ServerFailure("Không khởi động được " + name + ": " + e.getMessage());
        }
    }

    /** @throws ServerFailure if it ends before it is ready, or the time is over; it has been killed then */
    public void await(BooleanSupplier ready, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(MILLIS_BETWEEN_LOOKS)) || System.nanoTime() > end) {
                kill();
                throw new ServerFailure(name + " không sẵn sàng (nhật ký: " + log + ")");
            }
        }
    }

    /** @throws ServerFailure unless it ends well in time; the message has what it said last */
    public void awaitEnd(Duration atMost) {
        if (!ended(atMost) || process.exitValue() != 0) {
            kill();
            throw new ServerFailure(name + ": " + lastLine() + " (nhật ký: " + log + ")");
        }
    }

    /** Ends it in order; by force when it takes too long. */
    public void stop() {
        process.destroy();
        if (!ended(TIME_TO_STOP)) {
            kill();
        }
    }

    /** Ends it at once: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        ended(TIME_TO_STOP);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    private boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerFailure("Bị ngắt khi đang chờ " + name);
        }
    }

    private String lastLine() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "không nói gì" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
