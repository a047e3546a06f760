package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.award.JuryBench.A;
import static vn.khuyencong.award.JuryBench.B;
import static vn.khuyencong.award.JuryBench.C;
import static vn.khuyencong.award.JuryBench.FOUR;
import static vn.khuyencong.award.JuryBench.ONE;
import static vn.khuyencong.award.JuryBench.THREE;
import static vn.khuyencong.award.JuryBench.TWO;
import static vn.khuyencong.award.JuryBench.kept;
import static vn.khuyencong.award.JuryBench.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.Viewers;

class JuryTest {

    private static final Map<String, Integer> POINTS = Map.of("C1", 300, "C2", 250, "C3", 200, "C4", 80);

    private JuryBench bench;

    @BeforeEach
    void start(TestInfo test) {
        bench = new JuryBench("jury-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void onlyAnAccountWithTheRoleIsNamedAndEachOnce() {
        assertEquals(List.of("AWARD_JUROR_WITHOUT_ROLE"), rules(bench.appoint(JuryBench.juror("nguoi.la"), JurorRole.MEMBER, null)));
        bench.account("gk.tinh", "JUROR", "P63-24");
        assertEquals(List.of("AWARD_JUROR_WITHOUT_ROLE"), rules(bench.appoint(JuryBench.juror("gk.tinh"), JurorRole.MEMBER, null)));
        kept(bench.appoint(ONE, JurorRole.HEAD, "CRAFT"));
        assertEquals(List.of("AWARD_JUROR_TWICE", "AWARD_JURY_HEAD_TWICE", "AWARD_JUROR_GROUP_UNKNOWN"), rules(bench.appoint(ONE, JurorRole.HEAD, "GIAY")));
        assertEquals(List.of("AWARD_JUROR_ONESELF", "AWARD_JUROR_WITHOUT_ROLE"), rules(bench.appoint(Viewers.DEPT_OFFICER, JurorRole.MEMBER, null)));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING"), rules(bench.in(work ->
                work.the(Jury.class).appoint(Viewers.DEPT_OFFICER, bench.round(), new NewJuror(" ", null, "", null, null)))));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(Jury.class).appoint(Viewers.officer("P63-24"), bench.round(),
                new NewJuror("gk.hai", "Hai", "Chuyên gia", JurorRole.MEMBER, null))));
        assertEquals(List.of("AWARD_JUROR_WITHOUT_ROLE ", "AWARD_JUROR_WITHOUT_ROLE ", "OK gk.mot HEAD CRAFT", "AWARD_JUROR_TWICE ", "AWARD_JUROR_ONESELF ",
                "ENTRY_MISSING "), bench.audited(AuditAct.AWARD_JUROR_NAMED));
    }

    @Test
    void aJurorSeesOnlyHisRoundsAndNothingElse() {
        bench.judged(ONE, TWO, THREE);
        assertEquals(1, (int) bench.in(work -> work.the(Jury.class).rounds(ONE).size()));
        assertEquals(0, (int) bench.in(work -> work.the(Jury.class).rounds(FOUR).size()));
        assertFalse(ONE.seesAll());
        assertTrue(bench.in(work -> work.the(Rounds.class).find(ONE, bench.round())).isEmpty());
        assertEquals(List.of(), bench.in(work -> work.the(Rounds.class).ofYear(ONE, 2024)));
        assertEquals(List.of(A, B, C), bench.of((work, round) -> work.the(ScoreSheets.class).desk(ONE, round)).stream().map(line -> line.entry().reference()).toList());
        assertThrows(NotVisible.class, () -> bench.of((work, round) -> work.the(ScoreSheets.class).desk(FOUR, round)));
        assertThrows(NotVisible.class, () -> bench.of((work, round) -> work.the(ScoreSheets.class).desk(Viewers.DEPT_OFFICER, round)));
        Viewer deputy = new Viewer("pho", "Phó", List.of(new Grant(Role.JUROR, DataScope.COUNTRY)), List.of(new Viewer.Absent(ONE.name(), "Một")));
        assertThrows(NotVisible.class, () -> bench.of((work, round) -> work.the(ScoreSheets.class).desk(deputy, round)));
    }

    @Test
    void anOfficersScopeGrowsInNothingThroughAJurorsTaskBesideIt() {
        Viewer both = new Viewer("so", "Sở", List.of(new Grant(Role.SCT_OFFICER, DataScope.of(new UnitId("P63-24"))), new Grant(Role.JUROR, DataScope.COUNTRY)), List.of());
        assertFalse(both.seesAll());
        assertEquals(new UnitId("P63-24"), both.ownUnit().orElseThrow());
        assertEquals(DataScope.of(new UnitId("P63-24")), both.home());
        assertTrue(ONE.ownUnit().isEmpty());
    }

    @Test
    void aDraftIsHisAloneAndWhatIsGivenIsSeenByNobodyBeforeTheJuryIsClosed() {
        bench.judged(ONE, TWO, THREE);
        kept(bench.save(ONE, A, new SheetEntry(Map.of("C1", 305), "Đẹp", null), false));
        kept(bench.save(ONE, A, new SheetEntry(POINTS, "Đẹp", null), false));
        ScoreSheets.Line line = bench.of((work, round) -> work.the(ScoreSheets.class).desk(ONE, round)).get(0);
        assertNull(line.given());
        assertEquals(POINTS, line.draft().tenths());
        assertEquals(List.of(0, 0, 0), bench.of((work, round) -> work.the(Scorings.class).shares(round)).stream().map(Scorings.Share::given).toList());
        assertEquals(List.of(), bench.of((work, round) -> work.the(Scorings.class).of(round)).sheets());
        kept(bench.save(ONE, A, new SheetEntry(POINTS, null, null), true));
        assertNull(bench.of((work, round) -> work.the(ScoreSheets.class).desk(TWO, round)).get(0).newest());
        assertTrue(bench.of((work, round) -> work.the(AwardRankings.class).shown(Viewers.DEPT_OFFICER, round)).isEmpty());
        assertEquals(List.of("DRAFT " + A + " v1", "DRAFT " + A + " v1", "GIVEN " + A + " v1"), bench.audited(AuditAct.AWARD_SHEET_SAVED));
    }

    @Test
    void aSheetIsByTheCriteriaAndAGivenOneIsReplacedOnlyWithAReason() {
        bench.judged(ONE, TWO, THREE);
        assertEquals(List.of("ENTRY_MISSING", "AWARD_POINTS_WRONG", "AWARD_POINTS_WRONG", "ENTRY_MISSING", "AWARD_CRITERION_UNKNOWN"),
                rules(bench.save(ONE, A, new SheetEntry(Map.of("C2", 301, "C3", -1, "C9", 1), null, null), true)));
        assertEquals(List.of("AWARD_ENTRY_NOT_JUDGED"), rules(bench.save(ONE, "P63-24/SP-9", new SheetEntry(POINTS, null, null), true)));
        kept(bench.save(ONE, A, new SheetEntry(POINTS, null, null), true));
        assertEquals(List.of("AWARD_SHEET_REASON_MISSING"), rules(bench.gives(ONE, A, 1, 1, 1, 1)));
        kept(bench.save(ONE, A, new SheetEntry(Map.of("C1", 10, "C2", 10, "C3", 10, "C4", 10), null, "Chấm nhầm hồ sơ"), true));
        ScoreSheets.Line line = bench.of((work, round) -> work.the(ScoreSheets.class).desk(ONE, round)).get(0);
        assertEquals(2, line.given().version());
        assertEquals(40, bench.of((work, round) -> work.the(Scorings.class).of(round)).sheets().get(0).total());
        assertThrows(NotVisible.class, () -> bench.gives(FOUR, A, 1, 1, 1, 1));
    }

    @Test
    void whoDeclaresAConflictJudgesNothingOfThatEstablishmentAndHasNoInfluence() {
        bench.judged(ONE, TWO, THREE, FOUR);
        kept(bench.gives(FOUR, B, 1, 1, 1, 1));
        kept(declare(FOUR, A));
        assertEquals(Set.of(A, B), out(FOUR));
        assertEquals(List.of("AWARD_RECUSED_ALREADY"), rules(declare(FOUR, A)));
        assertEquals(List.of("AWARD_RECUSED_ALREADY", "AWARD_SHEET_REASON_MISSING"), rules(bench.gives(FOUR, B, 1, 1, 1, 1)));
        assertEquals(List.of("ENTRY_MISSING"), rules(bench.in(work -> work.the(RecusalActs.class).declare(FOUR, bench.round(), C, " "))));
        bench.scored(ONE, TWO, THREE);
        kept(bench.gives(FOUR, C, 20, 20, 15, 5));
        assertEquals(List.of(), bench.closeJury());
        assertEquals(73_000, bench.ranking().ranking().of(B).orElseThrow().totalMilli());
        assertEquals(3, bench.ranking().ranking().of(B).orElseThrow().sheets());
        assertEquals(4, bench.ranking().ranking().of(C).orElseThrow().sheets());
        assertEquals(List.of("OK gk.bon " + A, "OK gk.bon " + B, "AWARD_RECUSED_ALREADY gk.bon", "ENTRY_MISSING gk.bon"), bench.audited(AuditAct.AWARD_JUROR_RECUSED));
    }

    @Test
    void whoHasAnOfficeInTheProvinceOfAnEntryDoesNotJudgeItThere() {
        bench.account(FOUR.name(), "SCT_OFFICER", "P63-24");
        bench.judged(ONE, TWO, THREE, FOUR);
        assertEquals(Set.of(A, B), out(FOUR));
        assertFalse(bench.of((work, round) -> work.the(Recusals.class).of(round)).get(0).declared());
    }

    @Test
    void whoDoesNotJudgeWhatIsFoundByAsManyQuestionsForFourJurorsAsForOne() {
        Statements statements = new Statements(bench.services(), "award_recusal|role_assignment|establishment");
        bench.judged(ONE);
        long one = statements.of(work -> {
            work.the(Recusals.class).find(work.em().find(AwardRound.class, bench.round()));
            return null;
        });
        List.of(TWO, THREE, FOUR).forEach(juror -> kept(bench.appoint(juror, JurorRole.MEMBER, null)));
        assertEquals(one, statements.of(work -> {
            work.the(Recusals.class).find(work.em().find(AwardRound.class, bench.round()));
            return null;
        }));
    }

    @Test
    void whoeverPreparesTheRoundSaysThatAJurorDoesNotJudgeAnEntryAndOthersDoNot() {
        bench.judged(ONE, TWO, THREE, FOUR);
        long juror = bench.of((work, round) -> work.the(Jury.class).inForce(round)).get(3).id();
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(RecusalActs.class).set(ONE, juror, C, "Không thích")));
        kept(bench.in(work -> work.the(RecusalActs.class).set(Viewers.DEPT_OFFICER, juror, C, "Từng tư vấn cho cơ sở")));
        assertEquals(Set.of(C), out(FOUR));
        assertThrows(NotVisible.class, () -> declare(JuryBench.juror("nguoi.la"), A));
    }

    @Test
    void theJuryIsClosedOnlyWhenEverySheetIsGivenAndThenNothingChanges() {
        bench.judged(ONE, TWO, THREE);
        kept(declare(THREE, C));
        bench.scored(ONE);
        kept(bench.gives(TWO, A, 1, 1, 1, 1));
        assertEquals(List.of("AWARD_SHEETS_MISSING", "AWARD_SHEETS_MISSING", "AWARD_JURORS_TOO_FEW"), bench.closeJury());
        kept(bench.appoint(FOUR, JurorRole.MEMBER, "CRAFT"));
        kept(bench.gives(TWO, B, 1, 1, 1, 1));
        kept(bench.gives(TWO, C, 1, 1, 1, 1));
        bench.scored(FOUR);
        kept(bench.gives(THREE, A, 1, 1, 1, 1));
        kept(bench.gives(THREE, B, 1, 1, 1, 1));
        assertEquals(List.of(), bench.closeJury());
        assertEquals(RoundState.RANKED, bench.of((work, round) -> round.state()));
        assertTrue(bench.ranking().isReproduced());
        assertEquals(List.of("AWARD_JUDGING_NOT_NOW"), bench.closeJury());
        assertEquals(List.of("AWARD_JURY_NOT_NOW"), rules(declare(TWO, A)));
        assertEquals(List.of("AWARD_JUDGING_NOT_NOW"), rules(bench.save(TWO, A, new SheetEntry(POINTS, null, "Muộn"), true)));
        assertEquals(List.of("AWARD_JURY_NOT_NOW"), rules(bench.in(work -> work.the(Jury.class).end(Viewers.DEPT_OFFICER,
                work.the(Jury.class).inForce(work.em().find(AwardRound.class, bench.round())).get(0).id(), "Muộn"))));
        assertTrue(bench.of((work, round) -> work.the(AwardRankings.class).shown(Viewers.DEPT_OFFICER, round)).isPresent());
        assertTrue(bench.of((work, round) -> work.the(AwardRankings.class).shown(ONE, round)).isEmpty(), "he may be asked to judge again");
        assertTrue(bench.of((work, round) -> work.the(AwardRankings.class).shown(Viewers.officer("P63-24"), round)).isEmpty());
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(JuryClosing.class).close(Viewers.officer("P63-24"), bench.round())));
    }

    @Test
    void whatAJurorGaveDoesNotCountOnceHeIsTakenOutAndWhyIsOnFile() {
        bench.judged(ONE, TWO, THREE, FOUR);
        bench.scored(ONE, TWO, THREE, FOUR);
        long juror = bench.of((work, round) -> work.the(Jury.class).inForce(round)).get(3).id();
        assertEquals(List.of("ENTRY_MISSING"), rules(end(juror, " ")));
        kept(end(juror, "Ốm"));
        assertEquals(List.of("AWARD_JUROR_ENDED"), rules(end(juror, "Ốm")));
        assertThrows(NotVisible.class, () -> bench.gives(FOUR, A, 1, 1, 1, 1));
        assertEquals(List.of(), bench.closeJury());
        assertEquals(new TreeSet<>(Set.of("gk.mot", "gk.hai", "gk.ba")),
                new TreeSet<>(bench.ranking().scoring().sheets().stream().map(sheet -> sheet.juror()).toList()));
        assertEquals(List.of("ENTRY_MISSING gk.bon", "OK gk.bon: Ốm", "AWARD_JUROR_ENDED gk.bon"), bench.audited(AuditAct.AWARD_JUROR_ENDED));
    }

    private Entered end(long juror, String reason) {
        return bench.in(work -> work.the(Jury.class).end(Viewers.DEPT_OFFICER, juror, reason));
    }

    private Entered declare(Viewer juror, String entry) {
        return bench.in(work -> work.the(RecusalActs.class).declare(juror, bench.round(), entry, "Người nhà là chủ cơ sở"));
    }

    private Set<String> out(Viewer juror) {
        return bench.of((work, round) -> Set.copyOf(work.the(Recusals.class).of(work.the(Jury.class).of(juror, round).orElseThrow()).keySet()));
    }
}
