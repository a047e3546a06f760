package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LifeDiagramTest {

    private static final Path DOCUMENT = Path.of("../docs/trang-thai.md");
    private static final Path RENDERED = Path.of("target/trang-thai.md");

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        String rendered = LifeDiagram.document();
        Files.writeString(Files.createDirectories(RENDERED.getParent()).resolve(RENDERED.getFileName()), rendered);
        assertEquals(rendered, Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "",
                "docs/trang-thai.md is not what the table says; look at ejb/target/trang-thai.md and copy it to docs");
    }
}
