package vn.khuyencong.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.testing.AtOnce;

class DurableTest {

    @TempDir
    private Path folder;

    @Test
    void contentTakesThePlaceOfWhatIsThereAndNoDraftIsLeft() throws IOException {
        Path file = folder.resolve("a.json");
        Durable.write(file, bytes("một"));
        Durable.write(file, bytes("hai"));
        assertEquals("hai", Files.readString(file));
        assertEquals(List.of(file), inside(folder));
    }

    @Test
    void whatCannotTakeItsPlaceLeavesAllAsItWasAndNoDraft() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.json"));
        Files.createFile(file.resolve("x"));
        assertThrows(IOException.class, () -> Durable.write(file, bytes("một")));
        assertThrows(NoSuchFileException.class, () -> Durable.write(folder.resolve("không/có"), bytes("một")));
        assertEquals(List.of(file), inside(folder));
    }

    @Test
    void aPrivateFileStaysPrivateWhoeverWritesItAgain() throws IOException {
        Path file = folder.resolve("a.jwk");
        Durable.writePrivate(file, bytes("một"));
        Durable.write(file, bytes("hai"));
        assertEquals("hai", Files.readString(file));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws IOException {
        Path file = folder.resolve("a.jwk");
        Durable.createPrivate(file, bytes("một"));
        Durable.createPrivate(file, bytes("hai"));
        assertEquals("một", Files.readString(file));
        assertEquals(List.of(file), inside(folder));
    }

    @RepeatedTest(20)
    void ofSeveralThatWriteAtOnceOneStandsWhole() throws Exception {
        Path file = folder.resolve("a.json");
        List<String> contents = List.of("a".repeat(50_000), "b".repeat(60_000), "c".repeat(70_000));
        AtOnce.all(() -> written(file, contents.get(0)), () -> written(file, contents.get(1)), () -> written(file, contents.get(2)));
        assertTrue(contents.contains(Files.readString(file)));
        assertEquals(List.of(file), inside(folder));
    }

    @Test
    void aFolderIsMadeWithAllAboveItAndOnceMoreChangesNothing() throws IOException {
        Path deep = folder.resolve("a/b/c");
        Durable.folder(deep);
        Durable.write(deep.resolve("d"), bytes("một"));
        Durable.folder(deep);
        assertEquals(List.of(deep.resolve("d")), inside(deep));
    }

    private static Path written(Path file, String content) throws IOException {
        Durable.write(file, bytes(content));
        return file;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
