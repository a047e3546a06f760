package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Book;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.SpreadsheetWriter;
import vn.khuyencong.reports.spreadsheet.Value;

/** The spreadsheets hold what the forms print. */
class FormSheetsTest {

    static Stream<Spreadsheet> allSortsOfForms() {
        return Stream.of(FormSheets.of(new PlanTables().provinces(0, 1).build()),
                FormSheets.of(new PlanTables().provinces(63, 3).activities(10).withTheBiggestAmounts().build()),
                FormSheets.of(new ResultReports().rows(0).build()), FormSheets.of(new ResultReports().estimated().real().build()),
                FormSheets.of(new SchemeTables().lines(0, 0).build()), FormSheets.of(new SchemeTables().lines(200, 9).build()),
                FormSheets.of(new FundReports().build()), FormSheets.of(new FundReports().withTheBiggestAmounts().real().build()));
    }

    @ParameterizedTest
    @MethodSource("allSortsOfForms")
    void everyCellIsReadBack(Spreadsheet form) {
        Book.of(form).shows(form);
    }

    @Test
    void paperAndSpreadsheetShowTheSameRows() {
        PlanTable plan = new PlanTables().build();
        PrintedTable paper = PrintedTable.read(new Forms().planTablePdf(plan));

        List<Value> labels = FormSheets.of(plan).rows().stream().map(row -> row.values().get(1)).toList();
        assertEquals(paper.labels().stream().map(Value::text).toList(), labels);
        assertEquals(paper.columns(), FormSheets.of(plan).columns().stream().map(Spreadsheet.Column::label).toList());
    }

    @Test
    void headsAreThoseOfThePaper() {
        List<List<String>> paper = List.of(columns(new Forms().resultReportPdf(new ResultReports().build())),
                columns(new Forms().schemeTablePdf(new SchemeTables().build())), columns(new Forms().fundReportPdf(new FundReports().build())));
        List<List<String>> sheets = Stream.of(FormSheets.of(new ResultReports().build()), FormSheets.of(new SchemeTables().build()),
                FormSheets.of(new FundReports().build())).map(sheet -> sheet.columns().stream().map(Spreadsheet.Column::label).toList()).toList();

        assertEquals(paper, sheets);
    }

    @Test
    void notesAndNarrativeStandBelow() {
        PlanTable plan = new PlanTables().build();

        assertTrue(FormSheets.of(plan).notes().containsAll(plan.notes()));
        assertTrue(FormSheets.of(plan).notes().containsAll(plan.narrative()));
        assertEquals(Headings.DIGEST, FormSheets.of(plan).dataDigest());
    }

    /** LibreOffice shows cells in the default font of a workbook without serifs, whatever its name. */
    @Test
    void everyCellHasAFontOfItsOwnByTheNameOfTheForms(@TempDir Path folder) throws IOException {
        Path book = Files.write(folder.resolve("book.xlsx"), SpreadsheetWriter.write(FormSheets.of(new SchemeTables().lines(9, 3).build())));
        String styles = entry(book, "xl/styles.xml");
        List<String> fonts = found("(?s)<font>(.*?)</font>", styles);
        List<String> looks = found("<xf [^>]*fontId=\"(\\d+)\"", styles.substring(styles.indexOf("<cellXfs")));
        Set<String> used = new TreeSet<>(found("<c [^>]*s=\"(\\d+)\"", entry(book, "xl/worksheets/sheet1.xml")));
        assertTrue(used.size() > 3, used::toString);
        for (String look : used) {
            int font = Integer.parseInt(looks.get(Integer.parseInt(look)));
            assertTrue(font > 0 && fonts.get(font).contains("Times New Roman"), () -> look + " in " + fonts);
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(one -> one.group(1)).toList();
    }

    private static String entry(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> columns(byte[] pdf) {
        return PrintedTable.read(pdf).columns();
    }
}
