package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.khuyencong.exchange.contract.ChannelTest;
import vn.khuyencong.exchange.contract.Fingerprint;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.KeyList;
import vn.khuyencong.exchange.contract.KeyRotation;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

/** The ministry's keys and its own, as an installation holds them. */
class KeysAtHomeTest {

    private static final Instant T1 = Instant.parse("2025-07-01T00:00:00Z");
    private static final Instant T2 = Instant.parse("2026-11-22T00:00:00Z");

    private final SigningKey first = SigningKey.generate("ministry-1");
    private final SigningKey second = SigningKey.generate("ministry-2");
    private final SigningKey third = SigningKey.generate("ministry-3");
    private final SigningKey unit = SigningKey.generate("P63-24-1");
    @TempDir
    private Path folder;
    private Path at;
    private Home home;

    @BeforeEach
    void provision() {
        at = folder.resolve("home");
        home = Home.of(at);
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), unit, first.publicJwk());
    }

    @Test
    void whatANewKeyOfTheMinistrySignedIsBelievedOnceTheOldKeyVouchedForIt() throws IOException {
        Journal.Entry entry = test();
        byte[] receipt = receipt(entry, "TN-00000001", "PARKED", T2.plusSeconds(60));
        ReceiptBook book = new ReceiptBook(home);
        book.keep(receipt, second.sign(receipt));
        assertEquals(List.of(), entry.receipts());
        keep(book, handedOver(2), first);
        book.keep(receipt, second.sign(receipt));
        assertEquals(1, entry.receipts().size());
        assertEquals(2, Home.of(at).trust().ring().number(), "also after the program has ended");
    }

    @Test
    void aListThatNoKeyHeldLeadsToIsSetAside() throws IOException {
        keep(new ReceiptBook(home), handedOver(2), second);
        assertEquals(0, home.trust().ring().number());
        assertTrue(Files.exists(at.resolve("strange")));
        assertFalse(Files.exists(at.resolve("ministry-keys")));
    }

    @Test
    void aListThatSomebodyPutIntoTheFolderLeadsNowhere() throws IOException {
        Files.createDirectories(at.resolve("ministry-keys"));
        Files.write(at.resolve("ministry-keys/KB-0002.json"), handedOver(2).write());
        Files.writeString(at.resolve("ministry-keys/KB-0002.jws"), second.sign(handedOver(2).write()));
        assertEquals(List.of("ministry-1"), home.trust().ring().keys().stream().map(KeyList.Key::kid).toList());
    }

    @Test
    void afterARevocationOnlyTheFingerprintThatCameByAnotherWayLetsTheUnitBeginAnew() throws IOException {
        KeyList anew = new KeyList(3, T2, List.of(new KeyList.Key(first.publicJwk(), T1, T2, T2), new KeyList.Key(third.publicJwk(), T2, null, null)));
        Path lists = lists(anew, third);
        assertEquals(1, trust("--ministry-fingerprint", Fingerprint.of(second.publicJwk()), "--file", lists.toString()));
        assertEquals(1, trust("--ministry-fingerprint", Fingerprint.of(first.publicJwk()), "--file", lists.toString()), "the revoked key signed no list");
        assertEquals(first.publicJwk(), Home.of(at).trust().anchor());
        assertEquals(0, trust("--ministry-fingerprint", Fingerprint.of(third.publicJwk()).replace(" ", ""), "--file", lists.toString()));
        MinistryTrust trust = Home.of(at).trust();
        assertEquals("ministry-3", trust.current().kid());
        byte[] before = dated(T1);
        byte[] after = dated(T2);
        assertTrue(trust.believes(before, first.sign(before)));
        assertEquals(Optional.of("do một khóa Bộ đã thu hồi ký sau thời điểm thu hồi"), trust.against(after, first.sign(after)));
        assertTrue(trust.believes(after, third.sign(after)));
    }

    @Test
    void trustNeedsToKnowWhereTheListsComeFrom() {
        assertEquals(1, trust("--ministry-fingerprint", Fingerprint.of(first.publicJwk())));
        assertEquals(0, trust());
    }

    @Test
    void theNextKeySignsOnlyOnceTheMinistryHasTakenIt() throws IOException {
        SigningKey next = home.ownKey().next("P63-24");
        assertEquals(next.kid(), home.ownKey().next("P63-24").kid(), "an interrupted run goes on with the same key");
        Journal.Entry rotation = new LinkMessages(home).enter(new KeyRotation("P63-24", Json.MAPPER.readTree(next.publicJwk())));
        assertEquals(rotation.sequence(), home.ownKey().rotation(next).orElseThrow().sequence());
        assertEquals(unit.kid(), home.key().kid());
        keep(rotation, receipt(rotation, "TN-00000001", "TECHNICAL", "RECEIVED", T1));
        assertEquals(unit.kid(), home.key().kid(), "received is not yet done");
        keep(rotation, receipt(rotation, "KQ-00000002", "BUSINESS", "ACCEPTED", T1));
        assertEquals(next.kid(), Home.of(at).key().kid());
        assertNotEquals(next.kid(), home.ownKey().next("P63-24").kid(), "the one after it");
        assertEquals(List.of(), home.journal().documents(), "it is no document");
    }

    @Test
    void aKeyThatTheMinistryDidNotTakeIsForgotten() throws IOException {
        SigningKey next = home.ownKey().next("P63-24");
        Journal.Entry rotation = new LinkMessages(home).enter(new KeyRotation("P63-24", Json.MAPPER.readTree(next.publicJwk())));
        keep(rotation, receipt(rotation, "KQ-00000002", "BUSINESS", "RETURNED", T1));
        assertEquals(unit.kid(), home.key().kid());
        assertFalse(Files.exists(at.resolve("unit-key.next.jwk")));
    }

    @Test
    void aReceiptShowsAClockThatIsWrongAndNoneThatMerelyWaited() throws IOException {
        byte[] message = dated(T2);
        assertTrue(note(T2.plusSeconds(301), T2, message, T2).contains("chậm khoảng 5 phút"));
        assertTrue(note(T2, T2.minusSeconds(360), message, T2).contains("nhanh khoảng 6 phút"));
        assertEquals("", note(T2.plusSeconds(300), T2, message, T2));
        assertEquals("", note(T2, T2.plusSeconds(86_400), message, T2.plusSeconds(864_000)), "a day in the journal, ten in the queue");
        assertEquals(Optional.empty(), ClockNote.of("{}".getBytes(StandardCharsets.UTF_8), "[".getBytes(StandardCharsets.UTF_8), T2));
    }

    private static String note(Instant issued, Instant received, byte[] message, Instant now) throws IOException {
        ObjectNode receipt = Json.MAPPER.createObjectNode().put("time", issued.toString());
        receipt.putObject("data").put("receivedAt", received.toString());
        return ClockNote.of(Json.MAPPER.writeValueAsBytes(receipt), message, now).orElse("");
    }

    private int trust(String... options) {
        CommandLine line = Gateway.line().setErr(new PrintWriter(new StringWriter(), true));
        List<String> words = new java.util.ArrayList<>(List.of("trust", "--home", at.toString()));
        words.addAll(List.of(options));
        return line.execute(words.toArray(new String[0]));
    }

    private Path lists(KeyList list, SigningKey by) throws IOException {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.putArray("items").addObject().put("document", new String(list.write(), StandardCharsets.UTF_8)).put("jws", by.sign(list.write()));
        return Files.write(folder.resolve("lists.json"), Json.MAPPER.writeValueAsBytes(answer));
    }

    private KeyList handedOver(int number) {
        return new KeyList(number, T2, List.of(new KeyList.Key(first.publicJwk(), T1, T2, null), new KeyList.Key(second.publicJwk(), T2, null, null)));
    }

    private static void keep(ReceiptBook book, KeyList list, SigningKey by) {
        book.keep(list.write(), by.sign(list.write()));
    }

    private void keep(Journal.Entry about, byte[] receipt) {
        new ReceiptBook(home).keep(receipt, first.sign(receipt));
        assertTrue(about.receipts().size() > 0);
    }

    private Journal.Entry test() {
        return new LinkMessages(home).enter(new ChannelTest("P63-24", null));
    }

    private static byte[] receipt(Journal.Entry about, String number, String outcome, Instant time) throws IOException {
        return receipt(about, number, "TECHNICAL", outcome, time);
    }

    private static byte[] receipt(Journal.Entry about, String number, String stage, String outcome, Instant time) throws IOException {
        ObjectNode receipt = Json.MAPPER.createObjectNode().put("time", time.toString());
        ObjectNode data = receipt.putObject("data").put("number", number).put("stage", stage).put("outcome", outcome);
        data.putObject("message").put("digest", about.digest());
        return Json.MAPPER.writeValueAsBytes(receipt);
    }

    private static byte[] dated(Instant time) {
        return ("{\"time\":\"" + time + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
