package vn.khuyencong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The province gateway as its own process. */
public final class GatewayProgram {

    private final Path jar;

    public GatewayProgram(Path jar) {
        this.jar = jar;
    }

    /** Runs it to its end, its screen being ours; {@code password} goes by the environment, never by the command line. */
    public int run(String password, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("KHUYENCONG_PASSWORD", password);
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
