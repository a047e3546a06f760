package vn.khuyencong.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpCodeTest {

    @TempDir
    private Path folder;

    @Test
    void theCodeIsForTheOwnersEyesAloneAndStaysTheSameUntilItHasServed() throws IOException {
        SetUpCode code = new SetUpCode(folder.resolve("data"));
        Path file = code.issue();
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        String written = Files.readString(file);
        assertEquals(written, Files.readString(new SetUpCode(folder.resolve("data")).issue()));
        assertTrue(code.matches(" " + written));
        code.withdraw();
        assertFalse(code.matches(written));
        assertFalse(Files.exists(file));
    }

    @Test
    void anotherCodeOrNoneIsWrong() throws IOException {
        SetUpCode code = new SetUpCode(folder);
        assertFalse(code.matches(""), "before there is one, nothing matches");
        code.issue();
        assertFalse(code.matches(""));
        assertFalse(code.matches("aaaa-aaaa-aaaa-aaaa"));
    }
}
