package vn.khuyencong.system;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as an officer fills it: by its sheets and headings, as he reads them. */
final class FilledWorkbook {

    private static final String DOCUMENT = "Văn bản";
    private static final int HEADINGS = 3;
    private static final int FIRST_ROW = 5;

    private final XSSFWorkbook workbook;

    private FilledWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static FilledWorkbook of(byte[] template) {
        try {
            return new FilledWorkbook(new XSSFWorkbook(new ByteArrayInputStream(template)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plan of one scheme with one line of a fair, which has no ceiling; money in triệu đồng. */
    FilledWorkbook plan(String number, long support, long cost) {
        return document("Số hiệu văn bản", number).document("Bản số", "1").document("Hình thức gửi", "Lần đầu")
                .row("Đề án", "Mã đề án", number + "/1").row("Đề án", "Tên đề án", "Tham gia hội chợ")
                .row("Đề án", "Loại đề án", "Đơn").row("Đề án", "Đơn vị thực hiện", "Trung tâm Khuyến công")
                .row("Dòng kinh phí", "Mã đề án", number + "/1").row("Dòng kinh phí", "Nội dung hoạt động", "A4")
                .row("Dòng kinh phí", "Nội dung chi tiết", "Thuê gian hàng").number("Số lượng", 1)
                .number("Chi phí được hỗ trợ (đồng)", cost * Plan.MILLION).number("Kinh phí hỗ trợ (đồng)", support * Plan.MILLION)
                .number("Vốn đối ứng (đồng)", Math.max(0, cost - support) * Plan.MILLION);
    }

    FilledWorkbook decided(String number, String day, String authority) {
        return document("Số quyết định phê duyệt", number).document("Ngày quyết định", day).document("Cơ quan ra quyết định", authority);
    }

    /** Writes a field of the sheet "Văn bản". */
    FilledWorkbook document(String label, String value) {
        for (Row row : workbook.getSheet(DOCUMENT)) {
            if (called(row.getCell(0), label)) {
                cell(row, 1).setCellValue(value);
                return this;
            }
        }
        throw new AssertionError("no field " + label);
    }

    /** Writes into the first row of a table. */
    FilledWorkbook row(String sheet, String heading, String value) {
        first(sheet, heading).setCellValue(value);
        return this;
    }

    /** Writes a number into the first row of the lines. */
    FilledWorkbook number(String heading, long value) {
        first("Dòng kinh phí", heading).setCellValue(value);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path saved(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell first(String name, String heading) {
        Sheet sheet = workbook.getSheet(name);
        for (Cell cell : sheet.getRow(HEADINGS)) {
            if (called(cell, heading)) {
                Row row = sheet.getRow(FIRST_ROW) == null ? sheet.createRow(FIRST_ROW) : sheet.getRow(FIRST_ROW);
                return cell(row, cell.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static boolean called(Cell cell, String label) {
        return cell != null && cell.getStringCellValue().replace(" *", "").equals(label);
    }

    private static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
