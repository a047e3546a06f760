package vn.khuyencong.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.TableForm;
import vn.khuyencong.reports.readback.Collisions;
import vn.khuyencong.reports.readback.PrintedTable;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

/** Paper and spreadsheet follow the edition of their form: which columns, in which order, under which heads. */
class TableEditionsTest {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

    private final Forms forms = new Forms();

    @Test
    void columnsInAnotherOrderStandSoOnPaperAndInTheSpreadsheetWithTheirFigures() {
        ResultReport report = in(changed("BM18", columns -> {
            List<FormColumn> other = new ArrayList<>(columns);
            Collections.reverse(other);
            return other;
        }));

        PrintedTable paper = PrintedTable.read(forms.resultReportPdf(report));
        assertEquals(List.of("So với cùng kỳ", "Cùng kỳ", "% kế hoạch", "Cộng", "KCĐP", "KCQG", "Kế hoạch", "ĐVT", "Chỉ tiêu", "TT"), paper.columns());
        assertEquals(paper.columns(), labels(FormSheets.of(report)));
        report.rows().forEach(row -> assertTrue(paper.rows().contains(List.of(row.change().text(), row.samePeriod().text(), row.planPercent().text(),
                row.total().text(), row.local().text(), row.national().text(), row.plan().text(), row.unit(), row.label(), row.number())), () -> row + " is not in " + paper.rows()));
    }

    @Test
    void aRenamedHeadIsPrinted() {
        ResultReport report = in(changed("BM18", columns -> columns.stream().map(column -> column.key().equals("plan")
                ? new FormColumn(column.table(), column.key(), null, "Kế hoạch năm được giao", column.share(), column.kind()) : column).toList()));

        PrintedTable paper = PrintedTable.read(forms.resultReportPdf(report));
        assertTrue(paper.columns().contains("Kế hoạch năm được giao") && !paper.columns().contains("Kế hoạch"), () -> paper.columns().toString());
        assertEquals(report.rows().get(0).plan().text(), paper.cell(report.rows().get(0).label(), "Kế hoạch năm được giao"));
        assertEquals(paper.columns(), labels(FormSheets.of(report)));
    }

    @Test
    void aColumnThatIsGoneIsPrintedNoMoreAndTheLabelOfASumMovesToTheNextColumnOfWords() {
        ExhibitorList list = FairForms.list(6, 2, "", true);
        ExhibitorList without = new ExhibitorList(changed("BM20", columns -> columns.stream().filter(column -> !Set.of("numbers", "support").contains(column.key())).toList()),
                list.heading(), list.mark(), list.blocks(), list.stalls(), list.turns(), list.narrative(), list.notes());

        PrintedTable paper = PrintedTable.read(forms.exhibitorListPdf(without));
        assertEquals(9, paper.columns().size());
        assertFalse(paper.text().contains("Tối đa 80%"), paper.text());
        List<String> total = paper.rows().get(paper.rows().size() - 1);
        assertEquals(List.of("", "12", "Tổng cộng", "", "6 lượt cơ sở"), total.subList(0, 5));
        Spreadsheet sheet = FormSheets.of(without);
        assertEquals(paper.columns(), labels(sheet));
    }

    @Test
    void anotherTitleAndNumberInTheLawArePrinted() {
        PlanTable plan = new PlanTables().build();
        FormEdition edition = plan.edition();
        FormEdition renamed = new FormEdition("BM08", IN_2026, null, "Mẫu số 07", "KẾ HOẠCH KHUYẾN CÔNG NĂM {0}", "KH", "thử nghiệm", false, edition.columns());
        PlanTable other = new PlanTable(renamed, Headings.of(renamed.titled("2026"), "", true), plan.activities(), plan.blocks(), plan.total(), plan.narrative(), plan.notes());

        Paper.pages(forms.planTablePdf(other)).forEach(page -> assertTrue(page.contains("Biểu BM08 (Mẫu số 07) - Mã số liệu"), page));
        assertTrue(Paper.pages(forms.planTablePdf(other)).get(0).contains("KẾ HOẠCH KHUYẾN CÔNG NĂM 2026"));
        assertFalse(Paper.last(forms.planTablePdf(plan)).contains("Mẫu số"));
    }

