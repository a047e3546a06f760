package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.shared.UnitId;

class NormShelfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;
    private final SigningKey ministry = SigningKey.generate("ministry-1");
    private final SigningKey unit = SigningKey.generate("P63-24-1");
    private Home home;
    private NormShelf shelf;

    @BeforeEach
    void provision() {
        home = Home.of(folder.resolve("home"));
        home.write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 5672, false, "p63-24", "secret"), unit,
                ministry.publicJwk());
        shelf = home.norms();
    }

    @Test
    void anEmptyHomeHoldsNone() {
        assertEquals(Optional.empty(), shelf.held());
        assertTrue(NormsCommand.shown(shelf.held(), DAY).startsWith("chưa có gói"));
    }

    @Test
    void anOlderVersionNeverTakesThePlaceOfANewer() {
        keep(pack(2, DAY));
        keep(pack(1, DAY.plusDays(3)));
        assertEquals(2, shelf.held().orElseThrow().version());
    }

    @Test
    void theSameVersionGivenOutAgainIsFreshForLonger() {
        keep(pack(2, DAY));
        keep(pack(2, DAY.plusDays(15)));
        assertEquals(DAY.plusDays(45), shelf.held().orElseThrow().freshUntil());
    }

    @Test
    void aPackThatTheMinistryDidNotSignIsSetAside() {
        byte[] document = pack(3, DAY);
        new ReceiptBook(home).keep(document, unit.sign(document));
        assertEquals(Optional.empty(), shelf.held());
        assertTrue(Files.exists(folder.resolve("home/strange")));
    }

    @Test
    void aPackComesOutOfTheQueueOntoTheShelf() {
        byte[] document = pack(3, DAY);
        new ReceiptBook(home).keep(document, ministry.sign(document));
        assertEquals(3, shelf.held().orElseThrow().version());
        assertFalse(Files.exists(folder.resolve("home/strange")));
    }

    @Test
    void aFileThatWasChangedOnTheDiskIsNotJudgedBy() throws IOException {
        keep(pack(2, DAY));
        Path file = folder.resolve("home/norms/norm-pack-2-2026-11-22.json");
        Files.writeString(file, Files.readString(file).replace("2026-12-22", "2036-12-22"));
        assertEquals(Optional.empty(), shelf.held());
        keep(pack(2, DAY));
        assertEquals(DAY.plusDays(30), shelf.held().orElseThrow().freshUntil(), "fetched again it is whole again");
    }

    @Test
    void twoTextsOfOneIssueAreNotBelieved() {
        keep(pack(2, DAY));
        byte[] other = new String(pack(2, DAY), StandardCharsets.UTF_8).replace("2026-12-22", "2036-12-22").getBytes(StandardCharsets.UTF_8);
        assertTrue(shelf.keep(other, ministry.sign(other)).isPresent());
        assertEquals(DAY.plusDays(30), shelf.held().orElseThrow().freshUntil());
    }

    @Test
    void theUserIsToldWhenAPackIsNoLongerFresh() {
        keep(pack(2, DAY));
        assertEquals("gói định mức bản 2, phát hành ngày 22/11/2026, còn hạn đến hết ngày 22/12/2026.",
                NormsCommand.shown(shelf.held(), DAY.plusDays(30)));
        assertTrue(NormsCommand.shown(shelf.held(), DAY.plusDays(31)).contains("quá hạn"));
    }

    private void keep(byte[] document) {
        assertEquals(Optional.empty(), shelf.keep(document, ministry.sign(document)));
    }

    static byte[] pack(int version, LocalDate day) {
        NormFile law = new NormFile(List.of(), List.of(), List.of());
        return NormPackDocument.write(new NormIssue(version, law.digest(), day, day.plusDays(30), law), Instant.EPOCH);
    }
}
