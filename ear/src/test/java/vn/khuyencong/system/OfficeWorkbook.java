package vn.khuyencong.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of the gateway in the hands of an officer, who finds each cell by its heading. */
final class OfficeWorkbook {

    private final XSSFWorkbook book;

    private OfficeWorkbook(XSSFWorkbook book) {
        this.book = book;
    }

    static OfficeWorkbook open(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new OfficeWorkbook(new XSSFWorkbook(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills in what stands beside a label. */
    OfficeWorkbook field(String sheet, String label, Object value) {
        put(cell(sheet, label).getRow(), 1, value);
        return this;
    }

    /** Fills in a row of a table; the first one, below the headings and the hints, is row 1. */
    OfficeWorkbook row(String sheet, int number, Map<String, Object> values) {
        values.forEach((heading, value) -> {
            Cell head = cell(sheet, heading);
            int row = head.getRowIndex() + 1 + number;
            Row target = book.getSheet(sheet).getRow(row);
            put(target == null ? book.getSheet(sheet).createRow(row) : target, head.getColumnIndex(), value);
        });
        return this;
    }

    void save(Path file) {
        try (OutputStream content = Files.newOutputStream(file)) {
            book.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remark at an address such as {@code 'Dòng kinh phí'!K6}; empty where there is none. */
    String remark(String address) {
        CellReference place = new CellReference(address);
        Comment comment = book.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol()).getCellComment();
        return comment == null ? "" : comment.getString().getString();
    }

    private Cell cell(String sheet, String text) {
        Sheet of = book.getSheet(sheet);
        return StreamSupport.stream(of.spliterator(), false).flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING && cell.getStringCellValue().replaceFirst(" \\*$", "").equals(text))
                .findFirst().orElseThrow(() -> new AssertionError("no cell '" + text + "' on sheet " + sheet));
    }

    private static void put(Row row, int column, Object value) {
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
