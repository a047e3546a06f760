package vn.khuyencong.consolidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** Three provinces plan a year and report on it: what the forms hold against the plan, and what they say of a province that came of a merger. */
class PlanShareTest {

    private static final long MILLION = 1_000_000;
    private static final int YEAR = 2023;
    private static final String BAC_GIANG = "P63-24";
    private static final String BAC_NINH_OLD = "P63-27";
    private static final String LANG_SON = "P-20";
    private static final UnitId BAC_NINH = new UnitId("P34-24");
    private static final Viewer HEIR = Viewers.officer(BAC_NINH.value());

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("share-" + test.getDisplayName())).play(Provinces.MERGER.plusYears(1));
        List.of(BAC_GIANG, BAC_NINH_OLD, LANG_SON).forEach(unit -> states(unit, YEAR, "PLANNED", "LOCAL", 1_000));
        states(BAC_GIANG, YEAR, "ACTUAL", "LOCAL", 900);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theResultOfOneProvinceIsNotHeldAgainstThePlanOfThree() {
        assertEquals("", total(north()).planPercent().text());
        assertTrue(north().narrative().get(0).contains("là 0,9 tỷ đồng") && !north().narrative().get(0).contains("kế hoạch"), () -> north().narrative().toString());
        assertEquals(List.of(), shares(funds(Scope.of(Region.NORTH))));
        assertEquals("90,0%", total(results(Viewers.DEPT_OFFICER, Scope.of(new UnitId(BAC_GIANG)), Boundaries.THEN)).planPercent().text());
        assertEquals(List.of("90,0%"), shares(funds(Scope.of(new UnitId(BAC_GIANG)))));
    }

    @Test
    void onceAllWhoPlannedHaveReportedTheShareIsOfAll() {
        states(BAC_NINH_OLD, YEAR, "ACTUAL", "LOCAL", 800);
        states(LANG_SON, YEAR, "ACTUAL", "LOCAL", 700);
        assertEquals("80,0%", total(north()).planPercent().text());
        assertTrue(north().narrative().get(0).contains("đạt 80,0% so với kế hoạch năm"), () -> north().narrative().toString());
        assertEquals(List.of("80,0%"), shares(funds(Scope.of(Region.NORTH))));
    }

    @Test
    void inTheYearOfTheMergerThePlansOfTheOldStandAgainstTheReportOfTheNew() {
        states(BAC_GIANG, 2025, "PLANNED", "LOCAL", 600);
        states(BAC_NINH_OLD, 2025, "PLANNED", "LOCAL", 400);
        states(BAC_NINH.value(), 2025, "ACTUAL", "LOCAL", 950);
        ResultReport report = services.transact(work -> work.the(ResultReports.class).of(Viewers.DEPT_OFFICER, question(2025, Scope.of(Region.NORTH), Boundaries.THEN)));
        assertEquals("95,0%", total(report).planPercent().text());
    }

    @Test
    void theFormsOfAProvinceThatCameOfAMergerHoldThoseBeforeItAndSaySo() {
        Scope own = Scope.of(BAC_NINH);
        PlanTable then = plan(own, Boundaries.THEN);
        assertTrue(then.saysNothing(), "it was not there yet");
        PlanTable now = plan(own, Boundaries.NOW);
        assertFalse(now.saysNothing());
        assertEquals(List.of("Phạm vi: tỉnh Bắc Ninh theo địa giới hiện nay", "2.000"), List.of(now.heading().subtitle(), now.total().total().text()));
        assertTrue(now.notes().contains("Bắc Ninh: tổng của Bắc Giang + Bắc Ninh."), () -> now.notes().toString());
        ResultReport report = results(HEIR, own, Boundaries.NOW);
        assertEquals(List.of("Phạm vi: tỉnh Bắc Ninh theo địa giới hiện nay", "Bộ Công Thương (Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công)"), List.of(report.heading().subtitle(), report.to()));
        FundReport money = services.transact(work -> work.the(FundReports.class).of(HEIR, question(YEAR, own, Boundaries.NOW), YEAR, 2026));
        assertEquals("Phạm vi: tỉnh Bắc Ninh theo địa giới hiện nay", money.heading().subtitle());
        assertEquals("Phạm vi: tỉnh Lạng Sơn", plan(Scope.of(new UnitId(LANG_SON)), Boundaries.NOW).heading().subtitle(), "it is the same on both maps");
    }

    @Test
    void aReportThatThereIsNothingIsAnAnswerAndNoReportIsNone() {
        Question asked = question(YEAR, Scope.of(new UnitId(LANG_SON)), Boundaries.THEN);
        assertTrue(results(Viewers.DEPT_OFFICER, asked.scope(), Boundaries.THEN).saysNothing());
        assertFalse(isAnswered(asked));
        state(LANG_SON, YEAR, "ACTUAL", "UNSPLIT", Measures.DOCUMENTS, 1);
        assertTrue(results(Viewers.DEPT_OFFICER, asked.scope(), Boundaries.THEN).saysNothing());
        assertTrue(isAnswered(asked));
        assertFalse(results(Viewers.DEPT_OFFICER, Scope.of(new UnitId(BAC_GIANG)), Boundaries.THEN).saysNothing());
        state("P-22", YEAR, "PLANNED", "LOCAL", Measures.DOCUMENTS, 1);
        assertFalse(plan(Scope.of(new UnitId("P-22")), Boundaries.THEN).saysNothing(), "a plan that there is nothing");
        assertTrue(plan(Scope.of(Region.SOUTH), Boundaries.THEN).saysNothing());
        assertTrue(funds(Scope.of(Region.SOUTH)).saysNothing());
        assertFalse(funds(Scope.of(Region.NORTH)).saysNothing());
    }

    private boolean isAnswered(Question asked) {
        return services.transact(work -> work.the(ResultReports.class).isAnswered(Viewers.DEPT_OFFICER, asked));
    }

    private ResultReport north() {
        return results(Viewers.DEPT_OFFICER, Scope.of(Region.NORTH), Boundaries.THEN);
    }

    private ResultReport results(Viewer viewer, Scope scope, Boundaries map) {
        return services.transact(work -> work.the(ResultReports.class).of(viewer, question(YEAR, scope, map)));
    }

    private PlanTable plan(Scope scope, Boundaries map) {
        return services.transact(work -> work.the(PlanTables.class).of(Viewers.DEPT_OFFICER, question(YEAR, scope, map)));
    }

    private FundReport funds(Scope scope) {
        return services.transact(work -> work.the(FundReports.class).of(Viewers.DEPT_OFFICER, question(YEAR, scope, Boundaries.THEN), YEAR, YEAR));
    }

    private static List<String> shares(FundReport report) {
        return report.years().get(0).rows().stream().filter(row -> row.unit().equals("%")).map(row -> row.total().text()).toList();
    }

    private static ResultReport.Row total(ResultReport report) {
        return report.rows().stream().filter(row -> row.indicator().equals("funds_total")).findFirst().orElseThrow();
    }

    private static Question question(int year, Scope scope, Boundaries map) {
        return new Question(year, Period.YEAR, scope, map, false);
    }

    /** A document of a unit that states so many million đồng. */
    private void states(String unit, int year, String status, String fund, long millions) {
        state(unit, year, status, fund, Measures.DOCUMENTS, 1);
        state(unit, year, status, fund, Measures.FUNDS, millions * MILLION);
    }

    private void state(String unit, int year, String status, String fund, String measure, long amount) {
        services.transact(work -> work.em().createNativeQuery("""
                        insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
                        values (?1, ?2, ?3, 'YEAR', ?4, 'DECIDED', ?5, 'ALL', ?6, ?7, 1)""")
                .setParameter(1, String.join(".", unit, Integer.toString(year), "YEAR", status, "DECIDED", fund, "ALL", measure)).setParameter(2, unit)
                .setParameter(3, year).setParameter(4, status).setParameter(5, fund).setParameter(6, measure).setParameter(7, amount).executeUpdate());
    }
}
