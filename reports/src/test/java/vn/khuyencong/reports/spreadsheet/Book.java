package vn.khuyencong.reports.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet read back with another library than the one that wrote it. */
public final class Book {

    private final XSSFSheet sheet;

    private Book(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Writes a table and reads it back. */
    public static Book of(Spreadsheet table) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SpreadsheetWriter.write(table)))) {
            return new Book(workbook.getSheetAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    Cell cell(int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Row of the first line: below the sample mark, the titles, the unit and the head. */
    static int firstLine(Spreadsheet table) {
        return (table.sample() ? 1 : 0) + table.titles().size() + (table.unit().isEmpty() ? 0 : 1) + (table.hasGroups() ? 2 : 1);
    }

    /** Holds every cell of the table against its model. */
    public void shows(Spreadsheet table) {
        int first = firstLine(table);
        for (int row = 0; row < table.rows().size(); row++) {
            List<Value> values = table.rows().get(row).values();
            for (int column = 0; column < values.size(); column++) {
                same(values.get(column), cell(first + row, column));
            }
        }
    }

    private static void same(Value value, Cell cell) {
        assertNotEquals(CellType.FORMULA, cell.getCellType());
        if (value.equals(Value.EMPTY)) {
            assertEquals(CellType.BLANK, cell.getCellType());
        } else if (value instanceof Value.Text text) {
            assertEquals(text.text(), cell.getStringCellValue());
        } else if (value instanceof Value.Number number) {
            assertEquals(0, number.number().compareTo(new BigDecimal(Double.toString(cell.getNumericCellValue()))), number.toString());
            assertEquals(number.format(), cell.getCellStyle().getDataFormatString());
        } else if (value instanceof Value.Day day) {
            assertEquals(day.day(), cell.getLocalDateTimeCellValue().toLocalDate());
        } else if (value instanceof Value.Time time) {
            assertEquals(time.time(), cell.getLocalDateTimeCellValue());
        }
    }
}
