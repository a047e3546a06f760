package vn.khuyencong.norm.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class UnitPricesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId CA_MAU = new UnitId("P63-96");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("prices-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void twoPricesOfOneSeriesNeverHoldOnTheSameDay() {
        long id = kept(price("TT.01", 100, START, null));
        assertEquals(List.of("PRICE_OVERLAPS"), rules(enter(price("TT.01", 120, START.plusYears(1), null))));
        assertTrue(services.transact(work -> work.the(UnitPrices.class).end(Viewers.DEPT_OFFICER, id, START.plusYears(1).minusDays(1))).kept());
        kept(price("TT.01", 120, START.plusYears(1), null));
        assertEquals(List.of("PRICE_OVERLAPS"), rules(enter(price("TT.01", 90, LocalDate.of(2020, 1, 1), START))), "the last day counts");
        assertEquals(100, onFile("TT.01", BAC_GIANG, FundSource.NATIONAL, START.plusYears(1).minusDays(1)));
        assertEquals(120, onFile("TT.01", BAC_GIANG, FundSource.NATIONAL, START.plusYears(1)));
    }

    @Test
    void thePriceOfAUnitComesBeforeTheNationalOneAndThatOfAFundBeforeThatOfAll() {
        kept(price("TT.01", 100, START, null));
        kept(new NewPrice("TT.01", "Chỉ kinh phí địa phương", "ngày", 90L, FundSource.LOCAL, null, START, null, "Căn cứ"));
        kept(new NewPrice("TT.01", "Của tỉnh", "ngày", 80L, null, BAC_GIANG, START, null, "Căn cứ"));
        assertEquals(80, onFile("TT.01", BAC_GIANG, FundSource.LOCAL, START));
        assertEquals(90, onFile("TT.01", CA_MAU, FundSource.LOCAL, START));
        assertEquals(100, onFile("TT.01", CA_MAU, FundSource.NATIONAL, START));
        assertEquals(3, seen(Viewers.officer("P63-24")));
        assertEquals(2, seen(Viewers.officer("P63-96")));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("PRICE_CODE_WRONG", "ENTRY_MISSING", "PRICE_NOT_POSITIVE", "ENTRY_ENDS_BEFORE_BEGIN", "ENTRY_TOO_LONG"),
                rules(enter(new NewPrice("mã sai", " ", "ngày", 0L, null, null, START, START.minusDays(1), "x".repeat(401)))));
        assertEquals(List.of("UNIT_NOT_ON_FILE"), rules(enter(new NewPrice("TT.01", "Nội dung", "ngày", 5L, null, new UnitId("P63-ZZ"), START, null, "Căn cứ"))));
    }

    @Test
    void aCodeKeepsItsUnitOfMeasure() {
        kept(price("TT.01", 100, START, START));
        assertEquals(List.of("PRICE_MEASURE_DIFFERS"),
                rules(enter(new NewPrice("TT.01", "Nội dung", "mét", 5L, null, null, START.plusDays(1), null, "Căn cứ"))));
    }

    @Test
    void onlyTheDepartmentEntersAndNobodyVerifiesHisOwnEntry() {
        long id = kept(price("TT.01", 100, START, null));
        Viewer province = Viewers.officer("P63-24");
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(UnitPrices.class).enter(province, price("TT.02", 1, START, null))));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(UnitPrices.class).end(province, id, START)));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(UnitPrices.class).verify(Viewers.DEPT_OFFICER, id)));
        Viewer sameName = new Viewer("cuc", "Lãnh đạo", Viewers.DEPT_LEADER.grants(), List.of());
        assertEquals(List.of("PRICE_OWN_ENTRY"), rules(services.transact(work -> work.the(UnitPrices.class).verify(sameName, id))));
        assertTrue(services.transact(work -> work.the(UnitPrices.class).verify(Viewers.DEPT_LEADER, id)).kept());
    }

    @Test
    void aPriceThatHasEndedKeepsItsEnd() {
        long id = kept(price("TT.01", 100, START, START.plusDays(9)));
        assertEquals(List.of("PRICE_ENDED"), rules(services.transact(work -> work.the(UnitPrices.class).end(Viewers.DEPT_OFFICER, id, START.plusDays(20)))));
        long open = kept(price("TT.02", 100, START, null));
        assertEquals(List.of("ENTRY_ENDS_BEFORE_BEGIN"),
                rules(services.transact(work -> work.the(UnitPrices.class).end(Viewers.DEPT_OFFICER, open, START.minusDays(1)))));
        assertEquals(List.of("ENTRY_MISSING"), rules(services.transact(work -> work.the(UnitPrices.class).end(Viewers.DEPT_OFFICER, open, null))));
    }

    private static NewPrice price(String code, long dong, LocalDate from, LocalDate to) {
        return new NewPrice(code, "Nội dung", "ngày", dong, null, null, from, to, "Căn cứ");
    }

    private Entered enter(NewPrice price) {
        return services.transact(work -> work.the(UnitPrices.class).enter(Viewers.DEPT_OFFICER, price));
    }

    private long kept(NewPrice price) {
        Entered entered = enter(price);
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    private long onFile(String code, UnitId unit, FundSource fund, LocalDate day) {
        return services.transact(work -> work.the(UnitPrices.class).onFile(code, unit, fund, day).orElseThrow().price());
    }

    private int seen(Viewer viewer) {
        return services.transact(work -> work.the(UnitPrices.class).all(viewer).size());
    }

    private static List<String> rules(Entered entered) {
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
