package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.shared.UnitId;

class AuditHeadsTest {

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
    void aHeadComesOutOfTheQueueIntoItsOwnFolderAndNotAmongTheLetters() {
        keep(head("ab"), ministry);
        keep(head("ab"), ministry);
        assertEquals(1, home.auditHeads().held().size());
        assertEquals(0, home.letters().held().size());
        assertTrue(Files.exists(folder.resolve("home/audit-heads/DC-2026-11-21.jws")));
    }

    @Test
    void aHeadThatTheMinistryDidNotSignIsSetAside() {
        keep(head("ab"), unit);
        assertEquals(0, home.auditHeads().held().size());
        assertTrue(Files.exists(folder.resolve("home/strange")));
    }

    @Test
    void anotherHeadOfTheSameDayNeverTakesThePlaceOfTheOneHeld() {
        keep(head("ab"), ministry);
        keep(head("cd"), ministry);
        assertEquals("ab".repeat(32), home.auditHeads().held().get(0).at("/data/hash").asText());
        assertTrue(Files.exists(folder.resolve("home/strange")), "it is kept beside, since it proves something");
    }

    private void keep(byte[] document, SigningKey key) {
        new ReceiptBook(home).keep(document, key.sign(document));
    }

    private static byte[] head(String hash) {
        return new AuditHead(LocalDate.of(2026, 11, 21), 7, hash.repeat(32), 0, Instant.parse("2026-11-21T17:10:00Z")).write();
    }
}
