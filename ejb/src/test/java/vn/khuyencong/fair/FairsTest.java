package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.fair.allocation.TieSeed;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class FairsTest {

    private static final Viewer OFFICER = Viewers.officer("P63-24");
    private static final Viewer DIRECTOR = Viewers.director("P63-24");

    private FairBench bench;

    @BeforeEach
    void start(TestInfo test) {
        bench = new FairBench("fairs-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theSeedIsDrawnWhenItIsAnnouncedAndItsDigestAloneIsShown() {
        Fair fair = fair(bench.announced("HC-1"));
        assertEquals(FairState.ANNOUNCED, fair.state());
        assertEquals(TieSeed.commitment(fair.seed()), fair.seedDigest());
        assertNull(fair.revealedSeed());
        assertNotEquals(fair.seed(), fair(bench.announced("HC-2")).seed());
    }

    @Test
    void aFairIsPublishedWithItsResultAfterTheLastDayOfApplicationsAndThenTheSeedIsRevealed() {
        long id = bench.announced("HC-1");
        assertEquals(List.of("FAIR_STILL_OPEN", "FAIR_WITHOUT_RESULT"), bench.act(Viewers.DEPT_LEADER, id, FairAct.PUBLISH, null));
        bench.services().play(FairBench.CLOSES.plusDays(1));
        Given.stalls(bench, id, "1 Tháng 5", "A-01");
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, id, FairAct.PUBLISH, null));
        Fair fair = fair(id);
        assertTrue(TieSeed.isRevealed(fair.revealedSeed(), fair.seedDigest()));
        assertEquals(List.of("FAIR_NOT_OVER"), bench.act(Viewers.DEPT_LEADER, id, FairAct.CLOSE, null));
        bench.services().play(LocalDate.of(2024, 5, 20));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, id, FairAct.CLOSE, null));
        assertEquals(List.of("FAIR_ACT_NOT_HERE"), bench.act(Viewers.DEPT_LEADER, id, FairAct.CANCEL, "Muộn"));
        assertEquals(List.of(FairAct.ANNOUNCE, FairAct.PUBLISH, FairAct.CLOSE), bench.services().transact(work ->
                work.the(FairActs.class).events(work.em().find(Fair.class, id))).stream().map(FairEvent::act).toList());
    }

    @Test
    void whatIsNotPreparedIsNotAnnouncedAndACancellationNeedsItsReason() {
        long id = FairBench.kept(enter(Viewers.DEPT_OFFICER, FairBench.fair("HC-1")));
        bench.services().play(FairBench.CLOSES.plusDays(1));
        assertEquals(List.of("FAIR_WITHOUT_FLOOR", "FAIR_WITHOUT_QUOTA", "FAIR_CALENDAR_PAST"), bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null));
        assertEquals(List.of("FAIR_REASON_MISSING"), bench.act(Viewers.DEPT_LEADER, id, FairAct.CANCEL, " "));
        assertEquals(List.of("ENTRY_TOO_LONG"), bench.act(Viewers.DEPT_LEADER, id, FairAct.CANCEL, "x".repeat(1001)));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, id, FairAct.CANCEL, "Không có địa điểm"));
        assertEquals(FairState.CANCELLED, fair(id).state());
        assertNull(fair(id).revealedSeed());
        assertEquals(List.of("FAIR_ENDED"), FairBench.rules(change(id, FairBench.fair("HC-1"))));
    }

    @Test
    void everyActIsInTheAuditTrailRefusedOnesToo() {
        long id = bench.planned("HC-1");
        bench.act(Viewers.DEPT_OFFICER, id, FairAct.ANNOUNCE, null);
        bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null);
        List<?> acts = bench.services().transact(work -> work.em().createNativeQuery("select act from audit_entry where act like 'FAIR%' order by id").getResultList());
        assertEquals(List.of("FAIR_ENTERED", "FAIR_ZONE_SET", "FAIR_FLOOR_CHANGED", "FAIR_QUOTA_SET", "FAIR_ACT_REFUSED", "FAIR_ACT_DONE"), acts);
    }

    @Test
    void aFairWithWrongFactsIsRefusedWithEverythingAtOnce() {
        assertEquals(List.of("FAIR_CODE_WRONG", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_ENDS_BEFORE_BEGIN", "ENTRY_ENDS_BEFORE_BEGIN",
                "FAIR_CLOSES_LATE", "FAIR_MOST_EACH_WRONG"), FairBench.rules(enter(Viewers.DEPT_OFFICER, new NewFair("hội chợ", " ", null, null, false,
                        LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 15), null, LocalDate.of(2024, 5, 18), LocalDate.of(2024, 5, 17), 0))));
        assertEquals(List.of("ENTRY_MISSING"), FairBench.rules(enter(Viewers.DEPT_OFFICER, changed(null, FairBench.CLOSES))));
        FairBench.kept(enter(Viewers.DEPT_OFFICER, FairBench.fair("HC-1")));
        assertEquals(List.of("FAIR_CODE_TAKEN"), FairBench.rules(enter(Viewers.DEPT_OFFICER, FairBench.fair("HC-1"))));
    }

    @Test
    void theFactsOfAFairChangeUntilItIsAnnouncedAndItsCodeNever() {
        long id = bench.planned("HC-1");
        FairBench.kept(change(id, changed("HC-9", FairBench.CLOSES.plusDays(2))));
        assertEquals("HC-1", fair(id).code());
        assertEquals(FairBench.CLOSES.plusDays(2), fair(id).closesOn());
        bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null);
        assertEquals(List.of("FAIR_ANNOUNCED"), FairBench.rules(change(id, FairBench.fair("HC-1"))));
    }

    @Test
    void theDepartmentPreparesAndDecidesItsFairsAndAProvinceItsOwn() {
        assertThrows(NotVisible.class, () -> enter(OFFICER, FairBench.fair("HC-1")));
        assertThrows(NotVisible.class, () -> enter(Viewers.DEPT_LEADER, FairBench.fair("HC-1")));
        assertThrows(NotVisible.class, () -> enter(Viewers.officer("P63-27"), ofUnit()));
        long own = FairBench.kept(enter(OFFICER, ofUnit()));
        assertThrows(NotVisible.class, () -> bench.services().transact(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, own, FairBench.BAC_GIANG, 1)));
        assertEquals(List.of("FAIR_ACT_NOT_YOURS"), bench.act(OFFICER, own, FairAct.CANCEL, "Thử"));
        assertEquals(List.of("FAIR_ACT_NOT_YOURS"), bench.act(Viewers.DEPT_LEADER, own, FairAct.CANCEL, "Thử"));
        assertEquals(List.of(), bench.act(DIRECTOR, own, FairAct.CANCEL, "Thử"));
    }

    @Test
    void aProvinceSeesAFairOnceItIsAnnouncedAndItHasAQuota() {
        long id = bench.planned("HC-1");
        assertTrue(find(Viewers.DEPT_OFFICER, id).isPresent());
        assertTrue(find(OFFICER, id).isEmpty());
        assertThrows(NotVisible.class, () -> bench.act(DIRECTOR, id, FairAct.CANCEL, "Thử"));
        bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null);
        assertTrue(find(OFFICER, id).isPresent());
        boolean whole = bench.services().transact(work -> work.the(Fairs.class).seesWhole(OFFICER, work.em().find(Fair.class, id)));
        assertFalse(whole);
        assertTrue(find(Viewers.officer("P63-27"), id).isEmpty());
        assertEquals(List.of(), bench.services().transact(work -> work.the(Fairs.class).ofYear(Viewers.officer("P63-27"), 2024)));
        assertEquals(1, bench.services().transact(work -> work.the(Fairs.class).ofYear(OFFICER, 2024)).size());
    }

    @Test
    void aQuotaIsSetAnewAndEndedAndIsOfAUnitOfThatDay() {
        long id = bench.planned("HC-1");
        FairBench.kept(quota(id, "P63-27", 2));
        FairBench.kept(quota(id, "P63-27", 4));
        assertEquals(List.of("P63-24 6", "P63-27 4"), quotas(id));
        FairBench.kept(quota(id, "P63-27", null));
        assertEquals(List.of("P63-24 6"), quotas(id));
        assertEquals(List.of("FAIR_UNIT_NOT_THEN"), FairBench.rules(quota(id, "P34-24", 1)));
        assertEquals(List.of("UNIT_NOT_ON_FILE", "FAIR_UNIT_NOT_THEN", "FAIR_QUOTA_WRONG"), FairBench.rules(quota(id, "P99-99", -1)));
    }

    @Test
    void aQuotaNeverFallsBelowWhatIsGiven() {
        long id = bench.announced("HC-1");
        Given.stalls(bench, id, "Cơ sở Một", "A-01", "A-02");
        assertEquals(List.of("FAIR_QUOTA_BELOW_GIVEN"), FairBench.rules(quota(id, "P63-24", 1)));
        assertEquals(List.of("FAIR_QUOTA_BELOW_GIVEN"), FairBench.rules(quota(id, "P63-24", 0)));
        FairBench.kept(quota(id, "P63-24", 2));
    }

    @Test
    void aCostLineKeepsWithinTheCeilingOfItsKindOfFair() {
        long organised = bench.planned("HC-1");
        FairBench.kept(cost(organised, new NewCostLine("Thuê mặt bằng", null, FundSource.NATIONAL, null, 1_000_000L, 1_000_000L)));
        NewFair joins = new NewFair("HC-2", "Hội chợ", "Thành phố B", FairScope.DOMESTIC, false, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 3), null,
                LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1), 3);
        long joined = FairBench.kept(enter(Viewers.DEPT_OFFICER, joins));
        assertEquals(List.of("CEILING_SHARE_EXCEEDED"), FairBench.rules(cost(joined, new NewCostLine("Thuê gian", null, FundSource.NATIONAL, null, 1_000_000L, 800_001L)))
                .stream().filter(rule -> !rule.equals("NORM_UNVERIFIED")).toList());
        FairBench.kept(cost(joined, new NewCostLine("Thuê gian", null, FundSource.NATIONAL, null, 1_000_000L, 800_000L)));
        assertEquals(List.of("SUPPORT_ABOVE_COST"), FairBench.rules(cost(organised, new NewCostLine("Thuê", FairBench.BAC_GIANG, FundSource.LOCAL, null, 5L, 6L))));
        assertEquals(List.of("ENTRY_MISSING", "FAIR_COST_FUND_UNSPLIT", "FAIR_COST_NOT_POSITIVE", "FAIR_COST_NOT_POSITIVE"),
                FairBench.rules(cost(organised, new NewCostLine("", null, FundSource.UNSPLIT, null, 0L, -1L))));
        assertEquals(List.of("FAIR_COST_LOCAL_WITHOUT_UNIT"), FairBench.rules(cost(organised, new NewCostLine("Thuê", null, FundSource.LOCAL, null, 5L, 5L))));
    }

    @Test
    void theSchemeOfACostLineIsOneForFairsOfThePlanInForceOfWhoPays() {
        long id = bench.planned("HC-1");
        bench.services().transact(work -> new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL).fair("HC.1", 500).ownWork("TT.1", 100).taken(work, Services.TODAY));
        assertEquals(List.of("FAIR_COST_SCHEME_UNKNOWN schemeCode"), scheme(id, FairBench.BAC_GIANG, FundSource.NATIONAL, "HC.9"));
        assertEquals(List.of("FAIR_COST_SCHEME_UNKNOWN schemeCode"), scheme(id, FairBench.BAC_GIANG, FundSource.LOCAL, "HC.1"));
        assertEquals(List.of("FAIR_COST_SCHEME_UNKNOWN schemeCode"), scheme(id, new UnitId("P63-27"), FundSource.NATIONAL, "HC.1"));
        assertEquals(List.of("FAIR_COST_SCHEME_NOT_FAIR schemeCode"), scheme(id, FairBench.BAC_GIANG, FundSource.NATIONAL, "TT.1"));
        assertEquals(List.of("FAIR_COST_SCHEME_WITHOUT_UNIT schemeCode"), scheme(id, null, FundSource.NATIONAL, "HC.1"));
        assertEquals(List.of(), scheme(id, FairBench.BAC_GIANG, FundSource.NATIONAL, "HC.1"));
        bench.services().transact(work -> new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL).next().ownWork("TT.1", 100).taken(work, Services.TODAY));
        assertEquals(List.of("FAIR_COST_SCHEME_UNKNOWN"), bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null));
    }

    private List<String> scheme(long id, UnitId unit, FundSource fund, String code) {
        return cost(id, new NewCostLine("Thuê gian", unit, fund, code, 1_000_000L, 800_000L)).findings().stream().filter(Refusal::blocks)
                .map(finding -> finding.rule() + " " + finding.cell()).toList();
    }

    @Test
    void theCeilingsAreAskedAgainWhenItIsAnnounced() {
        long id = bench.planned("HC-1");
        long line = FairBench.kept(cost(id, new NewCostLine("Thuê mặt bằng", null, FundSource.NATIONAL, null, 1_000_000L, 1_000_000L)));
        NewFair now = new NewFair("HC-1", "Hội chợ", "Thành phố A", FairScope.DOMESTIC, false, LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 19), null,
                LocalDate.of(2024, 3, 1), FairBench.CLOSES, 3);
        FairBench.kept(change(id, now));
        assertEquals(List.of("CEILING_SHARE_EXCEEDED"), bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null));
        FairBench.kept(bench.services().transact(work -> work.the(FairCosts.class).end(Viewers.DEPT_OFFICER, id, line)));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, id, FairAct.ANNOUNCE, null));
    }

    private static NewFair changed(String code, LocalDate closes) {
        return new NewFair(code, "Hội chợ mới", "Thành phố A", FairScope.DOMESTIC, true, LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 19), null,
                LocalDate.of(2024, 3, 1), closes, 3);
    }

    private static NewFair ofUnit() {
        return new NewFair("HC-U", "Hội chợ tỉnh", "Thành phố C", FairScope.DOMESTIC, true, LocalDate.of(2024, 5, 16), LocalDate.of(2024, 5, 19),
                FairBench.BAC_GIANG, LocalDate.of(2024, 3, 1), FairBench.CLOSES, 3);
    }

    private Entered enter(Viewer viewer, NewFair fair) {
        return bench.services().transact(work -> work.the(Fairs.class).enter(viewer, fair));
    }

    private Entered change(long id, NewFair fair) {
        return bench.services().transact(work -> work.the(Fairs.class).change(Viewers.DEPT_OFFICER, id, fair));
    }

    private Entered quota(long id, String unit, Integer stalls) {
        return bench.services().transact(work -> work.the(FairQuotas.class).set(Viewers.DEPT_OFFICER, id, new UnitId(unit), stalls));
    }

    private List<String> quotas(long id) {
        return bench.services().transact(work -> work.the(FairQuotas.class).of(work.em().find(Fair.class, id)).stream()
                .map(quota -> quota.unit() + " " + quota.stalls()).toList());
    }

    private Entered cost(long id, NewCostLine line) {
        return bench.services().transact(work -> work.the(FairCosts.class).enter(Viewers.DEPT_OFFICER, id, line));
    }

    private Optional<Fair> find(Viewer viewer, long id) {
        return bench.services().transact(work -> work.the(Fairs.class).find(viewer, id));
    }

    private Fair fair(long id) {
        return bench.services().transact(work -> work.em().find(Fair.class, id));
    }
}
