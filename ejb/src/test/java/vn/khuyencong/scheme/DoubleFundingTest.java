package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.establishment.MergeOutcome;
import vn.khuyencong.establishment.Merging;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class DoubleFundingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
    private static final String BAC_GIANG = "P63-24";
    private static final String BAC_NINH = "P63-27";
    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer PROVINCE_OFFICER = new Viewer("so", "Sở", Role.SCT_OFFICER, new UnitId(BAC_GIANG));

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(database("double-" + test.getDisplayName())).play(DAY);
    }

    /** Migrated and empty but for the reference data. */
    DataSource database(String name) {
        return MigratedDatabase.h2(name);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aSchemeAloneHasNothingAgainstIt() {
        take(national(BAC_GIANG, "A"));
        assertTrue(pass(BAC_GIANG, "A").done());
        assertEquals(List.of(), overlaps(BAC_GIANG, "A"));
    }

    @Test
    void theSameMachineForWhatWasMergedIntoOneEstablishmentIsPassedOnce() {
        twoProvincesAskForOneEstablishment();
        assertTrue(pass(BAC_GIANG, "A").done());
        Schemes.Outcome second = pass(BAC_NINH, "A");
        assertFalse(second.done());
        assertEquals(List.of("DOUBLE_FUNDING"), second.findings().stream().map(Refusal::rule).toList());
        assertEquals(List.of("Công ty A", "Máy A", "Bắc Giang", "2024"), second.findings().get(0).arguments());
        assertEquals(1L, services.<Long>transact(work -> audited(work, "SCHEME_ACT_REFUSED")));
    }

    @Test
    void anotherMachineOfTheSameEstablishmentIsNoDoubleFunding() {
        take(national(BAC_GIANG, "A"));
        take(national(BAC_NINH, "B"));
        mergeAll();
        assertTrue(pass(BAC_GIANG, "A").done());
        assertTrue(pass(BAC_NINH, "B").done());
    }

    @Test
    void theOtherFundAndAnotherYearCountToo() {
        take(new PlanOfUnit(BAC_GIANG, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 9", LocalDate.of(2023, 2, 1)));
        take(national(BAC_GIANG, "A"));
        mergeAll();
        assertEquals(List.of("DOUBLE_FUNDING"), pass(BAC_GIANG, "A").findings().stream().map(Refusal::rule).toList());
        assertEquals(List.of(2023), overlaps(BAC_GIANG, "A").stream().map(Overlap::year).toList());
    }

    @Test
    void whatWasGivenUpOrOnlyHandedInDoesNotBlock() {
        take(new PlanOfUnit(BAC_NINH, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 9", LocalDate.of(2023, 2, 1)));
        take(new PlanOfUnit(BAC_NINH, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).next().ownWork("Z", 10).decided("QĐ 10", LocalDate.of(2023, 3, 1)));
        take(national(BAC_GIANG, "A"));
        mergeAll();
        assertEquals(List.of(), overlaps(BAC_GIANG, "A"));
        take(national(BAC_NINH, "A"));
        mergeAll();
        Schemes.Outcome passed = pass(BAC_GIANG, "A");
        assertTrue(passed.done());
        assertEquals(List.of("DOUBLE_FUNDING_POSSIBLE"), passed.findings().stream().map(Refusal::rule).toList());
    }

    @Test
    void anOfficialLetsItPassForAReasonThatStaysOnTheScheme() {
        twoProvincesAskForOneEstablishment();
        pass(BAC_GIANG, "A");
        long first = id(BAC_GIANG, "A");
        long second = id(BAC_NINH, "A");
        assertThrows(NotVisible.class, () -> override(PROVINCE_OFFICER, first, second, "x"));
        assertEquals(List.of("REASON_MISSING"), rules(override(OFFICER, second, first, " ")));
        assertEquals(List.of("NOTHING_TO_OVERRIDE"), rules(override(OFFICER, second, second, "x")));
        assertEquals(List.of(), override(OFFICER, second, first, "Hai dây chuyền ở hai nhà máy"));
        assertEquals(List.of("NOTHING_TO_OVERRIDE"), rules(override(OFFICER, second, first, "lần nữa")));
        assertTrue(pass(BAC_NINH, "A").done());
        assertNotNull(overlaps(BAC_NINH, "A").get(0).override());
        assertEquals("Hai dây chuyền ở hai nhà máy", overlaps(BAC_NINH, "A").get(0).override().reason());
        assertEquals(1L, services.<Long>transact(work -> audited(work, "DOUBLE_FUNDING_OVERRIDDEN")));
    }

    @RepeatedTest(5)
    void ofTwoProvincesAtOnceExactlyOnePasses() throws Exception {
        twoProvincesAskForOneEstablishment();
        ExecutorService officers = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Schemes.Outcome>> outcomes = Stream.of(BAC_GIANG, BAC_NINH).map(unit -> officers.submit(() -> {
            together.await();
            return pass(unit, "A");
        })).toList();
        long passed = 0;
        for (Future<Schemes.Outcome> outcome : outcomes) {
            passed += outcome.get().done() ? 1 : 0;
        }
        officers.shutdown();
        assertEquals(1, passed);
    }

    private void twoProvincesAskForOneEstablishment() {
        take(national(BAC_GIANG, "A"));
        take(national(BAC_NINH, "A"));
        mergeAll();
    }

    private static PlanOfUnit national(String unit, String code) {
        return new PlanOfUnit(unit, 2024, FundSource.NATIONAL).machine(code, "Công ty A", 200);
    }

    /** Takes a plan in and brings what is submitted before the department. */
    private void take(PlanOfUnit plan) {
        services.transact(work -> {
            var judgement = plan.taken(work, DAY);
            assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
            work.em().flush();
            work.em().createQuery("select r from SchemeRecord r where r.state = :received", SchemeRecord.class)
                    .setParameter("received", SchemeState.DEPT_RECEIVED).getResultList()
                    .forEach(record -> work.the(Schemes.class).act(record, Deed.of(SchemeAct.BEGIN_DEPT_APPRAISAL, officer())));
            return null;
        });
    }

    private void mergeAll() {
        List<Long> all = services.transact(work -> work.the(Establishments.class).page(OFFICER, Establishments.Filter.ALL, 0, 9).stream()
                .map(one -> one.id()).sorted().toList());
        all.stream().skip(1).forEach(id -> assertEquals(MergeOutcome.DONE,
                services.transact(work -> work.the(Merging.class).merge(OFFICER, all.get(0), id, "một doanh nghiệp"))));
    }

    private Schemes.Outcome pass(String unit, String code) {
        return services.transact(work -> work.the(Schemes.class).act(record(work, unit, code), Deed.of(SchemeAct.PASS, officer())));
    }

    private List<Overlap> overlaps(String unit, String code) {
        return services.transact(work -> work.the(DoubleFunding.class).overlaps(record(work, unit, code)));
    }

    private List<Refusal> override(Viewer by, long id, long other, String reason) {
        return services.transact(work -> work.the(FundingOverrides.class).pass(by, id, other, reason));
    }

    private long id(String unit, String code) {
        return services.transact(work -> record(work, unit, code).id());
    }

    private static SchemeRecord record(Services.Work work, String unit, String code) {
        return work.the(Schemes.class).find(new PlanOf(new UnitId(unit), 2024, FundSource.NATIONAL), code).orElseThrow();
    }

    private static Actor officer() {
        return new Actor("cuc", null, null, Set.of(Function.APPRAISE_PLANS));
    }

    private static long audited(Services.Work work, String act) {
        return ((Number) work.em().createNativeQuery("select count(*) from audit_entry where act = ?1").setParameter(1, act)
                .getSingleResult()).longValue();
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).toList();
    }
}
