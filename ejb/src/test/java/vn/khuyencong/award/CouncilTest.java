package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.award.JuryBench.A;
import static vn.khuyencong.award.JuryBench.B;
import static vn.khuyencong.award.JuryBench.C;
import static vn.khuyencong.award.JuryBench.ONE;
import static vn.khuyencong.award.JuryBench.THREE;
import static vn.khuyencong.award.JuryBench.TWO;
import static vn.khuyencong.award.JuryBench.kept;
import static vn.khuyencong.award.JuryBench.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

class CouncilTest {

    private static final Said DECISION = new Said(null, "12/QĐ-BCT", JuryBench.CLOSES.plusDays(1));

    private JuryBench bench;

    @BeforeEach
    void aJuryHasGivenItsSheets(TestInfo test) {
        bench = new JuryBench("council-" + test.getDisplayName()).judged(ONE, TWO, THREE);
        bench.scored(ONE, TWO, THREE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theCouncilDecidesAfterTheRankingAndDiffersOnlyWithAReason() {
        assertEquals(List.of("AWARD_VERDICT_NOT_NOW", "AWARD_ENTRY_NOT_RANKED"), rules(bench.verdict(A, true, null, null)));
        assertEquals(List.of(), bench.closeJury());
        assertEquals(List.of("AWARD_REFUSED_WITHOUT_REASON"), rules(bench.verdict(A, false, null, " ")));
        assertEquals(List.of("AWARD_CERTIFIED_WITHOUT_REASON"), rules(bench.verdict(C, true, null, null)));
        assertEquals(List.of("AWARD_PRIZE_UNCERTIFIED"), rules(bench.verdict(C, false, "A", null)));
        assertEquals(List.of("AWARD_PRIZE_UNKNOWN"), rules(bench.verdict(A, true, "D", null)));
        assertEquals(List.of("AWARD_ENTRY_NOT_RANKED"), rules(bench.verdict("P63-24/SP-9", true, null, null)));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(CouncilVerdicts.class).record(Viewers.DEPT_LEADER, bench.round(), A,
                new NewVerdict(true, null, null))));
        kept(bench.verdict(C, true, null, "Nghề truyền thống cần gìn giữ"));
        kept(bench.in(work -> work.the(CouncilVerdicts.class).follow(Viewers.DEPT_OFFICER, bench.round())));
        assertEquals(Map.of(A, true, B, true, C, true), verdicts());
        assertEquals("OK " + C + " +: Nghề truyền thống cần gìn giữ", bench.audited(AuditAct.AWARD_VERDICT_RECORDED).get(6));
    }

    @Test
    void theMinutesSayWhoMetWhatWasDecidedAndByWhichSheetsAndAreSigned() {
        ranked();
        List<Long> members = bench.council();
        kept(bench.verdict(C, true, null, "Nghề truyền thống cần gìn giữ"));
        assertEquals(List.of("AWARD_COUNCIL_WITHOUT_CHAIR", "AWARD_COUNCIL_WITHOUT_SECRETARY", "AWARD_VERDICT_MISSING"), rules(bench.minutes(List.of())));
        kept(follow());
        kept(bench.minutes(members.subList(0, 2)));
        AwardMinutes minutes = minutes();
        MinutesContent said = minutes.said();
        assertEquals(Digest.sha256(minutes.content()), minutes.digest());
        boolean genuine = bench.in(work -> work.the(CouncilMinutes.class).isGenuine(minutes));
        assertTrue(genuine);
        assertEquals(bench.ranking().resultDigest(), said.rankingDigest());
        assertEquals(bench.ranking().inputDigest(), said.scoringDigest());
        assertEquals(List.of(true, true, false), said.members().stream().map(MinutesContent.Member::present).toList());
        assertEquals(List.of(A, B, C), said.decisions().stream().map(MinutesContent.Decision::entry).toList());
        assertEquals(List.of(false, false, true), said.decisions().stream().map(MinutesContent.Decision::differs).toList());
        byte[] touched = minutes.content().clone();
        touched[touched.length / 2]++;
        boolean forged = bench.in(work -> work.the(CouncilSeal.class).isGenuine(null, touched, minutes.signature()));
        assertFalse(forged);
        assertEquals(List.of(), bench.of((work, round) -> work.the(CouncilMinutes.class).all(Viewers.officer("P63-24"), round)));
    }

