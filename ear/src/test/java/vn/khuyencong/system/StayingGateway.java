package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.khuyencong.exchange.contract.Json;

/** A province's gateway that stays ({@code run}), as a process of its own. */
final class StayingGateway implements AutoCloseable {

    private final Path home;
    private final Path log;
    private final Process process;

    /** @param prefix what starts it elsewhere; empty: here */
    StayingGateway(List<String> prefix, Path home) {
        this.home = home;
        log = home.resolveSibling(home.getFileName() + "-run-" + System.nanoTime() + ".log");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-jar", System.getProperty("khuyencong.gateway.jar"), "run", "--home", home.toString()));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a document into its outbox, as one that has lain there for a while. */
    void lay(String name, Object document) {
        try {
            Path outbox = Files.createDirectories(home.resolve("outbox"));
            Path file = outbox.resolveSibling(name + ".json");
            Json.MAPPER.writeValue(file.toFile(), document);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            Files.move(file, outbox.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it notes of itself. */
    String way() {
        try {
            Path note = home.resolve("run-status.json");
            JsonNode state = Files.exists(note) ? Json.MAPPER.readTree(note.toFile()) : Json.MAPPER.createObjectNode();
            return state.path("way").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once (SIGKILL). */
    void kill() {
        ended(process.destroyForcibly());
    }

    /** Ends it in order (SIGTERM); its exit status. */
    int end() {
        process.destroy();
        return ended(process);
    }

    private static int ended(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the gateway did not end in 20 s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> said() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
