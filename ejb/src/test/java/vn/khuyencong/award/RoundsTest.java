package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Statements;
import vn.khuyencong.testing.Viewers;

class RoundsTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");
    private static final Viewer DIRECTOR = Viewers.director("P63-24");
    private static final LocalDate OPENS = LocalDate.of(2024, 4, 1);

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("rounds-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void whoHoldsARoundPreparesItAndItsLeaderOpensIt() {
        long id = enter(OFFICER, provincial("BC-1", OPENS));
        assertEquals(List.of("AWARD_ACT_NOT_YOURS"), act(OFFICER, id, RoundAct.OPEN, Said.NOTHING));
        assertEquals(List.of(), act(DIRECTOR, id, RoundAct.OPEN, Said.NOTHING));
        assertEquals(RoundState.OPEN, services.transact(work -> work.em().find(AwardRound.class, id).state()));
        assertEquals(List.of("AWARD_ROUND_ANNOUNCED"), rules(services.transact(work -> work.the(Rounds.class).change(OFFICER, id, provincial("BC-1", OPENS))).findings()));
        assertThrows(NotVisible.class, () -> enter(Viewers.officer("P63-27"), provincial("BC-2", OPENS)));
        assertThrows(NotVisible.class, () -> enter(OFFICER, regional("BC-3")));
        assertThrows(NotVisible.class, () -> act(Viewers.director("P63-27"), id, RoundAct.CANCEL, Said.because("x")));
    }

    @Test
    void aRoundIsOfItsLevelAndItsDays() {
        assertEquals(List.of("AWARD_ROUND_ORGANISER_WRONG"), refused(Viewers.DEPT_OFFICER, new NewRound("BC-1", "A", AwardLevel.PROVINCE, null, null, null,
                OPENS, OPENS, OPENS)));
        assertEquals(List.of("AWARD_ROUND_REGION_WRONG"), refused(Viewers.DEPT_OFFICER, new NewRound("BC-1", "A", AwardLevel.REGION, null, null, null, OPENS,
                OPENS, OPENS)));
        assertEquals(List.of("AWARD_ROUND_DISTRICT_WRONG"), refused(OFFICER, new NewRound("BC-1", "A", AwardLevel.DISTRICT, UNIT, " ", null, OPENS, OPENS, OPENS)));
        assertEquals(List.of("AWARD_ROUND_CODE_WRONG", "ENTRY_ENDS_BEFORE_BEGIN"), refused(OFFICER, new NewRound("bc 1", "A", AwardLevel.PROVINCE, UNIT, null,
                null, OPENS, OPENS.minusDays(1), OPENS)));
        enter(OFFICER, provincial("BC-1", OPENS));
        assertEquals(List.of("AWARD_ROUND_CODE_TAKEN"), refused(OFFICER, provincial("BC-1", OPENS)));
        assertEquals(List.of("AWARD_ROUND_ORGANISER_WRONG", "AWARD_ROUND_REGION_WRONG", "AWARD_ROUND_DISTRICT_WRONG", "AWARD_ROUND_CODE_WRONG", "OK",
                "AWARD_ROUND_CODE_TAKEN"), services.transact(work -> work.em().createNativeQuery(
                        "select outcome from audit_entry where act = 'AWARD_ROUND_ENTERED' order by id").getResultList()));
    }

    @Test
    void thereIsNoDistrictLevelAfterJune2025AndCriteriaMustHaveAHundredPoints() {
        services.play(LocalDate.of(2025, 6, 20));
        long last = enter(OFFICER, district("BC-1", LocalDate.of(2025, 6, 30)));
        assertEquals(List.of(), act(DIRECTOR, last, RoundAct.OPEN, Said.NOTHING));
        long late = enter(OFFICER, district("BC-2", LocalDate.of(2025, 7, 1)));
        assertEquals(List.of("AWARD_LEVEL_NOT_THERE"), act(DIRECTOR, late, RoundAct.OPEN, Said.NOTHING));
        services.transact(work -> work.em().createNativeQuery("update award_criterion set most_points = 9 where code = 'C4'").executeUpdate());
        long other = enter(OFFICER, provincial("BC-3", LocalDate.of(2025, 6, 25)));
        assertEquals(List.of("AWARD_CRITERIA_NOT_100"), act(DIRECTOR, other, RoundAct.OPEN, Said.NOTHING));
    }

    @Test
    void aProvinceSeesTheRoundsOfItsRegionOnceTheyAreOpen() {
        long planned = services.transact(work -> work.the(Rounds.class).enter(Viewers.DEPT_OFFICER, regional("BC-1"))).id();
        assertFalse(sees(OFFICER, planned));
        long open = AwardRows.north(services, "BC-2", OPENS).id();
        assertTrue(sees(OFFICER, open));
        assertFalse(sees(Viewers.officer("P63-79"), open));
        long own = AwardRows.province(services, "BC-3", "P63-24", OPENS).id();
        assertTrue(sees(Viewers.DEPT_OFFICER, own));
        assertFalse(sees(Viewers.officer("P63-27"), own));
    }

    @Test
    void nothingIsJudgedBeforeEntriesAreClosedNorDecidedWithoutAVerdict() {
        AwardRows round = AwardRows.north(services, "BC-1", OPENS);
        services.play(OPENS.plusDays(5));
        assertEquals(List.of("AWARD_STILL_OPEN", "AWARD_WITHOUT_ENTRIES", "AWARD_WITHOUT_JURY"), rules(round.act(RoundAct.BEGIN_JUDGING, Said.NOTHING)));
        assertEquals(List.of("AWARD_ACT_NOT_HERE"), rules(round.act(RoundAct.DECIDE, new Said(null, "1", OPENS))));
        assertEquals(List.of("AWARD_REASON_MISSING"), rules(round.act(RoundAct.CANCEL, Said.because(" "))));
        assertEquals(List.of(), rules(round.act(RoundAct.CANCEL, Said.because("Dịch bệnh"))));
        assertTrue(sees(OFFICER, round.id()));
    }

    @Test
    void theListOfAYearAsksOnceWhichRoundsWereOpenHoweverManyWereCalledOff() {
        Statements statements = new Statements(services, "award_round_event");
        calledOff("BC-1");
        long one = statements.of(work -> work.the(Rounds.class).ofYear(OFFICER, OPENS.getYear()));
        List.of("BC-2", "BC-3", "BC-4").forEach(this::calledOff);
        assertEquals(List.of(1L, 1L), List.of(one, statements.of(work -> work.the(Rounds.class).ofYear(OFFICER, OPENS.getYear()))));
        assertEquals(4, services.transact(work -> work.the(Rounds.class).ofYear(OFFICER, OPENS.getYear())).size());
        long unannounced = services.transact(work -> work.the(Rounds.class).enter(Viewers.DEPT_OFFICER, regional("BC-5"))).id();
        assertEquals(List.of(), act(Viewers.DEPT_LEADER, unannounced, RoundAct.CANCEL, Said.because("Không tổ chức")));
        assertEquals(4, services.transact(work -> work.the(Rounds.class).ofYear(OFFICER, OPENS.getYear())).size(), "one that was never open is not seen");
    }

    private void calledOff(String code) {
        assertEquals(List.of(), AwardRows.north(services, code, OPENS).act(RoundAct.CANCEL, Said.because("Dịch bệnh")));
    }

    private static NewRound provincial(String code, LocalDate opens) {
        return new NewRound(code, "Bình chọn cấp tỉnh", AwardLevel.PROVINCE, UNIT, null, null, opens, opens.plusDays(30), opens.plusDays(60));
    }

    private static NewRound district(String code, LocalDate opens) {
        return new NewRound(code, "Bình chọn cấp huyện", AwardLevel.DISTRICT, UNIT, "Huyện 1", null, opens, opens.plusDays(30), opens.plusDays(60));
    }

    private static NewRound regional(String code) {
        return new NewRound(code, "Bình chọn khu vực", AwardLevel.REGION, null, null, Region.NORTH, OPENS, OPENS.plusDays(30), OPENS.plusDays(60));
    }

    private long enter(Viewer viewer, NewRound round) {
        return services.transact(work -> work.the(Rounds.class).enter(viewer, round)).id();
    }

    private List<String> refused(Viewer viewer, NewRound round) {
        return rules(services.transact(work -> work.the(Rounds.class).enter(viewer, round)).findings());
    }

    private List<String> act(Viewer viewer, long id, RoundAct act, Said said) {
        return rules(services.transact(work -> work.the(RoundActs.class).act(viewer, id, act, said)));
    }

    private boolean sees(Viewer viewer, long id) {
        return services.transact(work -> work.the(Rounds.class).find(viewer, id).isPresent());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
