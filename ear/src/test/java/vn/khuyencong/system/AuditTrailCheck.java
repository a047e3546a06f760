package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the audit trail of a running system against its chain by the verifier, a process of its own that needs nothing of the server. */
final class AuditTrailCheck {

    private static final Path VERIFIER = Path.of(System.getProperty("khuyencong.gateway.jar")).resolveSibling("khuyencong-verifier.jar");

    private AuditTrailCheck() {
    }

    /** Fails unless the trail holds together; before the first midnight of a system no head proves more than that. */
    static void holds(RunningSystem system, Path folder) {
        try {
            Rest administrator = system.rest("quantri");
            save(folder.resolve("anchor.jwk"), administrator.get("/api/v1/keys/ministry"));
            save(folder.resolve("audit.jsonl"), administrator.get("/api/v1/audit/export"));
            save(folder.resolve("heads.json"), administrator.get("/api/v1/audit/heads"));
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", VERIFIER.toString(),
                    "audit", "--anchor", "anchor.jwk", "--heads", "heads.json", "audit.jsonl").directory(folder.toFile()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor() == 0 || said.contains("chưa chứng minh được gì") && said.contains("khớp chuỗi"), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void save(Path file, HttpResponse<byte[]> answer) throws IOException {
        assertEquals(200, answer.statusCode(), file.toString());
        Files.write(file, answer.body());
    }
}
