package vn.khuyencong.merit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchOrder;
import vn.khuyencong.register.MeritSource;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.AtOnce;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.Viewers;

class MeritsTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer(BAC_GIANG.value());
    private static final Viewer OTHER = Viewers.officer("P63-27");
    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 1);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("merits-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aScoreCardCountsWhatTheListsOfSchemesSayAndAwardsPointsByShares() {
        schemes(4);
        change("update scheme_record set state = 'SETTLED' where code in ('A1', 'A2')");
        change("update scheme_record set state = 'STOPPED' where code = 'A3'");
        settle("A1", 100_000_000);
        ScoreCard card = card();
        assertEquals("PROGRESS 2/4 20000, SETTLEMENT 100000000/400000000 5000, KEPT 3/4 15000", said(card));
        assertEquals(40_000 + line(card, CriterionCode.REPORTS).getThousandths(), card.getThousandths());
    }

    @Test
    void inTheYearOfAMergerTheSuccessorAnswersForThoseThatItSucceeded() {
        services.play(LocalDate.of(2025, 9, 1));
        taken("P63-24", 2025, "A1", "A2");
        taken("P63-27", 2025, "B1");
        change("update scheme_record set state = 'SETTLED' where code in ('A1', 'B1')");
        settle("B1", 100_000_000);
        assertEquals("PROGRESS 2/3 26667, SETTLEMENT 100000000/300000000 6667, KEPT 3/3 20000", said(card("P34-24", 2025)));
        assertEquals("PROGRESS 1/2 20000, SETTLEMENT 0/200000000 0, KEPT 2/2 20000", said(card("P63-24", 2025)));
        long owedBefore = line(card("P63-24", 2025), CriterionCode.REPORTS).of() + line(card("P63-27", 2025), CriterionCode.REPORTS).of();
        assertTrue(owedBefore > 0);
        assertTrue(line(card("P34-24", 2025), CriterionCode.REPORTS).of() >= owedBefore);
        assertEquals("PROGRESS 2/3 26667, SETTLEMENT 100000000/300000000 6667, KEPT 3/3 20000",
                said(services.transact(work -> work.the(ScoreCards.class).ofYear(Viewers.DEPT_OFFICER, 2025)).get(0)));
    }

    @Test
    void whatCannotBeJudgedHasNoPercentageAndNoPoints() {
        ScoreCard card = services.transact(work -> work.the(ScoreCards.class).of(Viewers.DEPT_OFFICER, BAC_GIANG, 2010)).orElseThrow();
        assertEquals(List.of(), card.lines());
        ScoreLine progress = line(card(), CriterionCode.PROGRESS);
        assertFalse(progress.isJudged());
        assertNull(progress.getPercent());
        assertEquals(0, progress.getThousandths());
    }

    @Test
    void pointsAreRoundedHalfUpAndTheDigestIsOfTheCounts() {
        ScoreLine third = new ScoreLine(CriterionCode.KEPT, "x", 2, 3, 20, "", false);
        assertEquals(13_333, third.getThousandths());
        assertEquals(4_000, new ScoreLine(CriterionCode.KEPT, "x", Long.MAX_VALUE / 5, Long.MAX_VALUE, 20, "", false).getThousandths());
        ScoreCard one = new ScoreCard("P63-24", 2023, DECIDED, List.of(third));
        assertEquals(one, ScoreCard.read(one.canonical()));
        assertNotEquals(one.digest(), new ScoreCard("P63-24", 2023, DECIDED, List.of(new ScoreLine(CriterionCode.KEPT, "x", 1, 3, 20, "", false))).digest());
    }

    @Test
    void theCardsOfAllUnitsAreCountedByAsManyQuestionsAsThatOfOne() {
        schemes(3);
        Statements statements = new Statements(services, "scheme_record|ledger_entry|merit_criterion|inbox_message");
        long one = statements.of(work -> work.the(ScoreCards.class).of(Viewers.DEPT_OFFICER, BAC_GIANG, 2024));
        assertEquals(one, statements.of(work -> work.the(ScoreCards.class).ofYear(Viewers.DEPT_OFFICER, 2024)));
        List<ScoreCard> all = services.transact(work -> work.the(ScoreCards.class).ofYear(Viewers.DEPT_OFFICER, 2024));
        assertEquals(63, all.size());
        assertEquals(BAC_GIANG.value(), all.get(0).unit());
        assertEquals(List.of(BAC_GIANG.value()), services.transact(work -> work.the(ScoreCards.class).ofYear(OFFICER, 2024)).stream().map(ScoreCard::unit).toList());
        assertTrue(services.transact(work -> work.the(ScoreCards.class).of(OTHER, BAC_GIANG, 2024)).isEmpty());
    }

    @Test
    void aProposalKeepsTheScoreCardOfItsDay() {
        schemes(2);
        MeritCase one = find(kept(propose(OFFICER, collective("Trung tâm Khuyến công"))));
        change("update scheme_record set state = 'STOPPED'");
        assertEquals(0, line(card(), CriterionCode.KEPT).done());
        assertEquals(2, line(find(one.id()).card(), CriterionCode.KEPT).done());
        assertEquals(one.cardDigest(), find(one.id()).card().digest());
    }

    @Test
    void aGrantedCertificateHasItsNumberInTheRegisterOfTheYear() {
        long first = kept(propose(OFFICER, collective("Trung tâm Khuyến công")));
        long second = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, first, MeritAct.GRANT, grant(DECIDED)));
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, second, MeritAct.GRANT, grant(DECIDED)));
        assertEquals(List.of("001/2024/BK-BCT", "002/2024/BK-BCT"), List.of(find(first).number(), find(second).number()));
        assertEquals(List.of("MERIT_ACT_NOT_HERE"), act(Viewers.DEPT_LEADER, first, MeritAct.REFUSE, because("Muộn")));
        assertEquals(List.of("MERIT_TWICE"), rules(propose(OFFICER, collective("TRUNG TÂM  khuyến công"))));
    }

    @Test
    void theCertificatesOfAYearAreMadeInTheOrderOfTheirNumbers() {
        long first = kept(propose(OFFICER, collective("Trung tâm Khuyến công")));
        long second = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        act(Viewers.DEPT_LEADER, second, MeritAct.GRANT, grant(DECIDED));
        act(Viewers.DEPT_LEADER, first, MeritAct.GRANT, grant(DECIDED));
        assertEquals(List.of("001/2024/BK-BCT – Cán bộ A", "002/2024/BK-BCT – Trung tâm Khuyến công"), services.transact(work ->
                work.the(MeritSource.class).order(Viewers.DEPT_LEADER, 2024)).orElseThrow().papers().stream().map(BatchOrder.Paper::title).toList());
    }

    @Test
    void anybodyHasACertificateOfMeritCheckedByItsCodeAndNobodyCountsThroughItsNumbers() {
        long id = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, grant(DECIDED));
        MeritCase granted = find(id);
        Diploma paper = services.transact(work -> work.the(MeritPapers.class).diploma(granted, "https://a.example/?ma="));
        assertEquals("https://a.example/?ma=" + granted.checkCode(), paper.code());
        assertEquals("Mã kiểm tra: " + granted.checkCode(), paper.check());
        assertEquals("Cán bộ A", check(granted.checkCode().toLowerCase(Locale.ROOT).replace("-", " ")).merit().orElseThrow().name());
        for (String typed : new String[] {granted.number(), "0000-0000-0000-0000", "", null}) {
            assertTrue(check(typed).merit().isEmpty());
            assertEquals(CertificateChecks.UNKNOWN, check(typed).certificates().refusal().rule());
        }
        for (int i = 0; i < 120; i++) {
            check("x");
        }
        assertEquals("TOO_OFTEN", check(granted.checkCode()).certificates().refusal().rule());
        assertTrue(check(granted.checkCode()).merit().isEmpty());
    }

    private MeritChecks.Answer check(String typed) {
        return services.transact(work -> work.the(MeritChecks.class).check(typed, "203.0.113.7"));
    }

    @Test
    void twoAreGrantedAtOnceAndEachHasItsNumber() throws Exception {
        long first = kept(propose(OFFICER, collective("Trung tâm Khuyến công")));
        long second = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        AtOnce.all(() -> act(Viewers.DEPT_LEADER, first, MeritAct.GRANT, grant(DECIDED)), () -> act(Viewers.DEPT_LEADER, second, MeritAct.GRANT, grant(DECIDED)));
        assertEquals(Set.of("001/2024/BK-BCT", "002/2024/BK-BCT"), Set.of(find(first).number(), find(second).number()));
    }

    @Test
    void whoIsRefusedOrTakenBackMayBeProposedAgain() {
        long id = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        assertEquals(List.of("MERIT_TWICE"), rules(propose(OFFICER, person("cán bộ a", "trưởng phòng"))));
        kept(propose(OFFICER, person("Cán bộ A", "Phó phòng")));
        assertEquals(List.of("ENTRY_MISSING"), act(Viewers.DEPT_LEADER, id, MeritAct.REFUSE, because(" ")));
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, id, MeritAct.REFUSE, because("Chưa đủ thời gian")));
        assertEquals(List.of("Chưa đủ thời gian"), services.transact(work -> work.the(Merits.class).events(List.of(work.em().find(MeritCase.class, id)))).get(id).stream()
                .map(MeritEvent::reason).toList());
        long again = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        assertEquals(List.of(), act(OFFICER, again, MeritAct.WITHDRAW, because("Thôi")));
        assertEquals(MeritState.WITHDRAWN, find(again).state());
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        assertEquals(List.of("ENTRY_MISSING", "MERIT_WHO_MISSING"), rules(propose(OFFICER, new NewMerit(2024, MeritKind.PERSON, BAC_GIANG, " ", null, " ", null))));
        assertEquals(List.of("ENTRY_MISSING"), rules(propose(OFFICER, new NewMerit(2024, MeritKind.COLLECTIVE, BAC_GIANG, null, "x", "y", null))));
        assertEquals(List.of("PROGRAMME_YEAR_WRONG", "CONFERENCE_UNKNOWN"),
                rules(propose(OFFICER, new NewMerit(1900, MeritKind.COLLECTIVE, BAC_GIANG, "x", null, "y", 99L))));
        long id = kept(propose(OFFICER, collective("Trung tâm")));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING"), act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, because("")));
        assertEquals(List.of("MERIT_DECISION_AHEAD"), act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, grant(Services.TODAY.plusDays(1))));
    }

    @Test
    void aDecisionHasANumberAndASymbol() {
        long id = kept(propose(OFFICER, collective("Trung tâm")));
        for (String wrong : List.of("-5", "<b>1</b>/QĐ", "0/QĐ-BCT", "=1+1", "/QĐ-BCT", "12", "QĐ-BCT", "12/", "12/QĐ BCT", "12/qđ-bct", "1 2/QĐ-BCT", "12/0000/QĐ-BCT", "12/2999/QĐ-BCT", "05-QĐ/TU")) {
            assertEquals(List.of("DECISION_NUMBER_WRONG"), act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, new MeritSaid(null, wrong, DECIDED)), wrong);
        }
        assertEquals(List.of("ENTRY_TOO_LONG"), act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, new MeritSaid(null, "1/QĐ-" + "B".repeat(100), DECIDED)));
        for (String right : List.of("05/QĐ-BCT", "1234a/QĐ-TTg", "12/2024/QĐ-UBND", " 7/QĐ-CTĐP ", "17 /QĐ-BCT")) {
            long other = kept(propose(OFFICER, collective("Trung tâm " + right)));
            assertEquals(List.of(), act(Viewers.DEPT_LEADER, other, MeritAct.GRANT, new MeritSaid(null, right, DECIDED)), right);
        }
    }

    @Test
    void whoIsNeitherOfAUnitNorOfTheDepartmentGetsNoProposalWithoutAnybody() {
        kept(propose(OFFICER, collective("Trung tâm")));
        Viewer juror = new Viewer("giamkhao1", "Giám khảo", Role.JUROR, null);
        Viewer collaborator = new Viewer("ctv", "Cộng tác viên", Role.COLLABORATOR, BAC_GIANG);
        for (Viewer other : List.of(juror, collaborator)) {
            assertThrows(NotVisible.class, () -> petition(other));
        }
        assertEquals(1, petition(OFFICER).blocks().size());
        assertEquals(1, petition(Viewers.DEPT_OFFICER).blocks().size());
        assertEquals(List.of(), petition(OTHER).blocks());
        assertEquals(List.of("Bộ Công Thương (Cục Công Thương địa phương)", "Bộ trưởng Bộ Công Thương"), List.of(petition(OFFICER).to(), petition(Viewers.DEPT_OFFICER).to()));
    }

    private MeritPetition petition(Viewer viewer) {
        return services.transact(work -> work.the(MeritPapers.class).petition(viewer, 2024));
    }

    @Test
    void everyActBelongsToWhoeverTheTableNames() {
        assertEquals(MeritAct.values().length, MeritLife.rows().size());
        Set<MeritState> ends = MeritLife.rows().stream().map(MeritLife.Row::to).collect(Collectors.toSet());
        for (MeritState state : MeritState.values()) {
            assertEquals(state == MeritState.PROPOSED ? 3 : 0, MeritLife.rows().stream().filter(row -> row.from() == state).count());
            assertEquals(state != MeritState.PROPOSED, ends.contains(state));
        }
        long id = kept(propose(OFFICER, collective("Trung tâm")));
        assertEquals(List.of("MERIT_ACT_NOT_YOURS"), act(OFFICER, id, MeritAct.GRANT, grant(DECIDED)));
        assertEquals(List.of("MERIT_ACT_NOT_YOURS"), act(Viewers.DEPT_LEADER, id, MeritAct.WITHDRAW, because("x")));
        assertThrows(NotVisible.class, () -> act(OTHER, id, MeritAct.WITHDRAW, because("x")));
        assertThrows(NotVisible.class, () -> propose(OTHER, collective("Trung tâm B")));
        assertEquals(List.of(MeritAct.WITHDRAW), services.transact(work -> work.the(Merits.class).offers(OFFICER, work.em().find(MeritCase.class, id))));
        assertEquals(List.of(MeritAct.GRANT, MeritAct.REFUSE), services.transact(work -> work.the(Merits.class).offers(Viewers.DEPT_LEADER,
                work.em().find(MeritCase.class, id))));
        assertTrue(services.transact(work -> work.the(Merits.class).ofYear(OTHER, 2024)).isEmpty());
    }

    @Test
    void theTrailHasEveryActAndNobodysName() {
        long id = kept(propose(OFFICER, person("Cán bộ A", "Trưởng phòng")));
        act(OFFICER, id, MeritAct.GRANT, grant(DECIDED));
        act(Viewers.DEPT_LEADER, id, MeritAct.GRANT, grant(DECIDED));
        List<?> trail = services.transact(work -> work.em().createNativeQuery("select act, detail from audit_entry where act like 'MERIT%' order by id").getResultList());
        propose(OFFICER, person("Cán bộ A", "Trưởng phòng"));
        List<?> refused = services.transact(work -> work.em().createNativeQuery("select outcome, detail from audit_entry where act = 'MERIT_PROPOSED' order by id").getResultList());
        assertEquals("MERIT_TWICE 2024 P63-24 PERSON", ((Object[]) refused.get(1))[0] + " " + ((Object[]) refused.get(1))[1]);
        assertEquals(List.of("MERIT_PROPOSED 2024 P63-24 PERSON", "MERIT_ACT_REFUSED GRANT", "MERIT_ACT_DONE GRANT 001/2024/BK-BCT"),
                trail.stream().map(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1]).toList());
    }

    private void schemes(int number) {
        taken(BAC_GIANG.value(), 2024, IntStream.rangeClosed(1, number).mapToObj(i -> "A" + i).toArray(String[]::new));
    }

    private void taken(String unit, int year, String... codes) {
        services.transact(work -> {
            PlanOfUnit plan = new PlanOfUnit(unit, year, FundSource.LOCAL);
            for (String code : codes) {
                plan.machine(code, "Cơ sở " + code, 100);
            }
            plan.decided("12/QĐ-UBND", DECIDED).taken(work, Services.TODAY);
            return null;
        });
    }

    /** As a settlement books it. */
    private void settle(String code, long amount) {
        change("update ledger_entry set account = 'SETTLED' where account = 'GRANTED' and amount = " + amount + " and record_id = (select id from scheme_record where code = '"
                + code + "')");
    }

    private void change(String sql) {
        services.transact(work -> work.em().createNativeQuery(sql).executeUpdate());
    }

    private ScoreCard card() {
        return services.transact(work -> work.the(ScoreCards.class).of(OFFICER, BAC_GIANG, 2024)).orElseThrow();
    }

    private ScoreCard card(String unit, int year) {
        return services.transact(work -> work.the(ScoreCards.class).of(Viewers.DEPT_OFFICER, new UnitId(unit), year)).orElseThrow();
    }

    private static ScoreLine line(ScoreCard card, CriterionCode code) {
        return card.lines().stream().filter(line -> line.code() == code).findFirst().orElseThrow();
    }

    private static String said(ScoreCard card) {
        return card.lines().stream().filter(line -> line.code() != CriterionCode.REPORTS)
                .map(line -> line.code() + " " + line.done() + "/" + line.of() + " " + line.getThousandths()).collect(Collectors.joining(", "));
    }

    private static NewMerit collective(String name) {
        return new NewMerit(2024, MeritKind.COLLECTIVE, BAC_GIANG, name, null, "Hoàn thành xuất sắc", null);
    }

    private static NewMerit person(String name, String position) {
        return new NewMerit(2024, MeritKind.PERSON, BAC_GIANG, name, position, "Hoàn thành xuất sắc", null);
    }

    private static MeritSaid grant(LocalDate day) {
        return new MeritSaid(null, "123/QĐ-BCT", day);
    }

    private static MeritSaid because(String reason) {
        return new MeritSaid(reason, null, null);
    }

    private Entered propose(Viewer viewer, NewMerit merit) {
        return services.transact(work -> work.the(Merits.class).propose(viewer, merit));
    }

    private List<String> act(Viewer viewer, long id, MeritAct act, MeritSaid said) {
        return services.transact(work -> work.the(Merits.class).act(viewer, id, act, said)).stream().map(Refusal::rule).toList();
    }

    private MeritCase find(long id) {
        return services.transact(work -> work.em().find(MeritCase.class, id));
    }

    private static long kept(Entered entered) {
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    private static List<String> rules(Entered entered) {
        assertFalse(entered.kept());
        return entered.findings().stream().map(Refusal::rule).toList();
    }
}
