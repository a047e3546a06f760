package vn.khuyencong.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrerequisitesTest {

    @TempDir
    Path folder;

    @Test
    void whatIsNotOnThePathIsNamed() {
        assertEquals(List.of("node", "npm", "pg_dump", "chromium"), Prerequisites.missing(Map.of("PATH", folder.toString())));
    }

    @Test
    void aBrowserElsewhereIsFoundByTheEnvironment() throws IOException {
        Path browser = program("my-browser");
        program("node");
        program("npm");
        program("pg_dump");
        assertEquals(List.of(), Prerequisites.missing(Map.of("PATH", folder.toString(), "KHUYENCONG_CHROMIUM", browser.toString())));
    }

    @Test
    void aBrowserThatIsNotWhereTheEnvironmentSaysIsMissing() throws IOException {
        program("node");
        program("npm");
        program("pg_dump");
        program("chromium");
        assertEquals(List.of("chromium"), Prerequisites.missing(Map.of("PATH", folder.toString(), "KHUYENCONG_CHROMIUM", folder + "/none")));
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(name + " cannot be made executable");
        }
        return file;
    }
}