    @Test
    void nothingIsDecidedWithoutMinutesThatSayWhatStands() {
        ranked();
        List<Long> members = bench.council();
        kept(follow());
        assertEquals(List.of("AWARD_WITHOUT_MINUTES"), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, DECISION));
        kept(bench.minutes(members));
        kept(bench.verdict(B, false, null, "Hồ sơ an toàn thực phẩm hết hạn"));
        assertEquals(List.of("AWARD_WITHOUT_MINUTES"), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, DECISION));
        kept(bench.minutes(members));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, DECISION));
        assertEquals(List.of("AWARD_VERDICT_NOT_NOW"), rules(bench.verdict(B, true, null, "Muộn")).subList(0, 1));
        assertEquals(List.of("AWARD_COUNCIL_NOT_NOW"), rules(bench.in(work -> work.the(Council.class).end(Viewers.DEPT_OFFICER, members.get(2)))));
    }

    @Test
    void aPrizeThatGoesPastABetterOneNeedsItsReason() {
        ranked();
        List<Long> members = bench.council();
        kept(bench.verdict(B, true, "A", null));
        kept(follow());
        assertEquals(List.of("AWARD_PRIZE_PAST_BETTER"), rules(bench.minutes(members)));
        kept(bench.verdict(A, true, "B", null));
        assertEquals(List.of("AWARD_PRIZE_PAST_BETTER"), rules(bench.minutes(members)));
        kept(bench.verdict(B, true, "A", "Hội đồng bỏ phiếu"));
        kept(bench.minutes(members));
    }

    @Test
    void whenTheJuryLooksAgainANewRankingAndNewVerdictsAreNeeded() {
        ranked();
        String first = bench.ranking().resultDigest();
        bench.council();
        kept(follow());
        bench.services().at(Services.NOW.plus(Duration.ofMinutes(1)));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, RoundAct.REOPEN_JUDGING, Said.because("Khiếu nại")));
        assertTrue(bench.of((work, round) -> work.the(AwardRankings.class).shown(Viewers.DEPT_OFFICER, round)).isEmpty());
        kept(bench.save(ONE, C, new SheetEntry(Map.of("C1", 350, "C2", 300, "C3", 250, "C4", 100), null, "Xem lại hồ sơ"), true));
        bench.services().at(Services.NOW.plus(Duration.ofMinutes(2)));
        ranked();
        assertNotEquals(first, bench.ranking().resultDigest());
        assertEquals(Map.of(), verdicts());
        assertEquals(List.of("AWARD_VERDICT_MISSING", "AWARD_WITHOUT_MINUTES"), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, DECISION));
    }

    @Test
    void aCouncilHasOneChairAndWhoeverPreparesTheRoundNamesIt() {
        List<Long> members = bench.council();
        assertEquals(List.of("AWARD_COUNCIL_CHAIR_TWICE"), rules(name(CouncilRole.CHAIR)));
        assertEquals(List.of("ENTRY_MISSING"), rules(name(null)));
        kept(bench.in(work -> work.the(Council.class).end(Viewers.DEPT_OFFICER, members.get(0))));
        assertEquals(List.of("AWARD_COUNCIL_ENDED"), rules(bench.in(work -> work.the(Council.class).end(Viewers.DEPT_OFFICER, members.get(0)))));
        kept(name(CouncilRole.CHAIR));
        assertThrows(NotVisible.class, () -> bench.in(work -> work.the(Council.class).end(Viewers.officer("P63-24"), members.get(1))));
    }

    @Test
    void theMeetingIsNotBeforeTheRankingNorAfterToday() {
        ranked();
        List<Long> members = bench.council();
        kept(follow());
        bench.services().play(JuryBench.CLOSES.plusDays(3));
        assertEquals(List.of("AWARD_MINUTES_DAY_WRONG"), rules(bench.in(work -> work.the(CouncilMinutes.class).make(Viewers.DEPT_OFFICER, bench.round(),
                new NewMinutes(JuryBench.CLOSES.plusDays(4), "Hà Nội", Set.copyOf(members), null)))));
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING"), rules(bench.in(work -> work.the(CouncilMinutes.class).make(Viewers.DEPT_OFFICER, bench.round(),
                new NewMinutes(null, "", Set.copyOf(members), null)))));
    }

    @Test
    void noDecisionIsDatedBeforeTheCouncilMet() {
        ranked();
        List<Long> members = bench.council();
        kept(follow());
        bench.services().play(JuryBench.CLOSES.plusDays(5));
        kept(bench.in(work -> work.the(CouncilMinutes.class).make(Viewers.DEPT_OFFICER, bench.round(),
                new NewMinutes(JuryBench.CLOSES.plusDays(3), "Hà Nội", Set.copyOf(members), null))));
        assertEquals(List.of("AWARD_DECISION_BEFORE_MEETING"), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, new Said(null, "12/QĐ-BCT",
                JuryBench.CLOSES.plusDays(2))));
        assertEquals(List.of(), bench.act(Viewers.DEPT_LEADER, RoundAct.DECIDE, new Said(null, "12/QĐ-BCT", JuryBench.CLOSES.plusDays(3))));
    }

    private void ranked() {
        assertEquals(List.of(), bench.closeJury());
    }

    private Entered follow() {
        return bench.in(work -> work.the(CouncilVerdicts.class).follow(Viewers.DEPT_OFFICER, bench.round()));
    }

    private Entered name(CouncilRole role) {
        return bench.in(work -> work.the(Council.class).name(Viewers.DEPT_OFFICER, bench.round(), "Người mới", "Lãnh đạo", role));
    }

    private AwardMinutes minutes() {
        return bench.of((work, round) -> work.the(CouncilMinutes.class).all(Viewers.DEPT_OFFICER, round).get(0));
    }

    private Map<String, Boolean> verdicts() {
        return bench.of((work, round) -> work.the(CouncilVerdicts.class).of(work.the(AwardRankings.class).newest(round).orElseThrow()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().certified())));
    }
}
