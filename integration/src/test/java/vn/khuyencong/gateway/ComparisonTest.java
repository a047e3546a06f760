package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.MessageReader;
import vn.khuyencong.exchange.contract.ReceiptRequest;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.exchange.contract.ReconciliationStatement;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Documents;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Installation;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Issued;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.contract.Span;
import vn.khuyencong.shared.UnitId;

class ComparisonTest {

    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private final SigningKey unit = SigningKey.generate("P63-24-1");
    @TempDir
    private Path folder;
    private Home home;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), unit, ministry.publicJwk());
    }

    @Test
    void aMessageThatIsMissingThereIsSentAgainAndAReceiptThatIsMissingHereIsAskedFor() throws IOException {
        write(41);
        for (long number = 1; number <= 41; number++) {
            if (number != 17 && number != 20) {
                answer(number);
            }
        }
        Comparison comparison = compare(gateway(41, 40, List.of(new Span(17, 17)), List.of(new Issued(1, 16, 1), new Issued(18, 41, 1))));
        assertEquals(List.of(17L), comparison.unsent().stream().map(Journal.Entry::sequence).toList());
        assertEquals(List.of(20L), comparison.unanswered().stream().map(Journal.Entry::sequence).toList());
        assertTrue(comparison.lines().contains("đã gửi 41 thông điệp, Bộ nhận 40, thiếu số 17."), () -> comparison.lines().toString());
        assertTrue(comparison.lines().contains("Bộ đã gửi 40 phiếu, giữ 39, thiếu phiếu của thông điệp số 20."), () -> comparison.lines().toString());
        assertFalse(comparison.isWhole());
    }

    @Test
    void whereBothHoldTheSameNothingIsToBeDone() throws IOException {
        write(2);
        answer(1);
        answer(2);
        Comparison comparison = compare(gateway(2, 2, List.of(), List.of(new Issued(1, 2, 1))));
        assertTrue(comparison.isWhole());
        assertTrue(comparison.lines().contains("đã gửi 2 thông điệp, Bộ nhận 2, không thiếu."));
    }

    @Test
    void whatTheJournalHasLostIsToldAndNotSent() {
        write(3);
        Comparison comparison = compare(gateway(5, 3, List.of(new Span(4, 5)), List.of()));
        assertEquals(List.of(new Span(4, 5)), comparison.lost());
        assertEquals(List.of(), comparison.unsent());
        assertTrue(comparison.isBehind());
    }

    @Test
    void aJournalThatWasPutBackCountsOnWhereTheMinistryIs() {
        write(3);
        home.journal().countOnFrom(41);
        Journal.Entry next = new Inquiring(home).report();
        assertEquals(42, next.sequence());
        ReconciliationReport report = content(next, ReconciliationReport.class);
        assertEquals(List.of(new Span(4, 41)), report.absent());
        assertEquals(41, report.highest());
        assertEquals(3, report.messages());
        home.journal().takeOut(next);
        assertEquals(3, home.journal().entries().size());
        assertEquals(42, home.journal().nextSequence());
    }

    @Test
    void aQuestionIsNoDocumentOfTheJournal() {
        write(1);
        Journal.Entry question = new Inquiring(home).byNumber(List.of("TN-00000001"));
        assertTrue(question.isInquiry());
        assertEquals(1, home.journal().documents().size());
        assertEquals(List.of("TN-00000001"), content(question, ReceiptRequest.class).numbers());
    }

    @Test
    void papersThatTheMinistrySentAndThatAreNotHereAreAskedFor() {
        byte[] head = new AuditHead(LocalDate.of(2026, 11, 21), 7, "ab".repeat(32), 0, Instant.parse("2026-11-21T17:10:00Z")).write();
        new ReceiptBook(home).keep(head, ministry.sign(head));
        ReconciliationStatement statement = statement(List.of(), List.of("DC-2026-11-21", "DC-2026-11-20"));
        new ReceiptBook(home).keep(statement.write(), ministry.sign(statement.write()));
        assertEquals(List.of("DC-2026-11-20"), Comparison.of(home, statement).documents());
        assertEquals(1, home.statements().held().size());
        assertEquals(0, home.letters().held().size());
    }

    @Test
    void aReceiptOfALostGatewayIsKeptApartOnlyWhereItWasAskedFor() throws IOException {
        byte[] receipt = receipt("TN-00000009", "f".repeat(64));
        new ReceiptBook(home).keep(receipt, ministry.sign(receipt));
        assertFalse(home.otherReceipts().hold("TN-00000009"));
        home.otherReceipts().wereAskedFor();
        new ReceiptBook(home).keep(receipt, ministry.sign(receipt));
        assertTrue(home.otherReceipts().hold("TN-00000009"));
        new ReceiptBook(home).keep(receipt, unit.sign(receipt));
        assertTrue(Files.exists(folder.resolve("home/strange")));
    }

    private void write(int count) {
        for (int number = 1; number <= count; number++) {
            ObjectNode data = Json.MAPPER.createObjectNode().put("number", number);
            home.journal().add(number, data.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), "jws");
        }
    }

    private void answer(long number) throws IOException {
        byte[] receipt = receipt("TN-%08d".formatted(number), home.journal().entries().get((int) number - 1).digest());
        new ReceiptBook(home).keep(receipt, ministry.sign(receipt));
    }

    private static byte[] receipt(String number, String digest) throws IOException {
        ObjectNode event = Json.MAPPER.createObjectNode().put("source", "urn:khuyencong:ministry").put("type", "vn.khuyencong.receipt").put("id", number);
        event.putObject("data").put("number", number).put("stage", "TECHNICAL").put("outcome", "PARKED").putObject("message").put("digest", digest);
        return Json.MAPPER.writeValueAsBytes(event);
    }

    private Comparison compare(Installation gateway) {
        return Comparison.of(home, statement(List.of(gateway), List.of()));
    }

    private static Installation gateway(long highest, long received, List<Span> missing, List<Issued> receipts) {
        return new Installation("i-1", highest, received, missing, List.of(), List.of(), List.of(), List.of(), List.of(), "0".repeat(64), null, receipts,
                Instant.parse("2026-11-21T17:10:00Z"));
    }

    private static ReconciliationStatement statement(List<Installation> gateways, List<String> documents) {
        return new ReconciliationStatement("DX-1", Instant.parse("2026-11-21T17:10:00Z"), new ReconciliationStatement.Data("P63-24", LocalDate.of(2026, 11, 22),
                null, gateways, new ReconciliationStatement.Unnumbered(0, List.of()), new ReconciliationStatement.Portal(0),
                new Documents(documents.size(), documents)));
    }

    private static <T> T content(Journal.Entry entry, Class<T> type) {
        return type.cast(MessageReader.read(MessageReader.parse(entry.body())).message().content());
    }
}
