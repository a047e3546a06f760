package vn.khuyencong.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.khuyencong.exchange.contract.Json;

/** A program for Node with the packages of its lock file. */
final class NodeProgram {

    private static final long LONGEST_MINUTES = 3;

    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    /** Copies the files there and installs exactly what the lock file names. */
    static NodeProgram install(Path folder, String resources, String... files) throws IOException {
        for (String file : files) {
            try (InputStream content = NodeProgram.class.getResourceAsStream("/" + resources + "/" + file)) {
                Files.copy(content, folder.resolve(file));
            }
        }
        NodeProgram program = new NodeProgram(folder);
        program.execute(List.of("npm", "ci", "--no-audit", "--no-fund"), new byte[0]);
        return program;
    }

    /** Runs it to its end; JSON in, JSON out. */
    JsonNode run(String script, JsonNode input) throws IOException {
        return Json.MAPPER.readTree(execute(List.of("node", script), Json.MAPPER.writeValueAsBytes(input)));
    }

    private byte[] execute(List<String> command, byte[] input) throws IOException {
        Path problems = folder.resolve("problems.log");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(problems.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        byte[] output = process.getInputStream().readAllBytes();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + " failed: " + Files.readString(problems));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return output;
    }
}
