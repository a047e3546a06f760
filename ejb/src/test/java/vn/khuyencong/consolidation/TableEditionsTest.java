package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.NotInUse;
import vn.khuyencong.form.TableForm;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** The forms that are one table, after their edition of 2026 changed title, symbol and columns. */
class TableEditionsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final List<String> OLD = List.of("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "KCQG", "KCĐP", "Cộng", "% kế hoạch", "Cùng kỳ", "So với cùng kỳ");
    private static final List<String> NEW = List.of("Chỉ tiêu", "Đơn vị", "Cộng", "Kế hoạch năm");

    private Services services;

    @BeforeEach
    void anEditionOf2026(TestInfo test) {
        services = new Services(MigratedDatabase.h2("table-editions-" + test.getDisplayName()));
        services.play(TODAY);
        sql("update form_edition set valid_to = date '2025-12-31' where form = 'BM18'");
        sql("insert into form_edition (id, form, valid_from, printed_number, title, symbol, legal_basis, verified)"
                + " values (900, 'BM18', date '2026-01-01', 'Mẫu số 05', 'BÁO CÁO KHUYẾN CÔNG {0}', 'BCKC', 'thử nghiệm', false)");
        column(1, "label", "Chỉ tiêu");
        column(2, "measure", "Đơn vị");
        column(3, "total", "Cộng");
        column(4, "plan", "Kế hoạch năm");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aFormOf2019IsPrintedWithTheTitleAndColumnsOf2019AfterANewEditionChangedThemIn2026() {
        ResultReport report = report(2019, Edition.CURRENT);
        assertEquals(OLD, heads(report.edition()));
        assertEquals("BÁO CÁO KẾT QUẢ CÔNG TÁC KHUYẾN CÔNG NĂM 2019", report.heading().title());
        assertEquals("/BC-", report.heading().symbol().substring(0, 4));
    }

    @Test
    void aFormOf2026HasTheColumnsTheTitleAndTheSymbolOfTheNewEdition() {
        ResultReport report = report(2026, Edition.CURRENT);
        assertEquals(NEW, heads(report.edition()));
        assertEquals("BÁO CÁO KHUYẾN CÔNG NĂM 2026", report.heading().title());
        assertEquals("/BCKC-", report.heading().symbol().substring(0, 6));
        assertEquals("BM18 (Mẫu số 05)", report.edition().name("BM18"));
    }

    @Test
    void aFormOfAYearThatIsNotOverIsThatOfToday() {
        services.play(LocalDate.of(2025, 12, 31));
        assertEquals(OLD, heads(report(2026, Edition.CURRENT).edition()));
        services.play(LocalDate.of(2026, 1, 1));
        assertEquals(NEW, heads(report(2026, Edition.CURRENT).edition()));
    }

    @Test
    void figuresAsOfAnEarlierDayArePrintedInTheFormOfThatDay() {
        assertEquals(OLD, heads(report(2026, new Edition(LocalDate.of(2025, 6, 30), false)).edition()));
    }

    @Test
    void figuresAsOfADayBeforeTheFormWasThereAreNotPrinted() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        assertEquals(first, plan(new Edition(first, false)).edition().validFrom());
        for (LocalDate before : List.of(first.minusDays(1), LocalDate.of(1970, 1, 1), LocalDate.of(1, 1, 1))) {
            Edition edition = new Edition(before, false);
            assertEquals(first, assertThrows(NotInUse.class, () -> plan(edition)).from());
            assertEquals(before, assertThrows(NotInUse.class, () -> report(2023, edition)).day());
        }
    }

    /** Both may be issued and in force: the one does not replace the other. */
    @Test
    void papersOfTwoDaysOrVersionsAreToldApartByTheirTitles() {
        Edition yesterday = new Edition(TODAY.minusDays(1), false);
        Edition original = new Edition(TODAY.minusDays(1), true);
        String scope = plan(Edition.CURRENT).heading().subtitle();
        assertEquals(scope + " (số liệu đến hết ngày %td/%<tm/%<tY)".formatted(yesterday.asOf()), plan(yesterday).heading().subtitle());
        assertEquals(scope + " (kế hoạch ban đầu) (số liệu đến hết ngày %td/%<tm/%<tY)".formatted(original.asOf()), plan(original).heading().subtitle());
        assertNotEquals(report(2026, Edition.CURRENT).heading().subtitle(), report(2026, yesterday).heading().subtitle());
    }

    private PlanTable plan(Edition edition) {
        return services.transact(work -> work.the(PlanTables.class).of(Viewers.DEPT_OFFICER, question(2026, edition)));
    }

    @Test
    void otherFormsStayAsTheyAre() {
        PlanTable table = plan(Edition.CURRENT);
        assertEquals("TỔNG HỢP KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2026", table.heading().title());
        assertEquals(LocalDate.of(2000, 1, 1), table.edition().validFrom());
    }

    private ResultReport report(int year, Edition edition) {
        return services.transact(work -> work.the(ResultReports.class).of(Viewers.DEPT_OFFICER, question(year, edition)));
    }

    private static Question question(int year, Edition edition) {
        return new Question(year, Period.YEAR, Scope.NATION, Boundaries.THEN, false, edition);
    }

    private static List<String> heads(FormEdition edition) {
        return edition.columns(TableForm.TABLE, Map.of()).stream().map(FormColumn::heading).toList();
    }

    private void column(int ordinal, String key, String heading) {
        sql("insert into form_column (id, form, valid_from, table_name, ordinal, column_key, heading, share, kind) values (" + (900 + ordinal)
                + ", 'BM18', date '2026-01-01', 'table', " + ordinal + ", '" + key + "', '" + heading + "', 10, 'TEXT')");
    }

    private void sql(String statement) {
        services.transact(work -> work.em().createNativeQuery(statement).executeUpdate());
    }
}
