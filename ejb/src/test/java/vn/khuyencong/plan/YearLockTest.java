package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.PlanTables;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Restated;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.YearLock;
import vn.khuyencong.consolidation.YearLocks;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class YearLockTest {

    private static final Viewer LEADER = new Viewer("lanhdao", "Lãnh đạo Cục", Role.DEPT_LEADER, null);
    private static final Viewer OFFICER = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
    private static final Viewer OF_CA_MAU = new Viewer("gd", "Giám đốc", Role.SCT_DIRECTOR, new UnitId("P63-96"));
    private static final LocalDate PLANNED = LocalDate.of(2023, 1, 16);
    private static final LocalDate LOCKED = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 4, 2);
    private static final YearLock.Paper PAPER = new YearLock.Paper("12/QĐ-CTĐP", LOCKED);

    private final PlanOfUnit plan = new PlanOfUnit("P63-24", 2023, FundSource.NATIONAL);
    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("lock-" + test.getDisplayName())).play(PLANNED);
        take(plan.ownWork("A", 200).ownWork("B", 100).decided("QĐ 1", PLANNED), PLANNED);
        services.play(LOCKED);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aClosedYearSaysSoAndNothingIsRestatedAtFirst() {
        assertEquals(Optional.empty(), lock(LEADER, 2023, PAPER));
        ConsolidatedYear year = year(OFFICER, Edition.CURRENT);
        assertEquals(LOCKED, year.history().lock().businessDay());
        assertEquals(List.of(), year.history().restated());
        assertTrue(notes(Edition.CURRENT).contains("Số liệu năm 2023 đã khoá ngày 01/03/2024 (văn bản 12/QĐ-CTĐP)."));
    }

    @Test
    void aLaterVersionIsARestatementBesideTheFigureThatWasClosed() {
        lock(LEADER, 2023, PAPER);
        adjust();
        List<Restated> restated = year(OFFICER, Edition.CURRENT).history().restated();
        Restated money = restated.stream().filter(one -> one.measure().equals(Measures.FUNDS)).findFirst().orElseThrow();
        assertEquals(300_000_000L, money.locked());
        assertEquals(150_000_000L, money.current());
        assertEquals(List.of("QĐ 5"), money.why().stream().map(why -> why.reason()).toList());
        assertTrue(notes(Edition.CURRENT).stream().anyMatch(note -> note.startsWith("Điều chỉnh sau khoá sổ: Bắc Giang, kế hoạch KCQG: khi khoá sổ 300, nay 150 triệu đồng.")
                && note.contains("QĐ 5")), notes(Edition.CURRENT).toString());
        assertTrue(services.transact(work -> work.the(FigureSources.class).differences()).isEmpty());
    }

    @Test
    void whatWasClosedIsNeverOverwritten() {
        lock(LEADER, 2023, PAPER);
        YearLock closed = services.transact(work -> work.the(YearLocks.class).of(2023)).orElseThrow();
        adjust();
        services.play(LATER.plusDays(9));
        take(plan.next().ownWork("A", 10).decided("QĐ 6", LATER), LATER.plusDays(9));
        assertEquals("YEAR_LOCKED_BEFORE", lock(LEADER, 2023, PAPER).orElseThrow().rule());
        assertEquals(closed.digest(), services.transact(work -> work.the(YearLocks.class).of(2023)).orElseThrow().digest());
        Restated money = year(OFFICER, Edition.CURRENT).history().restated().stream()
                .filter(one -> one.measure().equals(Measures.FUNDS)).findFirst().orElseThrow();
        assertEquals(300_000_000L, money.locked());
        assertEquals(2, money.why().size());
    }

    @Test
    void asOfADayBeforeTheClosingTheYearWasOpenAndBeforeTheRestatementNothingWasRestated() {
        lock(LEADER, 2023, PAPER);
        adjust();
        assertNull(year(OFFICER, new Edition(LOCKED.minusDays(1), false)).history().lock());
        assertEquals(List.of(), year(OFFICER, new Edition(LATER.minusDays(1), false)).history().restated());
        assertEquals(year(OFFICER, Edition.CURRENT).history().restated().size(), year(OFFICER, new Edition(LATER, false)).history().restated().size());
    }

    @Test
    void aProposalAfterTheClosingRestatesNothing() {
        lock(LEADER, 2023, PAPER);
        services.play(LATER);
        take(plan.next().ownWork("A", 90), LATER);
        assertEquals(List.of(), year(OFFICER, Edition.CURRENT).history().restated());
    }

    @Test
    void anotherProvinceLearnsNothingOfIt() {
        lock(LEADER, 2023, PAPER);
        adjust();
        ConsolidatedYear theirs = year(OF_CA_MAU, Edition.CURRENT);
        assertEquals(List.of(), theirs.history().restated());
        assertTrue(theirs.history().adjustments().isEmpty());
        assertEquals(LOCKED, theirs.history().lock().businessDay());
    }

    @Test
    void whatCannotBeClosedIsRefusedAndWhoMayNotIsToldNothing() {
        assertEquals("YEAR_NOT_OVER", refused(2024, PAPER));
        assertEquals("YEAR_WITHOUT_FIGURES", refused(2019, PAPER));
        assertEquals("LOCK_PAPER_MISSING", refused(2023, new YearLock.Paper(" ", LOCKED)));
        assertEquals("LOCK_PAPER_MISSING", refused(2023, new YearLock.Paper("12/QĐ", null)));
        assertEquals("LOCK_PAPER_MISSING", refused(2023, new YearLock.Paper("12/QĐ", LOCKED.plusDays(1))));
        assertEquals("DECISION_NUMBER_WRONG", refused(2023, new YearLock.Paper("12/0000/QĐ-CTĐP", LOCKED)));
        assertThrows(NotVisible.class, () -> lock(OFFICER, 2023, PAPER));
        assertThrows(NotVisible.class, () -> lock(OF_CA_MAU, 2023, PAPER));
        assertEquals(List.of(), services.transact(work -> work.the(YearLocks.class).all()));
    }

    private String refused(int year, YearLock.Paper paper) {
        return lock(LEADER, year, paper).orElseThrow().rule();
    }

    private Optional<Refusal> lock(Viewer by, int year, YearLock.Paper paper) {
        return services.transact(work -> work.the(YearLocks.class).lock(by, year, paper));
    }

    private void adjust() {
        services.play(LATER);
        take(plan.next().ownWork("A", 150).decided("QĐ 5", LATER), LATER);
    }

    private void take(PlanOfUnit document, LocalDate day) {
        services.transact(work -> {
            Judgement judgement = document.taken(work, day);
            assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
            return null;
        });
    }

    private ConsolidatedYear year(Viewer viewer, Edition edition) {
        return services.transact(work -> {
            ConsolidatedYear year = work.the(Consolidation.class).plan(viewer, question(edition));
            // Its past is read while there is a database to ask.
            year.history();
            return year;
        });
    }

    private List<String> notes(Edition edition) {
        return services.transact(work -> work.the(PlanTables.class).of(OFFICER, question(edition))).notes();
    }

    private static Question question(Edition edition) {
        return new Question(2023, Period.YEAR, Scope.NATION, Boundaries.THEN, false, edition);
    }
}
