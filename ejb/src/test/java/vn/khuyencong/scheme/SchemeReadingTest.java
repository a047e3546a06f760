package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.BAC_NINH;
import static vn.khuyencong.scheme.Country.DIRECTOR;
import static vn.khuyencong.scheme.Country.NEIGHBOUR;
import static vn.khuyencong.scheme.Country.OFFICER;
import static vn.khuyencong.scheme.Country.SO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook.Balances;
import vn.khuyencong.scheme.LedgerBook.PlanBook;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class SchemeReadingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2026, 1, 15);
    private static final PlanOf PLAN = new PlanOf(new UnitId(BAC_GIANG), 2024, FundSource.LOCAL);

    private Services services;
    private Country country;

    @BeforeEach
    void twoProvincesWithDecidedPlans(TestInfo test) {
        services = new Services(MigratedDatabase.h2("reading-" + test.getDisplayName()));
        country = new Country(services);
        PlanOfUnit plan = Country.local(BAC_GIANG).machine("A", "Cơ sở Nón lá", 100).machine("B", "Công ty B", 90).decided("QĐ 1", DAY);
        country.take(plan, DAY);
        country.take(plan.next().machine("A", "Cơ sở Nón lá", 80).machine("C", "Công ty C", 60).decided("QĐ 2", DAY.plusDays(9)), DAY.plusDays(9));
        country.take(Country.local(BAC_NINH).machine("D", "Công ty D", 50).decided("QĐ 3", DAY), DAY.plusDays(9));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void schemesAreFoundByUnitStateAndTextWithOrWithoutDiacritics() {
        assertEquals(4, count(OFFICER, SchemeFilter.ALL));
        assertEquals(3, count(SO, SchemeFilter.ALL));
        assertEquals(0, count(SO, filter(List.of(new UnitId(BAC_NINH)), null, null)));
        assertEquals(1, count(OFFICER, filter(List.of(new UnitId(BAC_NINH)), null, null)));
        assertEquals(1, count(OFFICER, filter(null, SchemeState.STOPPED, null)));
        assertEquals(1, count(OFFICER, filter(null, null, "de an c")));
        assertEquals(1, count(OFFICER, filter(null, null, "Nón lá")), "by its beneficiary");
        assertEquals(0, count(OFFICER, filter(null, null, "%")), "a sign is no wildcard");
        assertEquals(0, count(OFFICER, filter(List.of(), null, null)), "no unit at all is not every unit");
        assertEquals(Map.of(SchemeState.PLAN_APPROVED, 2L, SchemeState.STOPPED, 1L), services.<Map<SchemeState, Long>>transact(
                work -> work.the(SchemeList.class).states(SO, filter(null, SchemeState.STOPPED, null))));
        assertFalse(services.<Boolean>transact(work -> work.the(SchemeList.class).anySample(OFFICER, SchemeFilter.ALL)));
        assertFalse(services.<Boolean>transact(work -> work.the(SchemeList.class).anySample(SO, filter(null, null, "A"))));
        assertEquals(List.of(80_000_000L, 0L, 60_000_000L), services.<List<Long>>transact(work -> work.the(SchemeList.class)
                .page(SO, SchemeFilter.ALL, 0, 9).stream().map(SchemeList.Entry::money).toList()));
    }

    @Test
    void aSchemeIsReadWholeByThoseWhoSeeItsUnit() {
        long id = country.id(BAC_GIANG, "A");
        assertTrue(services.<Boolean>transact(work -> work.the(SchemeFiles.class).find(NEIGHBOUR, id).isEmpty()));
        SchemeFile file = services.<SchemeFile>transact(work -> work.the(SchemeFiles.class).find(SO, id).orElseThrow());
        assertEquals(List.of(100_000_000L, 80_000_000L), file.versions().stream().map(SchemeFile.Mention::support).toList());
        assertEquals(100_000_000L, file.content().schemes().get(0).money().local().before());
        assertEquals(80_000_000L, file.content().schemes().get(0).money().local().after());
        assertEquals(List.of(SchemeAct.RECORD_DECISION, SchemeAct.AMEND), file.events().stream().map(SchemeEvent::act).toList());
        assertEquals(List.of(Account.BUDGET, Account.GRANTED), file.money().stream().map(MoneyMove::from).toList());
        assertEquals(2, file.messages().size());
        assertEquals(List.of(SchemeAct.ASSIGN_FUNDS), services.<List<SchemeAct>>transact(work -> work.the(SchemeFiles.class).offers(DIRECTOR, id)
                .stream().filter(Schemes.Offer::possible).map(offer -> offer.transition().act()).filter(act -> act == SchemeAct.ASSIGN_FUNDS).toList()));
        assertEquals(List.of(), services.<List<Schemes.Offer>>transact(work -> work.the(SchemeFiles.class).offers(NEIGHBOUR, id)));
    }

    @Test
    void everyFreedDongHasItsSourceAndItsUse() {
        PlanBook book = books(SO, BAC_GIANG, Boundaries.THEN).get(0);
        assertTrue(book.balances().balanced());
        assertEquals(190_000_000, book.balances().budget());
        assertEquals(50_000_000, book.balances().freed());
        assertEquals(List.of("B", "A"), book.freed().stream().map(freed -> freed.source().code()).toList());
        assertEquals(List.of(30_000_000L, 20_000_000L), book.freed().stream().map(FreedMoney::left).toList());
        assertEquals(List.of("C"), book.freed().get(0).uses().stream().map(use -> use.move().code()).toList());
    }

    @Test
    void freedMoneyGoesBackByAPaperAndNoMoreThanThereIs() {
        assertThrows(NotVisible.class, () -> giveBack(SO, 1L, "CV 1"));
        assertEquals(List.of("PAPER_MISSING"), rules(giveBack(DIRECTOR, 1L, " ")));
        assertEquals(List.of("AMOUNT_WRONG"), rules(giveBack(DIRECTOR, null, "CV 1")));
        assertEquals(List.of("AMOUNT_WRONG"), rules(giveBack(DIRECTOR, 0L, "CV 1")));
        assertEquals(List.of("RETURN_ABOVE_FREED"), rules(giveBack(DIRECTOR, 50_000_001L, "CV 1")));
        assertEquals(List.of("RETURN_DAY_WRONG"), rules(giveBack(DIRECTOR, 1L, "CV 1", null)));
        assertEquals(List.of("RETURN_DAY_WRONG"), rules(giveBack(DIRECTOR, 1L, "CV 1", DAY.plusDays(10))));
        assertEquals(List.of(), giveBack(DIRECTOR, 50_000_000L, "CV 1", DAY.plusDays(9)));
        PlanBook book = books(SO, BAC_GIANG, Boundaries.THEN).get(0);
        assertTrue(book.balances().balanced());
        assertEquals(0, book.balances().freed());
        assertEquals(50_000_000, book.balances().on(Account.RETURNED));
        assertEquals("CV 1", book.moves().get(book.moves().size() - 1).paperNumber());
        assertEquals(List.of(0L, 0L), book.freed().stream().map(FreedMoney::left).toList());
    }

    @Test
    void onTodaysMapBothProvincesAreOneAndNothingIsLost() {
        services.play(AFTER_THE_MERGER);
        List<Balances> then = balances(OFFICER, Boundaries.THEN);
        List<Balances> now = balances(OFFICER, Boundaries.NOW);
        assertEquals(2, then.size());
        assertEquals(List.of(new UnitId("P34-24")), now.stream().map(Balances::unit).toList());
        assertEquals(then.stream().mapToLong(Balances::budget).sum(), now.get(0).budget());
        assertTrue(now.get(0).balanced());
        assertEquals(2, books(OFFICER, "P34-24", Boundaries.NOW).size());
        assertEquals(List.of(), books(OFFICER, "P34-24", Boundaries.THEN));
        assertEquals(List.of(), balances(new Viewer("so", "Sở", vn.khuyencong.organization.Role.SCT_OFFICER, new UnitId("P-01")), Boundaries.NOW));
    }

    private long count(Viewer viewer, SchemeFilter filter) {
        return services.<Long>transact(work -> work.the(SchemeList.class).count(viewer, filter));
    }

    private static SchemeFilter filter(List<UnitId> units, SchemeState state, String text) {
        return new SchemeFilter(units, 2024, null, state, text);
    }

    private List<PlanBook> books(Viewer viewer, String unit, Boundaries boundaries) {
        return services.transact(work -> work.the(LedgerBook.class).plans(viewer, new UnitId(unit), 2024, null, boundaries));
    }

    private List<Balances> balances(Viewer viewer, Boundaries boundaries) {
        return services.transact(work -> work.the(LedgerBook.class).balances(viewer, 2024, FundSource.LOCAL, boundaries));
    }

    private List<Refusal> giveBack(Viewer by, Long amount, String paper) {
        return giveBack(by, amount, paper, DAY);
    }

    private List<Refusal> giveBack(Viewer by, Long amount, String paper, LocalDate day) {
        return services.transact(work -> work.the(BudgetReturns.class).giveBack(by, PLAN, amount, paper, day));
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).toList();
    }
}
