package vn.khuyencong.reports.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as XLSX, row by row: landscape A4, as wide as the sheet, its head in sight on screen and repeated on every
 * printed page.
 */
public final class SpreadsheetWriter {

    /** Content type of XLSX. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 500;
    private static final float MARGIN = 0.6f;
    private static final int LONGEST_NAME = 31;
    private static final String APPLICATION = "Khuyen cong";

    private final Spreadsheet table;
    private final Worksheet sheet;
    private final int head;

    private SpreadsheetWriter(Spreadsheet table, Worksheet sheet) {
        this.table = table;
        this.sheet = sheet;
        head = (table.sample() ? 1 : 0) + table.titles().size() + (table.unit().isEmpty() ? 0 : 1);
    }

    /** A workbook of data, which notes the hour at which it was written. */
    public static byte[] write(Spreadsheet table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(table, new Workbook(bytes, APPLICATION, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A form as a workbook: the same form is the same bytes, whenever and wherever it is written. */
    public static byte[] writeForm(Spreadsheet form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // Nobody else may read it: forms name people.
            File written = Files.createTempFile("workbook", ".xlsx").toFile();
            try {
                try (OutputStream file = new FileOutputStream(written)) {
                    Workbook workbook = new Workbook(file, APPLICATION, null);
                    // It is made smaller once, when it is copied.
                    workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
                    write(form, workbook);
                }
                WorkbookFinish.copy(written, bytes);
            } finally {
                Files.delete(written.toPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Spreadsheet table, Workbook workbook) throws IOException {
        workbook.setGlobalDefaultFont("Times New Roman", SheetLayout.SIZE);
        new SpreadsheetWriter(table, workbook.newWorksheet(sheetName(table.name()))).write();
        workbook.finish();
    }

    private void write() throws IOException {
        setUp();
        SheetLayout layout = new SheetLayout(table, sheet);
        int row = layout.above();
        row = layout.head(row);
        List<Spreadsheet.Row> rows = table.rows();
        for (int from = 0; from < rows.size(); from += ROWS_IN_MEMORY) {
            layout.lines(row + from, rows.subList(from, Math.min(from + ROWS_IN_MEMORY, rows.size())));
            sheet.flush();
        }
        layout.below(row + rows.size());
        sheet.finish();
    }

    private void setUp() {
        int headRows = table.hasGroups() ? 2 : 1;
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, table.columns().get(column).width());
        }
        sheet.freezePane(table.frozen(), head + headRows);
        sheet.repeatRows(head, head + headRows - 1);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.footer("&P/&N", Position.RIGHT);
        sheet.footer(table.sample() ? Spreadsheet.SAMPLE : "", Position.LEFT);
    }

    private static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ").replaceAll("^'|'$", "").strip();
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }
}
