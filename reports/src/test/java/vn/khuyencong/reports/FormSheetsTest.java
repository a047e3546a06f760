package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Book;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
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

    private static List<String> columns(byte[] pdf) {
        return PrintedTable.read(pdf).columns();
    }
}