    @Test
    void theSameFiguresInTwoEditionsAreTwoPapers() {
        ResultReport report = new ResultReports().build();
        ResultReport renewed = in(new FormEdition("BM18", IN_2026, null, "", report.edition().title(), "BC", "thử nghiệm", false, report.edition().columns()));
        assertNotEquals(FilledTables.of(report).said().toList(), FilledTables.of(renewed).said().toList());
    }

    /** Rows and columns have the same keys, or a cell would stay empty for good. */
    @ParameterizedTest
    @EnumSource(TableForm.class)
    void aFormFillsAllColumnsThatItSaysItCan(TableForm form) {
        FilledTable filled = filled(form);
        Set<String> cells = new HashSet<>();
        filled.parts().forEach(part -> part.rows().forEach(row -> row.cells().keySet().forEach(key -> cells.add(key.replaceAll("\\..*", "")))));
        cells.remove(FilledTable.DEPTH);
        assertEquals(new HashSet<>(form.keys()), cells);
        assertEquals(form.keys(), Editions.of(form.name()).columns(TableForm.TABLE).stream().map(FormColumn::key).toList());
    }

    @Test
    void aFormWithAllItsColumnsTwiceAsWideAndOneSharedHeadLosesNothing() {
        ResultReport report = in(changed("BM18", columns -> columns.stream().map(column -> new FormColumn(column.table(), column.key(),
                Set.of("plan", "planPercent").contains(column.key()) ? null : "Số liệu", column.heading(), 2 * column.share(), column.kind())).toList()));
        byte[] pdf = forms.resultReportPdf(report);

        assertEquals(List.of(), Archive.complaints(pdf, PDFAFlavour.PDFA_1_A));
        assertEquals(List.of(), Collisions.of(pdf));
        assertEquals(List.of(), Paper.inTheMargins(pdf));
        PrintedTable paper = PrintedTable.read(pdf);
        report.rows().forEach(row -> assertEquals(row.total().text(), paper.cell(row.label(), "Cộng")));
    }

    @Test
    void moreColumnsThanTheSheetHasRoomForAreRefused() {
        ResultReport report = in(changed("BM18", columns -> Stream.of(columns, columns).flatMap(List::stream).toList()));
        assertThrows(IllegalArgumentException.class, () -> forms.resultReportPdf(report));
    }

    private static ResultReport in(FormEdition edition) {
        ResultReport report = new ResultReports().build();
        return new ResultReport(edition, report.heading(), report.to(), report.estimated(), report.rows(), report.narrative(), report.notes());
    }

    private static FormEdition changed(String form, Function<List<FormColumn>, List<FormColumn>> change) {
        FormEdition edition = Editions.of(form);
        return new FormEdition(form, IN_2026, null, "", edition.title(), edition.symbol(), "thử nghiệm", false, change.apply(edition.columns()));
    }

    private static List<String> labels(Spreadsheet sheet) {
        return sheet.columns().stream().map(Spreadsheet.Column::label).toList();
    }

    private static FilledTable filled(TableForm form) {
        return switch (form) {
            case BM07 -> FilledTables.of(new SchemeTables().build());
            case BM08 -> FilledTables.of(new PlanTables().build());
            case BM18 -> FilledTables.of(new ResultReports().build());
            case BM19 -> FilledTables.of(new FundReports().build());
            case BM20 -> FilledTables.of(FairForms.list(2, 1, "", true));
            case BM21 -> FilledTables.of(TableForms.learners(2, ""));
            case TRICHNGANG -> FilledTables.of(AwardForms.list(2, 1, true));
            case BM23 -> FilledTables.of(TableForms.jury(2, 4, 1));
            case BM23PD -> FilledTables.of(TableForms.jury("BM23PD", 2, 4, List.of("sum"), 1));
            case BM23BB -> FilledTables.of(TableForms.jury("BM23BB", 2, 2, List.of("mean", "rank"), 1));
            case BM25 -> FilledTables.of(TableForms.awards(2, 97));
            case BM26 -> FilledTables.of(TableForms.consultancy(2, 1_178));
            case BM28 -> FilledTables.of(AwardForms.petition(1, 1));
        };
    }
}
