package vn.khuyencong.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One run's own base directory of the server. Configuration and deployment are copied anew for each start; data stay. */
final class RunDirectory {

    private final ServerSettings settings;
    private final Path base;

    RunDirectory(ServerSettings settings) {
        this.settings = settings;
        this.base = settings.runDirectory();
    }

    ServerLog log() {
        return new ServerLog(base.resolve("log"));
    }

    void prepare() throws IOException {
        // Copies of earlier deployments lie in data/content; nothing refers to them any more.
        for (String old : new String[] {"configuration", "deployments", "tmp", "data/content"}) {
            Folders.delete(base.resolve(old));
        }
        Folders.copy(settings.home().resolve("standalone/configuration"), base.resolve("configuration"));
        Path deployments = Files.createDirectories(base.resolve("deployments"));
        Files.copy(settings.archive(), deployments.resolve(settings.archive().getFileName()));
        keepLastLog();
    }

    /** So that the first error of this run is not one of the last run. */
    private void keepLastLog() throws IOException {
        Path log = base.resolve("log");
        Path previous = base.resolve("log.previous");
        if (Files.exists(log)) {
            Folders.delete(previous);
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(log);
    }

    Process launch() throws IOException {
        ProcessBuilder command = new ProcessBuilder(new ServerCommand(settings).line()).directory(base.toFile());
        command.environment().putAll(settings.environment());
        command.environment().put("KHUYENCONG_AMQP_PORT", String.valueOf(settings.ports().amqp()));
        return command.redirectErrorStream(true).redirectOutput(log().output().toFile()).start();
    }
}
