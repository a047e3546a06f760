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
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.watch.Risk;
import vn.khuyencong.scheme.watch.WatchList;
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

    @Test
    void aPlanThatArrivesDecidedIsTakenButItsSenderIsWarnedAndAnOfficialLooks() {
        take(new PlanOfUnit(BAC_GIANG, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 9", LocalDate.of(2023, 2, 1)));
        var arrived = services.transact(work -> new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 200).machine("B", "Công ty B", 90)
                .decided("QĐ 1", DAY).taken(work, DAY));
        assertEquals(VersionState.IN_FORCE, arrived.version().state());
        Refusal warning = arrived.findings().stream().filter(finding -> finding.rule().equals("DOUBLE_FUNDING_DECIDED")).findFirst().orElseThrow();
        assertFalse(warning.blocks());
        assertEquals("/data/schemes/0", warning.cell());
        assertEquals(List.of("Công ty A", "Máy A", "Bắc Giang", "2023"), warning.arguments());
        assertEquals(List.of("A DOUBLE_FUNDING"), suspected());
        assertEquals(List.of(), override(OFFICER, id(BAC_GIANG, "A"), overlaps(BAC_GIANG, "A").get(0).other(), "Hai dây chuyền"));
        assertEquals(List.of(), suspected());
    }

    @Test
    void ofALineThatDoesNotPassNothingIsDouble() {
        take(new PlanOfUnit(BAC_GIANG, 2023, FundSource.LOCAL).machine("A", "Công ty A", 100).decided("QĐ 9", LocalDate.of(2023, 2, 1)));
        take(national(BAC_GIANG, "A"));
        PlanSubmission.Scheme other = national(BAC_GIANG, "B").data().schemes().get(0);
        assertEquals(List.of("DOUBLE_FUNDING"), rules(services.transact(work -> work.the(DoubleFunding.class).against(record(work, BAC_GIANG, "A"),
                Deed.of(SchemeAct.PASS, officer())))));
        assertEquals(List.of(), rules(services.transact(work -> work.the(DoubleFunding.class).against(record(work, BAC_GIANG, "A"),
                Deed.of(SchemeAct.PASS, officer()).passing(other)))));
    }

    private List<String> suspected() {
        SchemeFilter ofYear = new SchemeFilter(null, 2024, null, null, null);
        return services.transact(work -> work.the(WatchList.class).page(OFFICER, ofYear, work.the(WatchList.class).of(OFFICER, ofYear), 0, 100)).stream()
                .filter(risk -> risk.kind() == Risk.RiskKind.DOUBLE_FUNDING).map(risk -> risk.record().code() + " " + risk.kind()).toList();
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

    @Test
    void aDraftIsHeldAgainstOtherDraftsThatWerePassedAndAgainstPlans() {
        long first = draft(BAC_GIANG, "N1", "0100109106");
        long second = draft(BAC_NINH, "N2", "0100109106");
        long third = draft(BAC_NINH, "N3", "0100686209");
        assertEquals(List.of(), services.<List<Refusal>>transact(work -> against(work, second)));
        assertTrue(passDraft(first));
        assertEquals(List.of("DOUBLE_FUNDING"), rules(services.<List<Refusal>>transact(work -> against(work, second))));
        assertEquals(List.of(), services.<List<Refusal>>transact(work -> against(work, third)));
    }

    @Test
    void ofTheDraftsOfTheCountryOnlyThoseThatNameTheEstablishmentAreRead() {
        long first = draft(BAC_GIANG, "N1", "0100109106");
        long second = draft(BAC_NINH, "N2", "0100109106");
        long stranger = draft(BAC_NINH, "N3", "0100686209");
        assertTrue(passDraft(first));
        assertTrue(passDraft(stranger));
        services.transact(work -> work.em().createNativeQuery("update scheme_dossier set content = 'nobody reads this' where record_id = ?1")
                .setParameter(1, stranger).executeUpdate());
        assertEquals(List.of("DOUBLE_FUNDING"), rules(services.<List<Refusal>>transact(work -> against(work, second))));
        take(new PlanOfUnit(BAC_GIANG, 2024, FundSource.NATIONAL).machine("A", "Công ty A", 200));
        assertEquals(List.of(), overlaps(BAC_GIANG, "A"));
    }

    @RepeatedTest(3)
    void ofTwoDraftsAtOnceForAnEstablishmentThatNobodyKnowsYetExactlyOnePasses() throws Exception {
        List<Long> drafts = List.of(draft(BAC_GIANG, "N1", "0100109106"), draft(BAC_NINH, "N2", "0100109106"));
        ExecutorService officers = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> outcomes = drafts.stream().map(id -> officers.submit(() -> {
            together.await();
            return passDraft(id);
        })).toList();
        assertEquals(1, (outcomes.get(0).get() ? 1 : 0) + (outcomes.get(1).get() ? 1 : 0));
        officers.shutdown();
    }

    /** A local scheme with a dossier for a machine, before its appraisal. */
    private long draft(String unit, String code, String taxCode) {
        return services.<Long>transact(work -> {
            SchemeRecord record = work.the(Schemes.class).record(new PlanOf(new UnitId(unit), 2024, FundSource.LOCAL), code);
            record.describe("Đề án " + code, PlanSubmission.SchemeKind.SINGLE, "Trung tâm Khuyến công", null);
            assertTrue(work.the(Schemes.class).act(record, Deed.of(SchemeAct.DRAFT_SCHEME, Actor.system())).done());
            work.em().flush();
            String content = """
                    {"scheme": {"code": "%s", "name": "Đề án", "kind": "SINGLE", "implementingUnit": "Trung tâm", "support": 100, "lines": [{"activity": "A3",
                    "content": "Máy ép", "establishment": {"name": "Công ty Mới", "legalForm": "COMPANY", "taxCode": "%s", "address": "xã A"},
                    "quantity": 1, "eligibleCost": 300, "support": 100, "counterpart": 200, "otherSources": 0,
                    "equipment": [{"name": "Máy ép", "specification": "10 kW", "quantity": 1, "unitPrice": 300}]}]}}""".formatted(code, taxCode);
            work.em().createNativeQuery("""
                    insert into scheme_dossier (id, record_id, version, content, made_by, made_at, business_day)
                    values (?1, ?2, 1, ?3, 'so', current_timestamp, date '2024-01-15')""")
                    .setParameter(1, record.id()).setParameter(2, record.id()).setParameter(3, content).executeUpdate();
            work.the(SupportedMatters.class).keep(record, work.the(DossierShelf.class).newest(record).orElseThrow().content().scheme());
            return record.id();
        });
    }

    /** What its appraisal does about double funding, without the rest of it. */
    private boolean passDraft(long id) {
        return services.<Boolean>transact(work -> {
            work.the(DoubleFunding.class).hold(work.em().find(SchemeRecord.class, id));
            boolean passes = against(work, id).isEmpty();
            if (passes) {
                work.em().createNativeQuery("update scheme_record set state = 'GRASSROOTS_PASSED' where id = ?1").setParameter(1, id).executeUpdate();
            }
            return passes;
        });
    }

    private static List<Refusal> against(Services.Work work, long id) {
        return work.the(DoubleFunding.class).against(work.em().find(SchemeRecord.class, id),
                Deed.of(SchemeAct.PASS_GRASSROOTS, Actor.system()));
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
