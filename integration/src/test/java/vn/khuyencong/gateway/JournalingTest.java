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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.AttachmentFile;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

class JournalingTest {

    private static final String REPORT = """
            {"key":{"unit":"P63-24","planYear":2023,"stream":"REPORT_H1","document":"BC-1","version":1},"kind":"ORIGINAL",
            "period":"H1","valueStatus":"ESTIMATED","figures":[{"indicator":"funds","fund":"NATIONAL","amount":1}]%s}""";
    private static final String PLAN = """
            {"key":{"unit":"P63-24","planYear":2023,"stream":"PLAN_LOCAL","document":"KH-1","version":1},"kind":"ORIGINAL","fund":"LOCAL",
            "title":"Kế hoạch","schemes":[{"code":"1","name":"Đề án","kind":"SINGLE","implementingUnit":"Trung tâm","support":1,"lines":[
            {"activity":"A3","norm":"MACHINERY","content":"Máy","quantity":1,"eligibleCost":2,"support":1,"counterpart":1,"equipment":[
            {"name":"Máy","quantity":1,"unitPrice":2,"quotation":{"supplier":"Bên bán","date":"2023-01-02","file":"bao-gia.pdf"}}]}]}],
            "indicatorTargets":[],"totals":{"schemes":1,"lines":1,"support":1,"counterpart":1}}""";

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private final SigningKey unit = SigningKey.generate("P63-24-1");
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), unit,
                ministry.publicJwk());
    }

    @Test
    void eachPartIsASignedMessageOnDiskBeforeItsDocument() throws IOException {
        Path scan = pdf("scan.pdf", AttachmentPart.BYTES + 10);
        List<Journal.Entry> outgoing = enter(report(""), scan);
        List<Journal.Entry> journal = home.journal().entries();
        assertEquals(List.of(journal.get(2), journal.get(0), journal.get(1)), outgoing, "the document goes first");
        for (Journal.Entry entry : journal) {
            assertTrue(Signatures.verify(entry.body(), entry.jws(), unit.publicJwk()));
            assertEquals(Digest.sha256(entry.body()), entry.digest());
            assertTrue(MessageReader.read(MessageReader.parse(entry.body())).fits());
        }
        assertEquals(List.of(1L, 2L, 3L), journal.stream().map(entry -> data(entry, "/sequence").asLong()).toList());
        assertEquals(Digest.sha256(Files.readAllBytes(scan)), data(outgoing.get(0), "/data/attachments/0/sha256").asText());
        assertEquals("scan.pdf", data(outgoing.get(0), "/data/attachments/0/name").asText());
    }

    @Test
    void theSameDocumentAndFileAgainAreTheVerySameMessages() throws IOException {
        Path scan = pdf("scan.pdf", AttachmentPart.BYTES + 10);
        List<Journal.Entry> first = enter(report(""), scan);
        byte[] body = first.get(1).body();
        assertEquals(first, enter(report(""), scan));
        assertArrayEquals(body, home.journal().entries().get(0).body());
        assertEquals(3, home.journal().entries().size());
    }

    @Test
    void onlyPartsThatTheMinistryHasNotTakenGoOutAgain() throws IOException {
        Path scan = pdf("scan.pdf", AttachmentPart.BYTES * 2 + 10);
        List<Journal.Entry> first = enter(report(""), scan);
        ReceiptBook book = new ReceiptBook(home);
        answer(book, first.get(1), "TN-00000001", "RECEIVED");
        answer(book, first.get(2), "TN-00000002", "PARKED");
        assertEquals(List.of(first.get(0), first.get(2), first.get(3)), enter(report(""), scan));
        assertTrue(book.hasAnswerTo(first.get(1)), "a part is answered by its technical receipt alone");
        assertEquals("tệp scan.pdf: đã gửi 1/3 phần", FileProgress.of(first, home.journal()).get(0).toString());
    }

    @Test
    void aDocumentNamesItsFilesBesideItself() throws IOException {
        byte[] scan = Files.readAllBytes(pdf("scan.pdf", 100));
        List<Journal.Entry> outgoing = enter(report(",\"attachments\":[{\"file\":\"scan.pdf\",\"about\":\"ĐA-1\"}]"));
        JsonNode listed = data(outgoing.get(0), "/data/attachments/0");
        assertEquals(Digest.sha256(scan), listed.path("sha256").asText());
        assertEquals("ĐA-1", listed.path("about").asText());
        assertEquals(100, listed.path("size").asLong());
        assertEquals(2, outgoing.size());
    }

    @Test
    void theScanOfAQuotationIsListedWithThePlaceItBelongsTo() throws IOException {
        String hash = Digest.sha256(Files.readAllBytes(pdf("bao-gia.pdf", 100)));
        List<Journal.Entry> outgoing = enter(Files.writeString(folder.resolve("plan.json"), PLAN));
        assertEquals(hash, data(outgoing.get(0), "/data/schemes/0/lines/0/equipment/0/quotation/sha256").asText());
        assertEquals(hash, data(outgoing.get(0), "/data/attachments/0/sha256").asText());
        assertEquals("/data/schemes/0/lines/0/equipment/0/quotation", data(outgoing.get(0), "/data/attachments/0/about").asText());
    }

    @Test
    void aFileThatTheMinistryWouldRefuseStopsEverythingInPlainWords() throws IOException {
        Path page = Files.writeString(folder.resolve("scan.pdf"), "<html>");
        Path large = pdf("large.pdf", AttachmentFile.MAX_BYTES + 1);
        for (Path refused : List.of(page, large, folder.resolve("nowhere.pdf"))) {
            GatewayProblem problem = assertThrows(GatewayProblem.class, () -> enter(report(""), refused));
            assertTrue(problem.getMessage().contains("Chưa gửi gì"), problem.getMessage());
            assertTrue(problem.getMessage().contains(refused.getFileName().toString()), problem.getMessage());
        }
        assertEquals(List.of(), home.journal().entries());
    }

    @Test
    void aDocumentThatBreaksTheSchemaLeavesNoPartsBehind() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), String.format(REPORT, "").replace("\"amount\":1", "\"amount\":1.5"));
        Path scan = pdf("scan.pdf", 100);
        assertThrows(GatewayProblem.class, () -> enter(wrong, scan));
        assertEquals(List.of(), home.journal().entries());
    }

    private List<Journal.Entry> enter(Path document, Path... attached) {
        return new Journaling(home).enter(Draft.read(document, List.of(attached)));
    }

    private Path report(String more) throws IOException {
        return Files.writeString(folder.resolve("report.json"), String.format(REPORT, more));
    }

    private Path pdf(String name, int size) throws IOException {
        byte[] bytes = Arrays.copyOf("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), size);
        return Files.write(folder.resolve(name), bytes);
    }

    private static JsonNode data(Journal.Entry entry, String pointer) {
        return MessageReader.parse(entry.body()).tree().at(pointer);
    }

    private void answer(ReceiptBook book, Journal.Entry about, String number, String outcome) throws IOException {
        ObjectNode receipt = Json.MAPPER.createObjectNode();
        ObjectNode data = receipt.putObject("data").put("number", number).put("stage", "TECHNICAL").put("outcome", outcome);
        data.putObject("message").put("digest", about.digest()).put("type", "vn.khuyencong.attachment.part");
        byte[] document = Json.MAPPER.writeValueAsBytes(receipt);
        book.keep(document, ministry.sign(document));
    }
}
