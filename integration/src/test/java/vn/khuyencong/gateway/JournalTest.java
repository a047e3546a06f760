package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

class JournalTest {

    private static final String REPORT = """
            {"key":{"unit":"P63-24","planYear":2023,"stream":"REPORT_H1","document":"BC-1","version":1},"kind":"ORIGINAL",
            "period":"H1","valueStatus":"ESTIMATED","figures":[{"indicator":"funds","fund":"NATIONAL","amount":1}]}""";

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private final SigningKey unit = SigningKey.generate("P63-24-1");
    private Home home;
    private Home.Identity identity;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), unit,
                ministry.publicJwk());
        identity = home.identity();
    }

    @Test
    void aMessageIsOnDiskWithItsSignatureBeforeItIsSent() throws IOException {
        Journal.Entry entry = journal(REPORT);
        Journal.Entry read = home.journal().entries().get(0);
        assertArrayEquals(entry.body(), read.body());
        assertTrue(Signatures.verify(read.body(), read.jws(), unit.publicJwk()));
        assertEquals(2, home.journal().nextSequence());
    }

    @Test
    void theSameDocumentIsTheSameMessageAndAnotherUnderItsKeyIsRefusedBeforeItLeaves() throws IOException {
        Journal.Entry entry = journal(REPORT);
        Path file = document(REPORT.replace("\"amount\":1", "\"amount\": 1"));
        Optional<Journal.Entry> earlier = Envelopes.earlier(file, Envelopes.read(file), home.journal().entries());
        assertArrayEquals(entry.body(), earlier.orElseThrow().body());
        Path other = document(REPORT.replace("\"amount\":1", "\"amount\":2"));
        GatewayProblem problem = assertThrows(GatewayProblem.class,
                () -> Envelopes.earlier(other, Envelopes.read(other), home.journal().entries()));
        assertTrue(problem.getMessage().contains("Tăng số bản"));
    }

    @Test
    void aDocumentThatBreaksTheSchemaStaysAtHomeWithItsCellNamed() throws IOException {
        GatewayProblem problem = assertThrows(GatewayProblem.class, () -> journal(REPORT.replace("\"amount\":1", "\"amount\":1.5")));
        assertTrue(problem.getMessage().contains("/data/figures/0/amount"), problem.getMessage());
        assertEquals(List.of(), home.journal().entries());
    }

    @Test
    void onlyReceiptsThatTheMinistrySignedAreKept() throws IOException {
        Journal.Entry entry = journal(REPORT);
        byte[] receipt = receipt(entry, "TN-00000001");
        ReceiptBook book = new ReceiptBook(home);
        book.keep(receipt, unit.sign(receipt));
        assertEquals(List.of(), entry.receipts());
        assertTrue(Files.exists(folder.resolve("home/strange")));
        book.keep(receipt, ministry.sign(receipt));
        book.keep(receipt, ministry.sign(receipt));
        assertEquals(List.of("TN-00000001"), entry.receipts().stream().map(ReceiptView::number).toList());
    }

    @Test
    void aReceiptOfTheSameNumberWithOtherWordsIsNotBelieved() throws IOException {
        Journal.Entry entry = journal(REPORT);
        ReceiptBook book = new ReceiptBook(home);
        byte[] first = receipt(entry, "TN-00000001");
        book.keep(first, ministry.sign(first));
        byte[] other = new String(first, StandardCharsets.UTF_8).replace("PARKED", "ACCEPTED").getBytes(StandardCharsets.UTF_8);
        book.keep(other, ministry.sign(other));
        assertEquals("PARKED", entry.receipts().get(0).outcome());
    }

    private Journal.Entry journal(String document) throws IOException {
        Path file = document(document);
        JsonNode data = Envelopes.read(file);
        byte[] body = Envelopes.wrap(file, data, identity, 1);
        return home.journal().add(1, body, home.key().sign(body));
    }

    private Path document(String text) throws IOException {
        return Files.writeString(folder.resolve("document.json"), text);
    }

    private static byte[] receipt(Journal.Entry about, String number) throws IOException {
        ObjectNode receipt = Json.MAPPER.createObjectNode();
        ObjectNode data = receipt.putObject("data").put("number", number).put("stage", "TECHNICAL").put("outcome", "PARKED");
        data.putObject("message").put("digest", about.digest());
        return Json.MAPPER.writeValueAsBytes(receipt);
    }
}
