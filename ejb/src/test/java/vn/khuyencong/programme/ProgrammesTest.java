package vn.khuyencong.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.Contribution;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Figures;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class ProgrammesTest {

    private static final long NATIONAL_2021 = 1;
    private static final Viewer DIRECTOR = Viewers.director("P63-24");
    private static final Aim FUNDS = new Aim(Measures.FUNDS, null);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("programmes-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theNationalProgrammesAreOnFileWithoutInventedTargets() {
        services.transact(work -> {
            List<Programme> all = work.the(Programmes.class).all(DIRECTOR);
            assertEquals(List.of("QĐ 2646/QĐ-BCT", "QĐ 1881/QĐ-TTg"), all.stream().map(Programme::decisionNumber).toList());
            all.forEach(programme -> assertEquals(Map.of(), work.the(Programmes.class).targets(programme)));
            return null;
        });
    }

    @Test
    void eachUnitCountsByTheBestDocumentOfTheYearAndTheSumSaysWhatItIsMadeOf() {
        stated("P63-24", 2021, ValueStatus.PLANNED, 900);
        stated("P63-24", 2021, ValueStatus.ACTUAL, 100);
        stated("P63-27", 2021, ValueStatus.ESTIMATED, 30);
        stated("P63-27", 2022, ValueStatus.PLANNED, 7);
        target(NATIONAL_2021, FUNDS, 300L);
        Progress funds = progress(Viewers.DEPT_OFFICER, NATIONAL_2021, FUNDS);
        assertEquals(Map.of(ValueStatus.ACTUAL, 100L, ValueStatus.ESTIMATED, 30L), funds.years().get(0).amounts());
        assertNull(funds.years().get(0).status(), "mixed");
        assertEquals(ValueStatus.PLANNED, funds.years().get(1).status());
        assertNull(funds.years().get(2).total(), "unknown is not zero");
        assertEquals(100, funds.sum(ValueStatus.ACTUAL));
        assertEquals(137, funds.total());
        assertEquals("33.33", funds.reached().toPlainString());
        assertEquals("45.67", funds.expected().toPlainString());
    }

    @Test
    void whatTheActualReportLeavesOutIsNotFilledUpFromThePlan() {
        stated("P63-24", 2021, ValueStatus.PLANNED, 900);
        document("P63-24", 2021, ValueStatus.ACTUAL);
        assertNull(progress(Viewers.DEPT_OFFICER, NATIONAL_2021, FUNDS).total());
    }

    @Test
    void aProvinceSeesOfTheNationalProgrammeItsOwnShare() {
        stated("P63-24", 2021, ValueStatus.ACTUAL, 100);
        stated("P63-27", 2021, ValueStatus.ACTUAL, 30);
        assertEquals(100, progress(DIRECTOR, NATIONAL_2021, FUNDS).total());
    }

    @Test
    void theProgrammeOfASuccessorCountsWithThoseItSucceeded() {
        services.play(LocalDate.of(2026, 2, 1));
        stated("P63-24", 2025, ValueStatus.PLANNED, 5);
        stated("P34-24", 2025, ValueStatus.PLANNED, 3);
        long id = enter(Viewers.director("P34-24"), provincial("P34-24", 2025, 2025)).id();
        assertEquals(8, progress(Viewers.director("P34-24"), id, FUNDS).total());
    }

    @Test
    void aTargetIsSetAnewAndTakenAwayByAText() {
        target(NATIONAL_2021, FUNDS, 300L);
        target(NATIONAL_2021, FUNDS, 400L);
        target(NATIONAL_2021, new Aim("demo_models", FundSource.NATIONAL), 5L);
        assertEquals(400, progress(Viewers.DEPT_OFFICER, NATIONAL_2021, FUNDS).target());
        assertEquals(5, progress(Viewers.DEPT_OFFICER, NATIONAL_2021, new Aim("demo_models", FundSource.NATIONAL)).target());
        target(NATIONAL_2021, FUNDS, null);
        assertNull(progress(Viewers.DEPT_OFFICER, NATIONAL_2021, FUNDS).target());
    }

    @Test
    void aProgrammeThatEndsBeforeItBeginsIsTooLongOrCoversAYearTwiceIsRefused() {
        assertEquals(List.of("ENTRY_ENDS_BEFORE_BEGIN"), rules(enter(DIRECTOR, provincial("P63-24", 2025, 2021))));
        assertEquals(List.of("PROGRAMME_TOO_LONG"), rules(enter(DIRECTOR, provincial("P63-24", 2021, 2031))));
        assertEquals(List.of("PROGRAMME_YEAR_WRONG", "PROGRAMME_TOO_LONG"), rules(enter(DIRECTOR, provincial("P63-24", 21, 2025))));
        assertTrue(enter(DIRECTOR, provincial("P63-24", 2021, 2025)).kept());
        assertEquals(List.of("PROGRAMME_OVERLAPS"), rules(enter(DIRECTOR, provincial("P63-24", 2025, 2026))));
        assertEquals(List.of("PROGRAMME_OVERLAPS"), rules(enter(Viewers.DEPT_OFFICER, provincial(null, 2025, 2025))));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "DIRECTIVE_IN_FUTURE", "ENTRY_MISSING", "ENTRY_MISSING"),
                rules(enter(DIRECTOR, new NewProgramme(new UnitId("P63-24"), "", null, null, " ", Services.TODAY.plusDays(1), null, null))));
    }

    @Test
    void aTargetOfAnUnknownMeasureOfAFundItIsNotSplitByOrBelowOneIsRefused() {
        assertEquals(List.of("TARGET_MEASURE_UNKNOWN", "TARGET_NOT_POSITIVE", "ENTRY_MISSING"), rules(aim(Viewers.DEPT_OFFICER, NATIONAL_2021, new Aim("x", null), 0L, "")));
        assertEquals(List.of("TARGET_FUND_WRONG"), rules(aim(Viewers.DEPT_OFFICER, NATIONAL_2021, new Aim("consultancy_projects", FundSource.LOCAL), 1L, "Căn cứ")));
    }

    @Test
    void theDepartmentKeepsTheNationalProgrammesAndADirectorHisOwn() {
        assertThrows(NotVisible.class, () -> enter(DIRECTOR, provincial(null, 2031, 2035)));
        assertThrows(NotVisible.class, () -> enter(DIRECTOR, provincial("P63-27", 2021, 2025)));
        assertThrows(NotVisible.class, () -> enter(Viewers.officer("P63-24"), provincial("P63-24", 2021, 2025)));
        assertThrows(NotVisible.class, () -> aim(DIRECTOR, NATIONAL_2021, FUNDS, 1L, "Căn cứ"));
        long id = enter(DIRECTOR, provincial("P63-24", 2021, 2025)).id();
        assertTrue(services.transact(work -> work.the(Programmes.class).find(Viewers.officer("P63-27"), id)).isEmpty());
    }

    private static NewProgramme provincial(String unit, int first, int last) {
        return new NewProgramme(unit == null ? null : new UnitId(unit), "Chương trình", first, last, "1/QĐ-UBND", LocalDate.of(2021, 1, 5), "UBND tỉnh", "NĐ 45/2012/NĐ-CP");
    }

    private void stated(String unit, int year, ValueStatus status, long amount) {
        document(unit, year, status);
        figure(unit, year, status, Measures.FUNDS, amount);
    }

    private void document(String unit, int year, ValueStatus status) {
        figure(unit, year, status, Measures.DOCUMENTS, 1);
    }

    private void figure(String unit, int year, ValueStatus status, String measure, long amount) {
        services.transact(work -> {
            work.the(Figures.class).change(List.of(new Contribution(new FigureKey(new UnitId(unit), year, Period.YEAR, status, Basis.DECIDED,
                    FundSource.NATIONAL, FigureKey.ALL_ACTIVITIES, measure), amount, 1, "test")), List.of());
            return null;
        });
    }

    private Entered enter(Viewer viewer, NewProgramme programme) {
        return services.transact(work -> work.the(Programmes.class).enter(viewer, programme));
    }

    private Entered aim(Viewer viewer, long programme, Aim aim, Long amount, String basis) {
        return services.transact(work -> work.the(Programmes.class).aim(viewer, work.the(Programmes.class).find(viewer, programme).orElseThrow(), aim, amount, basis));
    }

    private void target(long programme, Aim aim, Long amount) {
        Entered set = aim(Viewers.DEPT_OFFICER, programme, aim, amount, "Căn cứ");
        assertTrue(set.kept(), () -> set.findings().toString());
    }

    private Progress progress(Viewer viewer, long programme, Aim aim) {
        return services.transact(work -> work.the(ProgrammeProgress.class).of(viewer, work.the(Programmes.class).find(viewer, programme).orElseThrow()).stream()
                .filter(row -> row.aim().equals(aim)).findFirst().orElseThrow());
    }

    private static List<String> rules(Entered entered) {
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
