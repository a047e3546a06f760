package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.PlanTables;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class PlanEditionsTest {

    private static final Viewer DEPARTMENT = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);
    private static final Edition ORIGINAL = new Edition(null, true);

    private final PlanOfUnit national = new PlanOfUnit("P63-24", 2024, FundSource.NATIONAL);
    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("editions-" + test.getDisplayName())).play(JANUARY);
        take(national.ownWork("A", 200).ownWork("B", 100).decided("QĐ 1", JANUARY), JANUARY);
        take(new PlanOfUnit("P63-24", 2024, FundSource.LOCAL).ownWork("L", 40).decided("QĐ 7", JANUARY), JANUARY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aPlanDecidedOnceIsTheOriginalAndTheFormSaysSo() {
        assertEquals(Map.of(FundSource.NATIONAL, 0, FundSource.LOCAL, 0), year(Edition.CURRENT).history().adjustments().get(BAC_GIANG));
        assertTrue(notes(Edition.CURRENT).contains("Kế hoạch in trong biểu: kế hoạch ban đầu."));
        assertEquals(year(Edition.CURRENT).dataDigest(), year(ORIGINAL).dataDigest());
    }

    @Test
    void anAdjustedPlanSaysHowOftenAndItsOriginalCanBeAskedFor() {
        adjust();
        assertEquals(220, millions(Edition.CURRENT));
        assertEquals(340, millions(ORIGINAL));
        assertTrue(notes(Edition.CURRENT).stream().anyMatch(note -> note.contains("Bắc Giang (KCQG sau điều chỉnh lần 1)") && note.contains("ban đầu, riêng")),
                notes(Edition.CURRENT).toString());
        assertTrue(notes(ORIGINAL).stream().anyMatch(note -> note.contains("kế hoạch ban đầu, không tính các lần điều chỉnh")));
    }

    @Test
    void theSchemesOfTheOriginalAreThoseDecidedFirst() {
        adjust();
        assertEquals(List.of("Đề án A", "Đề án B", "Đề án L"), schemes(ORIGINAL));
        assertEquals(List.of("Đề án A", "Đề án L"), schemes(Edition.CURRENT));
        assertEquals(schemes(ORIGINAL), schemes(new Edition(JANUARY, false)));
    }

    @Test
    void asOfADayBeforeTheAdjustmentNothingIsKnownOfIt() {
        adjust();
        Edition january = new Edition(MAY.minusDays(1), false);
        assertEquals(340, millions(january));
        assertTrue(year(january).history().allOriginal());
        assertTrue(notes(january).stream().anyMatch(note -> note.contains("hết ngày 05/05/2024")));
        assertEquals(220, millions(new Edition(MAY, false)));
    }

    @Test
    void aProposalIsNoAdjustment() {
        services.play(MAY);
        take(national.next().ownWork("A", 90), MAY);
        assertTrue(year(Edition.CURRENT).history().allOriginal());
        assertEquals(340, millions(Edition.CURRENT));
    }

    @Test
    void aPlanOfWhichEverythingWasStoppedHereHasNoMoneyNowAndKeepsItsOriginal() {
        services.play(MAY);
        services.transact(work -> {
            DocumentVersion decided = work.the(BudgetPlans.class).inForce(national.data().key()).get(0);
            return work.the(BudgetPlans.class).decide(decided, new PlanSubmission.Decision("QĐ 9", MAY, "Bộ trưởng"), List.of(), work.the(Norms.class).on(MAY));
        });
        assertEquals(40, millions(Edition.CURRENT));
        assertEquals(340, millions(ORIGINAL));
        assertFalse(year(Edition.CURRENT).history().allOriginal());
    }

    private void adjust() {
        services.play(MAY);
        take(national.next().ownWork("A", 180).decided("QĐ 2", MAY), MAY);
    }

    private void take(PlanOfUnit plan, LocalDate day) {
        services.transact(work -> {
            Judgement judgement = plan.taken(work, day);
            assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
            return null;
        });
    }

    private ConsolidatedYear year(Edition edition) {
        return services.transact(work -> {
            ConsolidatedYear year = work.the(Consolidation.class).plan(DEPARTMENT, question(edition));
            // Its past is read while there is a database to ask.
            year.history();
            return year;
        });
    }

    private List<String> notes(Edition edition) {
        return services.transact(work -> work.the(PlanTables.class).of(DEPARTMENT, question(edition))).notes();
    }

    private List<String> schemes(Edition edition) {
        return services.transact(work -> work.the(ProvincePlans.class).of(DEPARTMENT, question(edition))).blocks().stream()
                .flatMap(block -> block.rows().stream()).map(row -> row.scheme()).sorted().toList();
    }

    private long millions(Edition edition) {
        return year(edition).total().sums().total(ValueStatus.PLANNED, Period.YEAR, Measures.FUNDS) / 1_000_000;
    }

    private static Question question(Edition edition) {
        return new Question(2024, Period.YEAR, Scope.of(BAC_GIANG), Boundaries.THEN, false, edition);
    }
}
