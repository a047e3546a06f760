package vn.khuyencong.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue in the docs tells of every act of the code, in its order, and of no other. */
class CatalogueTest {

    private static final int COLUMNS = 4;

    @Test
    void everyActIsInTheCatalogueOnceWithWhenSubjectAndDetail() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("../docs/audit.md")).stream().filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ")).toList();
        assertEquals(Arrays.stream(AuditAct.values()).map(act -> "`" + act + "`").toList(), rows.stream().map(row -> row[0]).toList());
        for (String[] row : rows) {
            assertEquals(COLUMNS, row.length, row[0]);
            assertTrue(Arrays.stream(row).noneMatch(String::isBlank), row[0]);
        }
    }
}
