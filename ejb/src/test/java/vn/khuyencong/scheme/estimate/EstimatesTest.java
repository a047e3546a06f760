package vn.khuyencong.scheme.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.prices.NewPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class EstimatesTest {

    private static final LocalDate DAY = Services.TODAY;
    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");

    private Services services;

    @BeforeEach
    void aPlanAndItsPrices(TestInfo test) {
        services = new Services(MigratedDatabase.h2("estimates-" + test.getDisplayName()));
        services.transact(work -> new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 100).taken(work, DAY));
        price("TT.01", 300_000, LocalDate.of(2024, 1, 1), null);
        price("MM.02", 7, LocalDate.of(2024, 1, 1), null);
        price("CU.03", 50, LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theSumIsComputedAndTheDeviationIsOfTheLinesAndOfAllOfThem() {
        made("A", line("TT.01", "2", 310_000L, 400_000L, null, 20_000L), line("MM.02", "1.5", null, 10L, null, null));
        services.transact(work -> {
            Estimate estimate = newest(work, "A");
            EstimateLine first = estimate.lines().get(0);
            assertEquals(620_000, first.amount());
            assertEquals(200_000, first.counterpart(), "what the other sources leave");
            assertEquals("3.33", first.deviation().percent().toPlainString());
            EstimateLine second = estimate.lines().get(1);
            assertEquals(11, second.amount(), "1.5 × 7 = 10.5, rounded half up");
            assertEquals("0.00", second.deviation().percent().toPlainString());
            assertEquals(620_011, estimate.amount());
            assertEquals(estimate.amount(), estimate.promotion() + estimate.counterpart() + estimate.other());
            assertEquals(20_000, estimate.deviation().difference());
            assertEquals(1, estimate.deviating());
            assertEquals(2, estimate.unverified());
            return null;
        });
    }

    @Test
    void aLineWithoutAPriceOnFileThatDayNeedsOneAndIsComparedWithNothing() {
        assertEquals(List.of("ESTIMATE_PRICE_NEEDED"), rules(make("A", line("CU.03", "1", null, null, null, null))));
        made("A", line("CU.03", "4", 60L, null, null, null));
        services.transact(work -> {
            Estimate estimate = newest(work, "A");
            assertNull(estimate.deviation().percent());
            assertEquals(1, estimate.unfiled());
            assertEquals(240, estimate.counterpart());
            return null;
        });
    }

    @Test
    void aCorrectionIsTheNextVersionAndALaterPriceChangesNoEstimate() {
        made("A", line("TT.01", "1", null, null, null, null));
        price("TT.01", 900_000, LocalDate.of(2030, 1, 1), null, "PRICE_OVERLAPS");
        assertEquals(2, made("A", line("TT.01", "3", null, null, null, null)));
        services.transact(work -> {
            List<Estimate> versions = work.the(Estimates.class).of(scheme(work, "A"));
            assertEquals(List.of(900_000L, 300_000L), versions.stream().map(Estimate::amount).toList());
            return null;
        });
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("ESTIMATE_QUANTITY_NOT_POSITIVE", "ESTIMATE_QUANTITY_TOO_FINE", "ENTRY_MISSING", "ESTIMATE_AMOUNT_WRONG"),
                rules(make("A", line("TT.01", "-1", null, null, null, null), line("TT.01", "0.0001", null, null, null, null),
                        line(null, "1", null, null, null, null), line("TT.01", "1", -5L, null, null, null))));
        assertEquals(List.of("ESTIMATE_CODE_UNKNOWN", "ESTIMATE_SOURCES_DIFFER", "ESTIMATE_SOURCES_DIFFER", "ESTIMATE_AMOUNT_WRONG"),
                rules(make("A", line("KHONG", "1", 1L, null, null, null), line("TT.01", "1", null, 1L, 1L, 1L),
                        line("TT.01", "1", null, 300_001L, null, null), line("TT.01", "999999999999", 1_000_000_000_000L, null, null, null))));
        assertEquals(List.of("ESTIMATE_LINES"), rules(make("A")));
        assertEquals(0, (int) services.transact(work -> work.the(Estimates.class).of(scheme(work, "A")).size()), "nothing was kept");
    }

    @Test
    void theReportHasTheSchemeThatIsFurthestFromThePricesFirst() {
        made("A", line("TT.01", "1", 303_000L, null, null, null));
        made("B", line("TT.01", "1", 200_000L, null, null, null));
        assertEquals(List.of("B", "A"), report(Viewers.DEPT_OFFICER, null));
        assertEquals(List.of("B", "A"), report(Viewers.officer("P34-24"), UNIT), "the unit that holds the territory today sees it");
        assertEquals(List.of(), report(Viewers.officer("P63-27"), null));
    }

    @Test
    void onlyTheUnitMakesItsEstimates() {
        Viewer other = Viewers.officer("P63-27");
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Estimates.class).make(other, scheme(work, "A"), draft())));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Estimates.class).make(Viewers.DEPT_OFFICER, scheme(work, "A"), draft())));
        assertTrue(services.transact(work -> work.the(Estimates.class).scheme(other, scheme(work, "A").id())).isEmpty());
    }

    private static EstimateDraft.Line line(String code, String quantity, Long price, Long promotion, Long counterpart, Long other) {
        return new EstimateDraft.Line(code, new BigDecimal(quantity), price, promotion, counterpart, other);
    }

    private static EstimateDraft draft(EstimateDraft.Line... lines) {
        return new EstimateDraft(DAY, null, List.of(lines));
    }

    private Entered make(String code, EstimateDraft.Line... lines) {
        return services.transact(work -> work.the(Estimates.class).make(OFFICER, scheme(work, code), draft(lines)));
    }

    private long made(String code, EstimateDraft.Line... lines) {
        Entered entered = make(code, lines);
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    private static SchemeRecord scheme(Services.Work work, String code) {
        return work.the(Schemes.class).find(new PlanOf(UNIT, 2024, FundSource.NATIONAL), code).orElseThrow();
    }

    private static Estimate newest(Services.Work work, String code) {
        return work.the(Estimates.class).of(scheme(work, code)).get(0);
    }

    private List<String> report(Viewer viewer, UnitId unit) {
        return services.transact(work -> work.the(Estimates.class).deviations(viewer, 2024, unit).stream().map(row -> row.scheme().code()).toList());
    }

    private void price(String code, long dong, LocalDate from, LocalDate to, String... refused) {
        Entered entered = services.transact(work -> work.the(UnitPrices.class).enter(Viewers.DEPT_OFFICER,
                new NewPrice(code, "Nội dung", "ngày", dong, null, null, from, to, "Căn cứ")));
        assertEquals(List.of(refused), rules(entered));
    }

    private static List<String> rules(Entered entered) {
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
