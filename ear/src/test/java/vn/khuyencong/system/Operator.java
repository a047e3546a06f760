package vn.khuyencong.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The one who backs up and restores, by the command of the server. */
final class Operator {

    private final Path command = Path.of(System.getProperty("khuyencong.server.home"), "bin", "khuyencong.sh");
    private final Map<String, String> environment;
    private final Path log;

    Operator(Map<String, String> environment, Path log) {
        this.environment = environment;
        this.log = log;
    }

    void backup(Path folder) {
        require("backup", folder);
    }

    void restore(Path folder) {
        require("restore", folder);
    }

    /** What the command says when it refuses. */
    String refusalToRestore(Path folder) {
        if (run("restore", folder) == 0) {
            throw new AssertionError("restored from " + folder);
        }
        return said();
    }

    private void require(String what, Path folder) {
        if (run(what, folder) != 0) {
            throw new AssertionError(what + ": " + said());
        }
    }

    private int run(String what, Path folder) {
        ProcessBuilder process = new ProcessBuilder(List.of(command.toString(), what, folder.toString())).redirectErrorStream(true)
                .redirectOutput(new File(log.toString()));
        process.environment().putAll(environment);
        try {
            Process running = process.start();
            if (!running.waitFor(2, TimeUnit.MINUTES)) {
                running.destroyForcibly();
                throw new AssertionError(what + " did not end");
            }
            return running.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
