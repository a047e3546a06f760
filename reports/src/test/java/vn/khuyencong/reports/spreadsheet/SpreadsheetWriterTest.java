package vn.khuyencong.reports.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khuyencong.form.Printed;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row;

class SpreadsheetWriterTest {

    private static final List<Column> COLUMNS = List.of(Column.of("Đơn vị", 30), new Column("Kế hoạch", "KCQG", 12),
            new Column("Kế hoạch", "KCĐP", 12), Column.of("Ngày", 12));

    @Test
    void numbersDaysAndTimesAreWhatTheyAreAndShownAsOnThePage() {
        Spreadsheet table = table(row(Value.text("Bắc Giang"), Value.whole(3_200_000_000L), Value.percent(new BigDecimal("95.2")),
                new Value.Day(LocalDate.of(2023, 1, 20))), row(Value.text("Bắc Ninh"), Value.whole(0L),
                Value.change(new BigDecimal("-1.07")), new Value.Time(LocalDateTime.of(2023, 1, 20, 8, 30))));
        Book book = Book.of(table);

        book.shows(table);
        assertEquals(List.of("3,200,000,000", "95.2%", "20/01/2023"), shown(book, 5));
        assertEquals(List.of("-", "-1.07%", "08:30 20/01/2023"), shown(book, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 912", "-SUM(A1)", "@cmd", "\tx", "=HYPERLINK(\"http://x\",\"y\")"})
    void aTextIsNeverAFormulaNotEvenWhenItsCellIsEdited(String text) {
        Cell cell = Book.of(table(row(Value.text(text), Value.EMPTY, Value.EMPTY, Value.EMPTY))).cell(5, 0);

        assertEquals(CellType.STRING, cell.getCellType());
        assertEquals(text, cell.getStringCellValue());
        assertEquals("@", cell.getCellStyle().getDataFormatString());
    }

    @Test
    void titlesAndNotesThatLookLikeFormulasAreTextsToo() {
        Book book = Book.of(new Spreadsheet("x", List.of("=1+1"), "", COLUMNS, 1, List.of(), List.of("-1"), false, null));

        assertEquals("=1+1", book.cell(0, 0).getStringCellValue());
        assertEquals("-1", book.cell(3, 0).getStringCellValue());
    }

    @Test
    void theHeadStaysInSightAndIsRepeatedOnPaper() {
        Book book = Book.of(table(row(Value.text("Bắc Giang"), Value.EMPTY, Value.EMPTY, Value.EMPTY)));

        assertEquals(5, book.sheet().getPaneInformation().getHorizontalSplitPosition());
        assertEquals(1, book.sheet().getPaneInformation().getVerticalSplitPosition());
        assertEquals(new CellRangeAddress(3, 4, -1, -1), book.sheet().getRepeatingRows());
        assertTrue(book.sheet().getPrintSetup().getLandscape());
        assertTrue(book.sheet().getFitToPage());
        assertEquals(1, book.sheet().getPrintSetup().getFitWidth());
        assertEquals(0, book.sheet().getPrintSetup().getFitHeight());
        assertEquals(30, book.sheet().getColumnWidth(0) / 256);
        assertTrue(book.sheet().getMergedRegions().contains(new CellRangeAddress(3, 3, 1, 2)));
        assertTrue(book.sheet().getMergedRegions().contains(new CellRangeAddress(3, 4, 0, 0)));
    }

    @Test
    void sampleDataUnitNotesAndDigestAreSaid() {
        Book book = Book.of(table(row(Value.text("Bắc Giang"), Value.EMPTY, Value.EMPTY, Value.EMPTY)));

        assertEquals("SỐ LIỆU MINH HỌA", book.cell(0, 0).getStringCellValue());
        assertEquals("Tổng hợp", book.cell(1, 0).getStringCellValue());
        assertEquals("Đơn vị tính: đồng", book.cell(2, 0).getStringCellValue());
        assertEquals("Ghi chú", book.cell(6, 0).getStringCellValue());
        assertEquals("Mã số liệu: 9f86", book.cell(7, 0).getStringCellValue());
    }

    @Test
    void aLongTableIsWrittenWhole() {
        List<Row> rows = new ArrayList<>();
        for (long i = 0; i < 5_000; i++) {
            rows.add(row(Value.text("Dòng " + i), Value.whole(i), Value.whole(-i), Value.EMPTY));
        }
        Spreadsheet table = new Spreadsheet("dài", List.of("Dài"), "", COLUMNS, 1, rows, List.of(), false, null);

        Book.of(table).shows(table);
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsKeptAsItsText() {
        assertEquals(new Value.Text("1234567890123456789"), Value.whole(1_234_567_890_123_456_789L));
        assertEquals(new Value.Text("12.345.678.901.234,5678"),
                Value.of(new Printed(new BigDecimal("12345678901234.5678"), "12.345.678.901.234,5678")));
    }

    @Test
    void whatAFormPrintsIsShownWithItsDecimals() {
        assertEquals(new Value.Number(new BigDecimal("12.5"), "#,##0.0"), Value.of(new Printed(new BigDecimal("12.5"), "12,5")));
        assertEquals(Value.EMPTY, Value.of(Printed.EMPTY));
        assertEquals(new Value.Text("chưa có"), Value.of(new Printed(null, "chưa có")));
        assertEquals(new Value.Number(new BigDecimal("0"), "#,##0"), Value.of(new Printed(BigDecimal.ZERO, "0")));
        assertEquals(new Value.Number(new BigDecimal("0.2311"), "+0.00%;-0.00%;0.00%"),
                Value.change(new Printed(new BigDecimal("23.11"), "+23,11%")));
    }

    @Test
    void aRowOfAnotherLengthThanItsHeadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> table(row(Value.EMPTY)));
    }

    private static List<String> shown(Book book, int row) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
        return List.of(formatter.formatCellValue(book.cell(row, 1)), formatter.formatCellValue(book.cell(row, 2)),
                formatter.formatCellValue(book.cell(row, 3)));
    }

    private static Row row(Value... values) {
        return new Row(Row.Kind.LINE, List.of(values));
    }

    private static Spreadsheet table(Row... rows) {
        return new Spreadsheet("Tổng hợp [2023]: thử/nghiệm", List.of("Tổng hợp"), "Đơn vị tính: đồng", COLUMNS, 1, List.of(rows),
                List.of("Ghi chú"), true, "9f86");
    }
}
