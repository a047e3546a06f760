package vn.khuyencong.exchange.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.Refusal;

class FloorWorkbookTest {

    @Test
    void eachRowIsAStallUnderTitlesOrWithoutAndWhatIsLeftEmptyIsStandard() throws IOException {
        FloorWorkbook.Reading read = FloorWorkbook.read(sheet(2, sheet -> {
            row(sheet, 3, "A-01", "1", "A", 1, "NS", 400, 300, "Có", "Không");
            row(sheet, 4, 12, 1, "A", 2, "NS");
        }));
        assertEquals(List.of(), read.refusals());
        FloorRow first = read.stalls().get(0);
        assertTrue(first.corner() && !first.combined() && first.widthCm() == 400 && first.place() == 1);
        FloorRow second = read.stalls().get(1);
        assertEquals("12 1 300 300", second.number() + " " + second.hall() + " " + second.widthCm() + " " + second.depthCm());
        assertEquals("'so-do-gian-hang'!D5", second.cells().get("stallPlace"));
    }

    @Test
    void whatCannotBeReadNamesItsCell() throws IOException {
        FloorWorkbook.Reading read = FloorWorkbook.read(sheet(0, sheet -> {
            row(sheet, 1, "A-01", "1", "A", "hai", "NS", 3.5, 300, "đúng", "Không");
            row(sheet, 2, "A-02", "", "A", 2, "NS");
            Row formula = sheet.createRow(3);
            formula.createCell(0).setCellFormula("A1");
        }));
        assertEquals(List.of("WORKBOOK_NOT_A_NUMBER 'so-do-gian-hang'!D2", "WORKBOOK_NUMBER_NOT_WHOLE 'so-do-gian-hang'!F2", "WORKBOOK_CHOICE_UNKNOWN 'so-do-gian-hang'!H2",
                "ENTRY_MISSING 'so-do-gian-hang'!B3", "WORKBOOK_FORMULA 'so-do-gian-hang'!A4", "ENTRY_MISSING 'so-do-gian-hang'!B4", "ENTRY_MISSING 'so-do-gian-hang'!C4",
                "ENTRY_MISSING 'so-do-gian-hang'!D4", "ENTRY_MISSING 'so-do-gian-hang'!E4"), said(read));
    }

    @Test
    void aWorkbookOfAnotherKindIsRefused() throws IOException {
        assertEquals(List.of("WORKBOOK_NOT_XLSX "), said(FloorWorkbook.read(new byte[] {1, 2, 3})));
        assertEquals(List.of("FLOOR_EMPTY 'so-do-gian-hang'!A2"), said(FloorWorkbook.read(sheet(0, sheet -> { }))));
        assertEquals(List.of("WORKBOOK_HEADER_MOVED 'so-do-gian-hang'!B1"), said(FloorWorkbook.read(sheet(0, sheet -> sheet.getRow(0).getCell(1).setCellValue("?")))));
        try (XSSFWorkbook other = new XSSFWorkbook()) {
            other.createSheet("Khác");
            assertEquals(List.of("WORKBOOK_SHEET_MISSING 'so-do-gian-hang'!A1"), said(FloorWorkbook.read(bytes(other))));
        }
    }

    private static List<String> said(FloorWorkbook.Reading read) {
        return read.refusals().stream().map((Refusal refusal) -> refusal.rule() + " " + refusal.cell()).toList();
    }

    private static byte[] sheet(int header, Consumer<Sheet> content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(FloorWorkbook.SHEET);
            row(sheet, header, FloorWorkbook.headings().toArray());
            content.accept(sheet);
            return bytes(workbook);
        }
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            if (values[i] instanceof Number value) {
                cell.setCellValue(value.doubleValue());
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
