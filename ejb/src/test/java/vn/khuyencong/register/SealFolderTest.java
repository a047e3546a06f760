package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class SealFolderTest {

    private static final Office PROVINCE = new Office("UNIT", new UnitId("P63-24"));
    private static final Office CENTRE = new Office("CENTRE", new UnitId("P63-24"));
    private static final Office NEIGHBOUR = new Office("UNIT", new UnitId("P63-27"));

    @TempDir
    private Path folder;

    @Test
    void eachOfficeSignsWithItsOwnKeyAndPicturesAndWithNobodyElses() throws IOException, GeneralSecurityException {
        SealKey own = key("UNIT-P63-24", "bi mat");
        SealKey others = key("CENTRE-P63-24", "");
        Files.writeString(folder.resolve("UNIT-P63-24-seal.png"), "dấu");
        SealFolder seals = SealFolder.read(folder);
        assertEquals(own.certificate(), seals.of(PROVINCE).orElseThrow().key().certificate());
        assertFalse(seals.of(PROVINCE).orElseThrow().key().test());
        assertArrayEquals("dấu".getBytes(StandardCharsets.UTF_8), seals.of(PROVINCE).orElseThrow().picture());
        assertNull(seals.of(PROVINCE).orElseThrow().signature());
        assertEquals(others.certificate(), seals.of(CENTRE).orElseThrow().key().certificate());
        assertTrue(seals.of(NEIGHBOUR).isEmpty());
        assertFalse(seals.isUnreadable(NEIGHBOUR));
    }

    @Test
    void aKeyThatCannotBeReadIsItsOwnOfficesTroubleAlone() throws IOException, GeneralSecurityException {
        key("CENTRE-P63-24", "");
        key("UNIT-P63-24", "dung");
        Files.writeString(folder.resolve("UNIT-P63-24.password"), "sai");
        Files.writeString(folder.resolve("UNIT-P63-27.p12"), "không phải kho khóa");
        SealFolder seals = SealFolder.read(folder);
        assertTrue(seals.isUnreadable(PROVINCE));
        assertTrue(seals.isUnreadable(NEIGHBOUR));
        assertFalse(seals.isUnreadable(CENTRE));
        assertTrue(seals.of(CENTRE).isPresent());
    }

    @Test
    void aFolderThatIsNotThereIsEverybodysTrouble() {
        assertThrows(IOException.class, () -> SealFolder.read(folder.resolve("không-có")));
        assertTrue(SealFolder.BROKEN.isUnreadable(PROVINCE));
        assertFalse(SealFolder.BROKEN.isEmpty());
        assertTrue(SealFolder.NONE.isEmpty());
    }

    private SealKey key(String office, String password) throws IOException, GeneralSecurityException {
        SealKey key = SealKey.generate(Services.NOW);
        Files.write(folder.resolve(office + ".p12"), key.store(password.toCharArray()));
        if (!password.isEmpty()) {
            Files.writeString(folder.resolve(office + ".password"), password + "\n");
        }
        return key;
    }
}
