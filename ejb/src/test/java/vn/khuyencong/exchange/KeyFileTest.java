package vn.khuyencong.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.Signatures;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.testing.AtOnce;

class KeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeOnceForItsHolderAloneAndSignsAsBefore() throws IOException {
        Path file = folder.resolve("portal-keys/P63-24.jwk");
        SigningKey first = KeyFile.loadOrCreate(file, () -> SigningKey.generate("cong-1"));
        SigningKey again = KeyFile.loadOrCreate(file, () -> SigningKey.generate("cong-2"));
        assertEquals("cong-1", again.kid());
        byte[] body = {1, 2, 3};
        assertTrue(Signatures.verify(body, again.sign(body), first.publicJwk()));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(List.of(file), left.toList(), "nothing half-made is left");
        }
    }

    @RepeatedTest(20)
    void ofNodesThatMakeItAtOnceAllHoldTheSameKey() throws Exception {
        Path file = folder.resolve("ministry-key.jwk");
        List<SigningKey> keys = AtOnce.all(() -> KeyFile.loadOrCreate(file, () -> SigningKey.generate("one")),
                () -> KeyFile.loadOrCreate(file, () -> SigningKey.generate("two")), () -> KeyFile.loadOrCreate(file, () -> SigningKey.generate("three")));
        assertEquals(1, keys.stream().map(SigningKey::publicJwk).distinct().count());
    }

    @Test
    void aFileThatHoldsNoKeyIsAFaultAndIsNotOverwritten() throws IOException {
        Path file = folder.resolve("ministry-key.jwk");
        Files.writeString(file, "{}");
        assertThrows(IllegalArgumentException.class, () -> KeyFile.loadOrCreate(file, () -> SigningKey.generate("x")));
        assertEquals("{}", Files.readString(file));
    }
}
