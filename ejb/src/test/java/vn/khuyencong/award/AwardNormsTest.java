package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.award.ranking.RankingRules;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawContent.AwardCriteria;
import vn.khuyencong.norm.LawContent.AwardCriterion;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.norm.LawContent.AwardTerms;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.norm.LawKeeping.Done;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.AwardRows;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** The norms of awards as law that people keep: edition by edition, and none that was applied is touched. */
class AwardNormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEXT = LocalDate.of(2026, 7, 1);
    private static final String BASIS = "Thông tư mới, Điều 5";

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("norms-" + test.getDisplayName())).play(TODAY);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aNewEditionOfTheCriteriaHoldsForRoundsFromItsDayOnAndEarlierOnesKeepTheirs() {
        AwardRows before = AwardRows.province(services, "BC-1", "P34-24", NEXT.minusDays(1));
        AwardRows after = AwardRows.province(services, "BC-2", "P34-24", NEXT);
        RankingRules kept = rules(before);
        done(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, general().id(), draft(halves())));
        assertEquals(kept, rules(before));
        assertEquals(List.of("C1 35", "C2 30", "C3 25", "C4 10"), kept.criteria().stream().map(one -> one.code() + " " + one.most()).toList());
        assertEquals(List.of("M1 50", "M2 50"), rules(after).criteria().stream().map(one -> one.code() + " " + one.most()).toList());
        assertEquals(List.of("M2"), rules(after).ties());
        assertEquals(List.of(NEXT, LocalDate.of(2014, 1, 1)), entries(LawList.AWARD_CRITERIA).stream().map(LawEntry::validFrom).toList());
        assertEquals(NEXT.minusDays(1), entries(LawList.AWARD_CRITERIA).get(1).validTo());
        assertFalse(entries(LawList.AWARD_CRITERIA).get(0).verified());
        done(keeping -> keeping.verify(Viewers.DEPT_LEADER, LawList.AWARD_CRITERIA, entries(LawList.AWARD_CRITERIA).get(0).id()));
        assertTrue(entries(LawList.AWARD_CRITERIA).get(0).verified());
    }

    @Test
    void aLevelGetsCriteriaOfItsOwnBesideThoseOfTheOthers() {
        AwardCriteria own = new AwardCriteria(AwardLevel.NATION, halves().criteria(), List.of());
        done(keeping -> keeping.add(Viewers.DEPT_OFFICER, draft(own)));
        assertEquals(2, criteria(AwardLevel.NATION, NEXT).size());
        assertEquals(4, criteria(AwardLevel.NATION, NEXT.minusDays(1)).size());
        assertEquals(4, criteria(AwardLevel.REGION, NEXT).size());
        long id = entries(LawList.AWARD_CRITERIA).stream().filter(entry -> entry.validFrom().equals(NEXT)).findFirst().orElseThrow().id();
        done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, id, NEXT.plusYears(1)));
        assertEquals(4, criteria(AwardLevel.NATION, NEXT.plusYears(2)).size());
    }

    @Test
    void passMarkQuotasAndValidityOfALevelChangeFromADayOn() {
        AwardTerms stricter = new AwardTerms(AwardLevel.PROVINCE, null, 75, 36, 5, 40, 5);
        done(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.PROVINCE).id(), draft(stricter)));
        LevelRule then = services.transact(work -> work.the(AwardLaw.class).level(AwardLevel.PROVINCE, NEXT)).orElseThrow();
        assertEquals(new LevelRule(AwardLevel.PROVINCE, null, 75, 36, 5, 40, 5, BASIS, false), then);
        LevelRule now = services.transact(work -> work.the(AwardLaw.class).level(AwardLevel.PROVINCE, TODAY)).orElseThrow();
        assertEquals(List.of(70, 60), List.of(now.passMark(), now.certificateMonths()));
    }

    @Test
    void aRoundThatIsAnnouncedKeepsWhatHeldLastIfItsLevelEndsBeforeItsFirstDay() {
        AwardRows announced = AwardRows.north(services, "BC-1", NEXT.plusMonths(1));
        RankingRules before = rules(announced);
        for (AwardLevel level : List.of(AwardLevel.NATION, AwardLevel.REGION)) {
            done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(level).id(), NEXT));
        }
        assertEquals(before, rules(announced));
        assertEquals(List.of("AWARD_LEVEL_NOT_THERE"), services.transact(work -> work.the(AwardLaw.class).judge(AwardLevel.REGION, NEXT.plusMonths(1))).stream()
                .map(Refusal::rule).toList());
    }

    @Test
    void whatHeldOnADayThatHasComeIsNeverTouched() {
        Function<LocalDate, LawDraft> from = day -> new LawDraft(halves(), day, null, BASIS);
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(1), LocalDate.of(2020, 1, 1))) {
            assertEquals(List.of("LAW_AWARD_BEGINS_EARLY"), refused(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, general().id(), from.apply(day))));
        }
        LawDraft formerGroup = new LawDraft(new AwardGroup("FORMER", "Nhóm cũ", 5), LocalDate.of(2014, 1, 1), LocalDate.of(2015, 1, 1), BASIS);
        assertEquals(List.of("LAW_AWARD_BEGINS_EARLY"), refused(keeping -> keeping.add(Viewers.DEPT_OFFICER, formerGroup)));
        assertEquals(List.of("LAW_AWARD_ENDS_EARLY"), refused(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, group("CRAFT").id(), TODAY.minusDays(1))));
        assertEquals(null, group("CRAFT").validTo(), "what is refused changes nothing");
        done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, group("CRAFT").id(), TODAY));
        done(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, general().id(), from.apply(TODAY.plusDays(1))));
    }

    @Test
    void noDayIsWithoutCriteriaOrGroupsNorAsksForACertificateOfALevelThatIsNotThere() {
        assertEquals(List.of("LAW_AWARD_NO_CRITERIA"), refused(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, general().id(), NEXT)));
        LawDraft short1 = new LawDraft(halves(), NEXT, NEXT.plusYears(1), BASIS);
        assertEquals(List.of("LAW_AWARD_NO_CRITERIA"), refused(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_CRITERIA, general().id(), short1)));
        for (String code : List.of("CRAFT", "PROCESSED", "MACHINE")) {
            done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, group(code).id(), NEXT));
        }
        assertEquals(List.of("LAW_AWARD_NO_GROUP"), refused(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, group("OTHER").id(), NEXT)));
        done(keeping -> keeping.add(Viewers.DEPT_OFFICER, new LawDraft(new AwardGroup("FOOD", "Thực phẩm", 1), NEXT.plusDays(1), null, BASIS)));
        done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, group("OTHER").id(), NEXT));
        assertEquals(List.of("LAW_AWARD_NO_LEVEL_BELOW"), refused(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.REGION).id(), NEXT)));
        AwardTerms districtAgain = new AwardTerms(AwardLevel.PROVINCE, AwardLevel.DISTRICT, 70, 60, null, null, 3);
        assertEquals(List.of("LAW_AWARD_NO_LEVEL_BELOW"), refused(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.PROVINCE).id(),
                draft(districtAgain))));
        done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.NATION).id(), NEXT));
        done(keeping -> keeping.end(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.REGION).id(), NEXT));
    }

    @Test
    void ofTwoEditionsAboutTheSameNeverBothHoldOnOneDay() {
        assertEquals(List.of("LAW_OVERLAPS"), refused(keeping -> keeping.add(Viewers.DEPT_OFFICER, draft(halves()))));
        assertEquals(List.of("LAW_OVERLAPS"), refused(keeping -> keeping.add(Viewers.DEPT_OFFICER, draft(new AwardGroup("CRAFT", "Thủ công", 1)))));
        assertEquals(List.of("LAW_SUBJECT_DIFFERS"), refused(keeping -> keeping.replace(Viewers.DEPT_OFFICER, LawList.AWARD_LEVELS, level(AwardLevel.NATION).id(),
                draft(new AwardTerms(AwardLevel.REGION, null, 70, null, null, null, 3)))));
    }

    @Test
    void pointsAreAHundredTogetherAndWhatBreaksATieIsOneOfTheCriteria() {
        assertEquals(List.of("LAW_POINTS_NOT_100"), wrong(criteria(List.of(one("M1", 50), one("M2", 49)), List.of())));
        assertEquals(List.of("LAW_POINTS_NOT_100"), wrong(criteria(List.of(one("M1", 50), one("M2", 51)), List.of())));
        assertEquals(List.of("LAW_CRITERION_TWICE"), wrong(criteria(List.of(one("M1", 50), one("M1", 50)), List.of())));
        assertEquals(List.of("LAW_DAY_COUNT_WRONG"), wrong(criteria(List.of(one("M1", 100), one("M2", 0)), List.of())));
        assertEquals(List.of("LAW_TIE_WRONG", "LAW_TIE_WRONG"), wrong(criteria(List.of(one("M1", 50), one("M2", 50)), List.of("M2", "M2", "C1"))));
        assertEquals(List.of("LAW_CODE_WRONG", "LAW_VALUE_MISSING"), wrong(criteria(List.of(new AwardCriterion("m1", " ", 100)), List.of())));
        assertEquals(List.of("LAW_VALUE_MISSING"), wrong(criteria(List.of(), List.of())));
        assertEquals(List.of("LAW_VALUE_MISSING"), wrong(criteria(null, List.of())));
    }

    @Test
    void whatIsWrongOfALevelOrAGroupIsSaidFieldByField() {
        assertEquals(List.of("awardLevel", "passMark", "certificateMonths", "mostOfEstablishment", "mostOfUnit", "juryLeast"),
                fields(new AwardTerms(null, null, 101, 0, 0, -1, null)));
        assertEquals(List.of("below"), fields(new AwardTerms(AwardLevel.PROVINCE, AwardLevel.PROVINCE, 70, null, null, null, 3)));
        assertEquals(List.of("groupCode", "groupName", "position"), fields(new AwardGroup("thực phẩm", null, null)));
        assertEquals(List.of("legalBasis"), services.transact(work -> work.the(LawKeeping.class).add(Viewers.DEPT_OFFICER,
                new LawDraft(new AwardGroup("FOOD", "Thực phẩm", 5), NEXT, null, " "))).against().stream().map(Refusal::cell).toList());
    }

    @Test
    void onlyWhoKeepsTheLawOfTheCountryEntersIt() {
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).add(Viewers.officer("P34-24"), draft(new AwardGroup("FOOD", "Thực phẩm", 5)))));
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(LawKeeping.class).verify(Viewers.DEPT_OFFICER, LawList.AWARD_GROUPS, 1)));
    }

    private static AwardCriteria halves() {
        return criteria(List.of(one("M1", 50), one("M2", 50)), List.of("M2"));
    }

    private static AwardCriteria criteria(List<AwardCriterion> criteria, List<String> ties) {
        return new AwardCriteria(null, criteria, ties);
    }

    private static AwardCriterion one(String code, int points) {
        return new AwardCriterion(code, "Tiêu chí " + code, points);
    }

    private static LawDraft draft(LawContent content) {
        return new LawDraft(content, NEXT, null, BASIS);
    }

    private RankingRules rules(AwardRows round) {
        return services.transact(work -> work.the(Scorings.class).rules(work.em().find(AwardRound.class, round.id())));
    }

    private List<AwardCriterion> criteria(AwardLevel level, LocalDate day) {
        return services.transact(work -> work.the(AwardLaw.class).criteria(level, day));
    }

    private LawEntry general() {
        return entries(LawList.AWARD_CRITERIA).get(0);
    }

    private LawEntry level(AwardLevel level) {
        return entries(LawList.AWARD_LEVELS).stream().filter(entry -> ((AwardTerms) entry.content()).level() == level).findFirst().orElseThrow();
    }

    private LawEntry group(String code) {
        return entries(LawList.AWARD_GROUPS).stream().filter(entry -> ((AwardGroup) entry.content()).code().equals(code)).findFirst().orElseThrow();
    }

    private List<LawEntry> entries(LawList list) {
        return services.transact(work -> work.the(LawBook.class).entries(list));
    }

    private void done(Function<LawKeeping, Done> act) {
        Done done = services.transact(work -> act.apply(work.the(LawKeeping.class)));
        assertTrue(done.done(), () -> done.against().toString());
    }

    private List<String> refused(Function<LawKeeping, Done> act) {
        return services.transact(work -> act.apply(work.the(LawKeeping.class))).against().stream().map(Refusal::rule).toList();
    }

    private List<String> wrong(LawContent content) {
        return refused(keeping -> keeping.add(Viewers.DEPT_OFFICER, draft(content)));
    }

    private List<String> fields(LawContent content) {
        return services.transact(work -> work.the(LawKeeping.class).add(Viewers.DEPT_OFFICER, draft(content))).against().stream().map(Refusal::cell).toList();
    }
}
