package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.shared.BusinessClock;

/** What the running system gives out is believed by the verifier, a process of its own that knows the ministry's public key alone. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class EvidenceIT extends ExchangeCase {

    private static final Path VERIFIER = Path.of(System.getProperty("khuyencong.gateway.jar")).resolveSibling("khuyencong-verifier.jar");

    @TempDir
    private Path folder;
    private Rest administrator;
    private String said;

    @BeforeEach
    void handOverTheKey() throws IOException {
        administrator = store.system().rest("quantri");
        save("anchor.jwk", administrator.get("/api/v1/keys/ministry"));
    }

    @Test
    void aReceiptIsBelievedAndAChangedOneIsNot() throws Exception {
        long id = sent(province().letter(plan("KH-01").fair(100).document())).isAccepted().submission().path("id").asLong();
        HttpResponse<byte[]> receipt = administrator.get("/api/v1/submissions/" + id + "/receipt?stage=BUSINESS");
        save("receipt.json", receipt);
        Files.writeString(folder.resolve("receipt.jws"), receipt.headers().firstValue("JWS").orElseThrow());
        assertEquals(0, verify("receipt", "receipt.json"), () -> said);
        Files.writeString(folder.resolve("receipt.json"), Files.readString(folder.resolve("receipt.json")).replace("ACCEPTED", "RETURNED"));
        assertEquals(1, verify("receipt", "receipt.json"), () -> said);
    }

    /** A head is signed after midnight only: until then the trail holds together, and the verifier says that this proves nothing yet. */
    @Test
    void theTrailIsSealedSecondsLaterAndHoldsTogether() throws Exception {
        Letter letter = province().letter(plan("KH-01").fair(100).document());
        sent(letter).isAccepted();
        Await.until("the entry of the message sealed", () -> new String(export().body(), StandardCharsets.UTF_8).contains(letter.digest()));
        save("audit.jsonl", export());
        save("heads.json", administrator.get("/api/v1/audit/heads"));
        int status = verify("audit", "--heads", "heads.json", "audit.jsonl");
        assertTrue(status == 0 || said.contains("chưa chứng minh được gì") && said.contains("khớp chuỗi"), said);
        Files.writeString(folder.resolve("audit.jsonl"), Files.readString(folder.resolve("audit.jsonl")).replace(letter.digest(), "0".repeat(64)));
        assertEquals(1, verify("audit", "--heads", "heads.json", "audit.jsonl"));
        assertTrue(said.contains("không phải dòng đã niêm"), said);
    }

    @Test
    void theArchiveOfThisYearIsWholeAndForAdministratorsAlone() throws Exception {
        sent(province().letter(plan("KH-01").fair(100).document())).isAccepted();
        int now = Instant.now().atZone(BusinessClock.ZONE).getYear();
        HttpResponse<byte[]> archive = administrator.get("/api/v1/audit/archive?year=" + now);
        assertEquals(200, archive.statusCode());
        save("archive.zip", archive);
        int status = verify("archive", "archive.zip");
        assertTrue(status == 0 || said.contains("chưa chứng minh được gì"), said);
        for (String path : List.of("/api/v1/audit/archive?year=" + now, "/api/v1/audit/export")) {
            assertEquals(403, store.system().rest("lanhdao.cuc").get(path).statusCode());
            assertEquals(401, Rest.anonymous(store.system().address()).get(path).statusCode());
        }
        assertEquals(400, administrator.get("/api/v1/audit/archive").statusCode());
        assertEquals(400, administrator.get("/api/v1/audit/export?from=1.1.2026").statusCode());
    }

    private HttpResponse<byte[]> export() {
        return administrator.get("/api/v1/audit/export");
    }

    private void save(String name, HttpResponse<byte[]> answer) throws IOException {
        assertEquals(200, answer.statusCode(), name);
        Files.write(folder.resolve(name), answer.body());
    }

    private int verify(String command, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", VERIFIER.toString(),
                command, "--anchor", "anchor.jwk"));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
