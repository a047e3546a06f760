package vn.khuyencong.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.LawKeeping.Done;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Dong;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.Services;

class LawKeepingTest {

    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final Viewer LEADER = new Viewer("lanhdao.cuc", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    /** Before the merger of 2025. */
    private static final LocalDate BEFORE = LocalDate.of(2024, 1, 1);
    private static final String BASIS = "Thông tư mới, Điều 1";

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("keeping-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aNormOfCoursesIsReplacedFromADayOnAndTheFormerHoldsForCoursesThatBeganBefore() {
        LawEntry former = services.transact(work -> work.the(LawBook.class).entries(LawList.COURSES)).stream()
                .filter(entry -> entry.content() instanceof LawContent.CourseLimits limits && limits.kind() == CourseKind.CRAFT && entry.inForceOn(DAY)).findFirst().orElseThrow();
        LawContent.CourseLimits smaller = new LawContent.CourseLimits(CourseKind.CRAFT, 8, 20, 60, 2_500_000L, 4_000_000L, null);
        done(keeping -> keeping.replace(OFFICER, LawList.COURSES, former.id(), new LawDraft(smaller, DAY, null, BASIS)));
        services.transact(work -> {
            NormsOfCourses norms = work.the(NormsOfCourses.class);
            assertEquals(35, norms.on(CourseKind.CRAFT, DAY.minusDays(1)).orElseThrow().limits().classMost());
            assertEquals(new CourseNorm(smaller, BASIS, false), norms.on(CourseKind.CRAFT, DAY).orElseThrow());
            return null;
        });
    }

    @Test
    void whatIsWrongOfANormOfCoursesIsSaidFieldByField() {
        LawContent.CourseLimits wrong = new LawContent.CourseLimits(null, 30, 20, 0, -1L, null, 101);
        assertEquals(List.of("courseKind", "classMost", "daysMost", "attendancePercent", "learnerMost", "priorityMost"), services.transact(work ->
                work.the(LawKeeping.class).add(OFFICER, new LawDraft(wrong, DAY, null, BASIS))).against().stream().map(Refusal::cell).toList());
    }

    @Test
    void anEnteredRateHoldsFromItsDayAndIsNotVerified() {
        LawEntry entered = find(done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, BEFORE))));
        assertFalse(entered.verified());
        assertEquals("cuc", entered.entered().by());
        assertEquals(Services.NOW, entered.entered().at());
        assertEquals(1, audited("LAW_ENTERED", "OK"));
        assertTrue(ceilingsOf(BEFORE.minusDays(1), "P63-24").isEmpty());
        assertEquals(List.of(Dong.ofMillions(150)), ceilingsOf(BEFORE, "P63-24").stream().map(Ceiling::maxAmount).toList());
        assertTrue(ceilingsOf(BEFORE, "P63-06").isEmpty(), "another unit has no such rate");
    }

    @Test
    void twoRatesAboutTheSameNeverBothHoldOnOneDay() {
        done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        Refusal refusal = refused(keeping -> keeping.add(OFFICER, localRate("P63-24", 180, LocalDate.of(2022, 1, 1))));
        assertEquals("LAW_OVERLAPS", refusal.rule());
        assertEquals(1, audited("LAW_REFUSED", "LAW_OVERLAPS"));
        done(keeping -> keeping.add(OFFICER, localRate("P63-27", 180, LocalDate.of(2022, 1, 1))));
    }

    @Test
    void aReplacementEndsTheOldRowTheDayBeforeAndChangesNothingElseInIt() {
        long old = done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        long next = done(keeping -> keeping.replace(OFFICER, LawList.CEILINGS, old, localRate("P63-24", 200, LocalDate.of(2023, 1, 1))));
        assertEquals(LocalDate.of(2022, 12, 31), find(old).validTo());
        assertEquals("cuc", find(old).ended().by());
        assertEquals(150_000_000, ((LawContent.Rate) find(old).content()).maxAmount().amount());
        assertEquals(200_000_000, ((LawContent.Rate) find(next).content()).maxAmount().amount());
        assertEquals(Dong.ofMillions(150), ceilingsOf(LocalDate.of(2022, 12, 31), "P63-24").get(0).maxAmount());
        assertEquals(Dong.ofMillions(200), ceilingsOf(LocalDate.of(2023, 1, 1), "P63-24").get(0).maxAmount());
    }

    @Test
    void aReplacementIsAboutTheSameAndBeginsLater() {
        long old = done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        assertEquals("LAW_SUBJECT_DIFFERS", refused(keeping -> keeping.replace(OFFICER, LawList.CEILINGS, old,
                localRate("P63-27", 200, LocalDate.of(2023, 1, 1)))).rule());
        assertEquals("LAW_LAST_DAY_WRONG", refused(keeping -> keeping.replace(OFFICER, LawList.CEILINGS, old,
                localRate("P63-24", 200, LocalDate.of(2021, 1, 1)))).rule());
        assertEquals(null, find(old).validTo(), "what is refused changes nothing");
    }

    @Test
    void aRowIsEndedOnceAndNotBeforeItBegan() {
        long row = done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        assertEquals("LAW_LAST_DAY_WRONG", refused(keeping -> keeping.end(OFFICER, LawList.CEILINGS, row, LocalDate.of(2020, 12, 31))).rule());
        assertEquals("LAW_LAST_DAY_WRONG", refused(keeping -> keeping.end(OFFICER, LawList.CEILINGS, row, null)).rule());
        done(keeping -> keeping.end(OFFICER, LawList.CEILINGS, row, LocalDate.of(2022, 12, 31)));
        assertEquals("LAW_ALREADY_ENDED", refused(keeping -> keeping.end(OFFICER, LawList.CEILINGS, row, LocalDate.of(2023, 12, 31))).rule());
    }

    @Test
    void whoEnteredOrEndedARowDoesNotVerifyIt() {
        Viewer both = new Viewer("cuc", "Cán bộ Cục", List.of(new Grant(Role.DEPT_OFFICER,
                DataScope.COUNTRY), new Grant(Role.DEPT_LEADER,
                DataScope.COUNTRY)), List.of());
        long row = done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, BEFORE)));
        assertEquals("LAW_VERIFIER_IS_EDITOR", refused(keeping -> keeping.verify(both, LawList.CEILINGS, row)).rule());
        done(keeping -> keeping.verify(LEADER, LawList.CEILINGS, row));
        assertTrue(find(row).verified());
        assertEquals("lanhdao.cuc", find(row).check().by());
        assertEquals("LAW_ALREADY_VERIFIED", refused(keeping -> keeping.verify(LEADER, LawList.CEILINGS, row)).rule());
    }

    @Test
    void aLastDayIsHeldAgainstTheTextToo() {
        long row = done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        done(keeping -> keeping.verify(LEADER, LawList.CEILINGS, row));
        done(keeping -> keeping.end(OFFICER, LawList.CEILINGS, row, LocalDate.of(2022, 12, 31)));
        assertFalse(find(row).verified());
        done(keeping -> keeping.verify(LEADER, LawList.CEILINGS, row));
        assertTrue(find(row).verified());
    }

    @Test
    void onlyAnOfficerOfTheWholeCountryEntersNationalLawAndALeaderVerifies() {
        Viewer province = new Viewer("so.bg", "Sở", Role.SCT_OFFICER, BAC_GIANG);
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).add(province, localRate("P63-24", 150, BEFORE))));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).add(LEADER, localRate("P63-24", 150, BEFORE))));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).verify(OFFICER, LawList.CEILINGS, 1)));
        Viewer north = new Viewer("bac", "Cán bộ miền Bắc", List.of(new Grant(Role.DEPT_OFFICER,
                DataScope.of(Region.NORTH))), List.of());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).end(north, LawList.CEILINGS, 1, DAY)));
        done(keeping -> keeping.add(north, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
    }

    @Test
    void wrongInputNamesTheField() {
        assertEquals("maxAmount", refused(keeping -> keeping.add(OFFICER, rate(FundSource.LOCAL, "P63-24", null, null, BEFORE))).cell());
        assertEquals("LAW_PERCENT_WRONG", refused(keeping -> keeping.add(OFFICER, rate(FundSource.LOCAL, "P63-24", new BigDecimal("101"), null, BEFORE))).rule());
        assertEquals("LAW_AMOUNT_WRONG", refused(keeping -> keeping.add(OFFICER, rate(FundSource.LOCAL, "P63-24", null, 0L, BEFORE))).rule());
        assertEquals("LAW_UNIT_ONLY_LOCAL", refused(keeping -> keeping.add(OFFICER, rate(FundSource.NATIONAL, "P63-24", null, 1L, LocalDate.of(2021, 1, 1)))).rule());
        assertEquals("LAW_UNIT_NOT_THERE", refused(keeping -> keeping.add(OFFICER, rate(FundSource.LOCAL, "P63-99", null, 1L, DAY))).rule());
        assertEquals("from", refused(keeping -> keeping.add(OFFICER, rate(FundSource.LOCAL, "P63-24", null, 1L, null))).cell());
        LawContent.Area nowhere = new LawContent.Area(null, " ", null);
        assertEquals(List.of("unit", "place", "kind", "legalBasis"), services.transact(work -> work.the(LawKeeping.class)
                .add(OFFICER, new LawDraft(nowhere, DAY, null, ""))).against().stream().map(Refusal::cell).toList());
        LawContent.Due thirteenth = new LawContent.Due(FundSource.LOCAL, null, CalendarStep.DECISION, 2030, 0, 13, 1);
        assertEquals("LAW_CALENDAR_DAY_WRONG", refused(keeping -> keeping.add(OFFICER, new LawDraft(thirteenth, DAY, null, BASIS))).rule());
        LawContent.Reason small = new LawContent.Reason("khac", "Khác", "Other");
        assertEquals("LAW_CODE_WRONG", refused(keeping -> keeping.add(OFFICER, new LawDraft(small, DAY, null, BASIS))).rule());
        assertEquals("LAW_DAYS_WRONG", refused(keeping -> keeping.add(OFFICER, new LawDraft(new LawContent.Reason("NEW", "Mới", "New"), DAY,
                DAY.minusDays(1), BASIS))).rule());
    }

    @Test
    void aRateOfThePredecessorHoldsUntilTheSuccessorHasItsOwn() {
        done(keeping -> keeping.add(OFFICER, localRate("P63-24", 150, LocalDate.of(2021, 1, 1))));
        done(keeping -> keeping.add(OFFICER, localRate("P63-27", 180, LocalDate.of(2020, 1, 1))));
        LocalDate merged = LocalDate.of(2025, 8, 1);
        assertEquals(Dong.ofMillions(150), ceilingsOf(merged, "P63-24").get(0).maxAmount());
        assertEquals(Dong.ofMillions(180), ceilingsOf(merged, "P63-27").get(0).maxAmount());
        assertTrue(ceilingsOf(merged, "P34-24").isEmpty(), "nobody guesses which of the two");
        done(keeping -> keeping.add(OFFICER, localRate("P34-24", 250, DAY)));
        for (String unit : List.of("P63-24", "P63-27", "P34-24")) {
            assertEquals(Dong.ofMillions(250), ceilingsOf(DAY, unit).get(0).maxAmount(), unit);
        }
        assertEquals(Dong.ofMillions(150), ceilingsOf(DAY.minusDays(1), "P63-24").get(0).maxAmount());
    }

    private List<Ceiling> ceilingsOf(LocalDate day, String unit) {
        return services.transact(work -> work.the(Norms.class).on(day)).ceilingsOf(FundSource.LOCAL, unit);
    }

    private static LawDraft localRate(String unit, long millions, LocalDate from) {
        return rate(FundSource.LOCAL, unit, null, millions * 1_000_000, from);
    }

    private static LawDraft rate(FundSource fund, String unit, BigDecimal percent, Long amount, LocalDate from) {
        return new LawDraft(new LawContent.Rate("MACHINERY", "A3", fund, new UnitId(unit), percent, amount == null ? null : Dong.of(amount),
                "establishment", false), from, null, BASIS);
    }

    private long done(Function<LawKeeping, Done> act) {
        Done done = services.transact(work -> act.apply(work.the(LawKeeping.class)));
        assertTrue(done.done(), () -> done.against().toString());
        return done.id();
    }

    private Refusal refused(Function<LawKeeping, Done> act) {
        Done done = services.transact(work -> act.apply(work.the(LawKeeping.class)));
        assertFalse(done.done());
        return done.against().get(0);
    }

    private LawEntry find(long id) {
        return services.transact(work -> work.the(LawBook.class).find(LawList.CEILINGS, id)).orElseThrow();
    }

    private long audited(String act, String outcome) {
        return services.transact(work -> ((Number) work.em().createNativeQuery("select count(*) from audit_entry where act = ?1 and outcome = ?2")
                .setParameter(1, act).setParameter(2, outcome).getSingleResult()).longValue());
    }
}
