package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

/** A key that is put in the place of another signs from then on, without a restart. */
class SealKeysTest {

    private static final Office PROVINCE = new Office("UNIT", new UnitId("P63-24"));

    @TempDir
    private Path files;

    @Test
    void aKeyThatComesIsRenewedOrGoesIsNoticedWhenItIsUsedNext() throws IOException, GeneralSecurityException {
        SealKeys keys = keys(Map.of("KHUYENCONG_SEALS", files.toString()));
        assertTrue(keys.of(PROVINCE).isEmpty());
        SealKey first = key("UNIT-P63-24.p12");
        assertEquals(first.certificate(), keys.of(PROVINCE).orElseThrow().key().certificate());
        assertSame(keys.of(PROVINCE).orElseThrow(), keys.of(PROVINCE).orElseThrow(), "what has not changed is not read again");
        SealKey renewed = key("UNIT-P63-24.p12");
        // Of the same size, within the same tick of the file system.
        Files.setLastModifiedTime(files.resolve("UNIT-P63-24.p12"), FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(renewed.certificate(), keys.of(PROVINCE).orElseThrow().key().certificate());
        byte[] picture = SealFolderTest.picture();
        Files.write(files.resolve("UNIT-P63-24-seal.png"), picture);
        assertArrayEquals(picture, keys.of(PROVINCE).orElseThrow().picture());
        Files.delete(files.resolve("UNIT-P63-24.p12"));
        assertTrue(keys.of(PROVINCE).isEmpty());
    }

    @Test
    void oneThatIsBroughtHalfIsTroubleUntilItIsWhole() throws IOException, GeneralSecurityException {
        SealKeys keys = keys(Map.of("KHUYENCONG_SEALS", files.toString()));
        byte[] whole = SealKey.generate(Services.NOW).store(new char[0]);
        Files.write(files.resolve("UNIT-P63-24.p12"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(keys.isInTrouble(PROVINCE));
        Files.write(files.resolve("UNIT-P63-24.p12"), whole);
        assertFalse(keys.isInTrouble(PROVINCE));
        assertEquals(1, keys.kept().size());
    }

    @Test
    void theFileOfTheMinistryIsReadAgainTooAndAFolderThatComesLate() throws IOException, GeneralSecurityException {
        Path file = files.resolve("ministry.p12");
        Path folder = files.resolve("offices");
        SealKeys keys = keys(Map.of("KHUYENCONG_SEAL_FILE", file.toString(), "KHUYENCONG_SEALS", folder.toString()));
        assertTrue(keys.isInTrouble(PROVINCE), "nobody knows whose keys would be in it");
        assertTrue(keys.isInTrouble(Office.MINISTRY));
        Files.createDirectory(folder);
        SealKey key = key("ministry.p12");
        assertFalse(keys.isInTrouble(PROVINCE));
        assertFalse(keys.isInTrouble(Office.MINISTRY));
        assertEquals(key.certificate(), keys.of(Office.DEPARTMENT).orElseThrow().key().certificate());
        assertTrue(keys.of(PROVINCE).isEmpty(), "it signs for no unit");
    }

    @Test
    void aKeyThatGoesAfterANumberWasTakenLetsNothingBeIssuedUnsigned() throws IOException, GeneralSecurityException {
        SealKeys keys = keys(Map.of("KHUYENCONG_SEALS", files.toString()));
        assertTrue(keys.forSigning(PROVINCE, false).isEmpty(), "an office without a key issues unsigned");
        SealKey key = key("UNIT-P63-24.p12");
        assertEquals(key.certificate(), keys.forSigning(PROVINCE, true).orElseThrow().key().certificate());
        Files.writeString(files.resolve("UNIT-P63-24.p12"), "không phải kho khóa");
        assertThrows(SealUnusable.class, () -> keys.forSigning(PROVINCE, true));
        Files.delete(files.resolve("UNIT-P63-24.p12"));
        assertThrows(SealUnusable.class, () -> keys.forSigning(PROVINCE, true), "it had one");
        Files.write(files.resolve("UNIT-P63-24.p12"), SealKey.generate(Services.NOW.minus(Duration.ofDays(3660))).store(new char[0]));
        assertThrows(SealUnusable.class, () -> keys.forSigning(PROVINCE, true), "its certificate has ended");
    }

    @Test
    void whatCanBeNoPathIsAKeyThatCannotBeRead() {
        SealKeys file = keys(Map.of("KHUYENCONG_SEAL_FILE", "bo\0.p12"));
        assertTrue(file.isInTrouble(Office.MINISTRY));
        assertFalse(file.isInTrouble(PROVINCE));
        assertTrue(keys(Map.of("KHUYENCONG_SEALS", "khoa\0")).isInTrouble(PROVINCE));
    }

    private SealKey key(String name) throws IOException, GeneralSecurityException {
        SealKey key = SealKey.generate(Services.NOW);
        Files.write(files.resolve(name), key.store(new char[0]));
        return key;
    }

    private static SealKeys keys(Map<String, String> environment) {
        SealKeys keys = new SealKeys(new BusinessClock() {
            @Override
            public LocalDate today() {
                return Services.TODAY;
            }

            @Override
            public Instant now() {
                return Services.NOW;
            }
        }, environment);
        keys.load();
        return keys;
    }
}
