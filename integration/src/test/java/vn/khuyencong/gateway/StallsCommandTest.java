package vn.khuyencong.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khuyencong.exchange.contract.SigningKey;
import vn.khuyencong.exchange.workbook.StallWorkbook;
import vn.khuyencong.shared.UnitId;

/** A workbook of many applications becomes one document each, or none while a cell is wrong. */
class StallsCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void provision() {
        Home.of(folder.resolve("home")).write(new Home.Identity(new UnitId("P63-24"), "i-1", "127.0.0.1", 1, false, "p63-24", "secret"),
                SigningKey.generate("P63-24-1"), SigningKey.generate("ministry-1").publicJwk());
    }

    @Test
    void eachApplicationBecomesADocumentThatIsReadAsADraftAndNoneIsWrittenTwice() throws IOException {
        write("Hợp tác xã");
        assertEquals(0, stalls());
        List<Path> files = files();
        assertEquals(2, files.size());
        Draft draft = Draft.read(files.get(0), List.of());
        assertEquals("P63-24 2024 FAIR DK/1", String.join(" ", draft.data().at("/key/unit").asText(), draft.data().at("/key/planYear").asText(),
                draft.data().at("/key/stream").asText(), draft.data().at("/key/document").asText()));
        assertEquals(1, stalls());
    }

    @Test
    void whileACellIsWrongNoDocumentIsMade() throws IOException {
        write("Tập đoàn");
        assertEquals(3, stalls());
        assertFalse(Files.exists(folder.resolve("don")));
    }

    private int stalls() {
        return Gateway.line().execute("stalls", "--home", folder.resolve("home").toString(), "--fair", "HC-1", "--year", "2024", "-o",
                folder.resolve("don").toString(), folder.resolve("don.xlsx").toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("don"))) {
            return files.sorted().toList();
        }
    }

    private void write(String legalForm) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream file = Files.newOutputStream(folder.resolve("don.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet(StallWorkbook.SHEET);
            row(sheet.createRow(0), StallWorkbook.headings().toArray());
            row(sheet.createRow(1), "DK/1", "HTX Mai", legalForm, "", "xã A", 2, 1, "", "Mỳ gạo", "NS");
            row(sheet.createRow(2), "DK/2", "Hộ Lan", "Hộ kinh doanh", "", "xã B", 1, 1, "", "Tương", "NS");
            workbook.write(file);
        }
    }

    private static void row(Row row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
