package vn.khuyencong.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.reports.spreadsheet.Value;

/** A table as XLSX: this system's writer, with its borders, formats, head and print set-up, against fastexcel with nothing but the values. */
final class ExportsBench implements Bench {

    private static final int ROWS = 50_000;
    private static final int ROUNDS = 5;
    private static final List<Integer> WIDTHS = List.of(6, 40, 30, 16, 18, 18, 18, 12, 14, 24);

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public String about() {
        return "exports [ROWS [ROUNDS]]   a table of ten columns as XLSX against fastexcel with values alone (50000, 5 rounds)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        int rows = Benches.number(arguments, 0, ROWS);
        Spreadsheet table = table(rows);
        String cells = ReadBack.cells(values(table, false));
        return new Comparison(name(), "rows/s", out).side("ours", round -> rate(rows, cells, () -> SpreadsheetWriter.write(table)))
                .side("fastexcel", round -> rate(rows, cells, () -> values(table, false)))
                .side("fastexcel-formats", round -> rate(rows, cells, () -> values(table, true))).run(Benches.number(arguments, 1, ROUNDS))
                .atLeast("fastexcel", "ours", "fastexcel", 0.8).told("fastexcel-formats", "ours", "fastexcel-formats").holds();
    }

    /** Writes a workbook. */
    @FunctionalInterface
    private interface Writing {

        byte[] write() throws IOException;
    }

    private static double rate(int rows, String cells, Writing writing) throws IOException {
        long begun = System.nanoTime();
        byte[] workbook = writing.write();
        double seconds = (System.nanoTime() - begun) / 1e9;
        ReadBack.same(Map.of("asked for", cells, "written", ReadBack.cells(workbook)));
        return rows / seconds;
    }

    private static Spreadsheet table(int rows) {
        List<Spreadsheet.Column> columns = WIDTHS.stream().map(width -> Spreadsheet.Column.of("Cột " + width, width)).toList();
        return new Spreadsheet("Bang", List.of("BẢNG TỔNG HỢP"), "Đơn vị tính: đồng", columns, 2, IntStream.range(0, rows).mapToObj(ExportsBench::row).toList(),
                List.of(), false, null);
    }

    private static Spreadsheet.Row row(int i) {
        return new Spreadsheet.Row(Spreadsheet.Row.Kind.LINE, List.of(Value.whole(i + 1L), Value.text("Hỗ trợ ứng dụng máy móc, thiết bị số " + i),
                Value.text("Trung tâm Khuyến công"), Value.text("Bắc Giang"), Value.whole(1_000_000L * i), Value.whole(2_000_000L * i), Value.whole(3_000_000L * i),
                Value.whole(i % 7L), new Value.Day(LocalDate.of(2023, 1, 1).plusDays(i % 300)), Value.text("Ghi chú " + i % 50)));
    }

    /** The floor: the same values; with formats the dates are dates too, without them numbers. */
    private static byte[] values(Spreadsheet table, boolean formats) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "floor", null);
        Worksheet sheet = workbook.newWorksheet("floor");
        int row = 0;
        for (Spreadsheet.Row line : table.rows()) {
            for (int column = 0; column < line.values().size(); column++) {
                put(sheet, row, column, line.values().get(column), formats);
            }
            row++;
        }
        sheet.finish();
        workbook.finish();
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, Value value, boolean formats) {
        if (value instanceof Value.Text text) {
            sheet.value(row, column, text.text());
        } else if (value instanceof Value.Number number) {
            sheet.value(row, column, number.number());
            if (formats) {
                sheet.style(row, column).format(number.format()).set();
            }
        } else if (value instanceof Value.Day day) {
            sheet.value(row, column, day.day());
            if (formats) {
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
        }
    }
}
