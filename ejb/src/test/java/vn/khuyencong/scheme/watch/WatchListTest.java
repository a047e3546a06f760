package vn.khuyencong.scheme.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khuyencong.scheme.Country.BAC_GIANG;
import static vn.khuyencong.scheme.Country.BAC_NINH;
import static vn.khuyencong.scheme.Country.DIRECTOR;
import static vn.khuyencong.scheme.Country.NEIGHBOUR;
import static vn.khuyencong.scheme.Country.OFFICER;
import static vn.khuyencong.scheme.Country.SO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.LawBook;
import vn.khuyencong.norm.LawContent;
import vn.khuyencong.norm.LawDraft;
import vn.khuyencong.norm.LawEntry;
import vn.khuyencong.norm.LawKeeping;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Country;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.testing.Services;

class WatchListTest {

    private static final SchemeFilter OF_2024 = new SchemeFilter(null, 2024, null, null, null);
    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 15);
    private static final LocalDate ASSIGNED = LocalDate.of(2024, 2, 1);

    private Services services;
    private Country country;

    @BeforeEach
    void twoSchemesOfWhichOneHasItsMoney(TestInfo test) {
        services = new Services(MigratedDatabase.h2("watch-" + test.getDisplayName()));
        country = new Country(services);
        country.take(Country.local(BAC_GIANG).machine("A", "Công ty A", 100).machine("B", "Công ty B", 90).decided("QĐ 1", DECIDED), DECIDED);
        country.act(BAC_GIANG, "A", SchemeAct.ASSIGN_FUNDS, ASSIGNED);
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void nothingIsAtRiskWhileAllGoesItsWay() {
        assertEquals(Set.of(), reasons(OFFICER, ASSIGNED.plusDays(30)).stream().filter(reason -> !reason.contains("CALENDAR")).collect(Collectors.toSet()));
    }

    @Test
    void whatHasNotMovedForTooLongIsNamedUntilItMoves() {
        assertTrue(reasons(OFFICER, ASSIGNED.plusDays(60)).contains("A NO_PROGRESS"));
        country.act(BAC_GIANG, "A", SchemeAct.INSPECT, ASSIGNED.plusDays(60));
        assertTrue(reasons(OFFICER, ASSIGNED.plusDays(60)).contains("A NO_PROGRESS"), "looking at it moves nothing");
        country.act(BAC_GIANG, "A", SchemeAct.REPORT_PROGRESS, ASSIGNED.plusDays(60));
        assertTrue(reasons(OFFICER, ASSIGNED.plusDays(61)).stream().noneMatch("A NO_PROGRESS"::equals));
    }

    @Test
    void aQuotationCountsOnlyUntilTheMoneyIsAssigned() {
        Set<String> reasons = reasons(OFFICER, LocalDate.of(2024, 6, 10));
        assertTrue(reasons.contains("B QUOTATION"), reasons.toString());
        assertTrue(reasons.stream().noneMatch("A QUOTATION"::equals));
    }

    @Test
    void aMonthThatIsOverIsNamed() {
        assertTrue(reasons(OFFICER, LocalDate.of(2024, 11, 1)).containsAll(Set.of("A PAST_ITS_END", "B PAST_ITS_END")));
        assertTrue(reasons(OFFICER, LocalDate.of(2024, 10, 31)).stream().noneMatch(reason -> reason.endsWith("PAST_ITS_END")));
    }

    @Test
    void whoWasAskedAndIsSilentIsNamedUntilHeAnswers() {
        long id = country.id(BAC_GIANG, "A");
        assertThrows(NotVisible.class, () -> ask(NEIGHBOUR, id, "Máy đã về chưa?"));
        assertThrows(NotVisible.class, () -> ask(DIRECTOR, id, "Máy đã về chưa?"));
        assertEquals(List.of("QUESTION_MISSING"), rules(ask(SO, id, " ")));
        assertEquals(List.of(), ask(SO, id, "Máy đã về chưa?"));
        assertTrue(reasons(OFFICER, ASSIGNED.plusDays(14)).contains("A SILENT"));
        long pulse = services.<Long>transact(work -> work.the(Pulses.class).of(Country.record(work, BAC_GIANG, "A")).get(0).id());
        assertEquals(List.of("ANSWER_MISSING"), rules(answer(pulse, null)));
        assertEquals(List.of(), answer(pulse, "Về cuối tháng"));
        assertEquals(List.of("ALREADY_ANSWERED"), rules(answer(pulse, "lần nữa")));
        assertTrue(reasons(OFFICER, ASSIGNED.plusDays(14)).stream().noneMatch("A SILENT"::equals));
    }

    @Test
    void aProvinceSeesItsOwnRisksAlone() {
        country.take(Country.local(BAC_NINH).machine("C", "Công ty C", 50).decided("QĐ 2", DECIDED), DECIDED);
        Set<String> seen = reasons(SO, LocalDate.of(2024, 12, 1));
        assertTrue(seen.contains("A PAST_ITS_END") && seen.stream().noneMatch(reason -> reason.startsWith("C")));
    }

    @Test
    void aNewThresholdHoldsFromItsDayAndTheOneBeforeKeepsItsDays() {
        LocalDate day = ASSIGNED.plusDays(20);
        LawEntry before = services.transact(work -> work.the(LawBook.class).entries(LawList.THRESHOLDS).get(0));
        LawDraft draft = new LawDraft(new LawContent.Limit(ThresholdKind.NO_PROGRESS, 15), day, null, "QĐ 6");
        assertEquals(List.of(), services.transact(work -> work.the(LawKeeping.class).replace(OFFICER, LawList.THRESHOLDS, before.id(), draft)).against());
        assertEquals(60, limit(day.minusDays(1)));
        assertEquals(15, limit(day));
        assertTrue(reasons(OFFICER, day).contains("A NO_PROGRESS"));
    }

    @Test
    void ageingTakesTheMiddleOfWhatAUnitsSchemesTook() {
        country.act(BAC_GIANG, "B", SchemeAct.ASSIGN_FUNDS, LocalDate.of(2024, 3, 15));
        country.act(BAC_GIANG, "A", SchemeAct.CHECK_CAPACITY, LocalDate.of(2024, 2, 10));
        country.act(BAC_GIANG, "A", SchemeAct.SIGN_CONTRACT, LocalDate.of(2024, 2, 21));
        Ageing.Row row = services.<List<Ageing.Row>>transact(work -> work.the(Ageing.class).of(OFFICER, OF_2024)).get(0);
        assertEquals(new Ageing.Row(row.unit(), 2, 2, 1, 17L, 20L), row);
        assertEquals(List.of(), services.<List<Ageing.Row>>transact(work -> work.the(Ageing.class).of(NEIGHBOUR, OF_2024)));
        assertNull(Ageing.median(List.of()));
        assertEquals(3, Ageing.median(List.of(9L, 1L, 3L)));
    }

    @Test
    void freedMoneyLiesIdleUntilItIsUsed() {
        country.take(Country.local(BAC_GIANG).machine("A", "Công ty A", 100).machine("B", "Công ty B", 90).next().machine("A", "Công ty A", 100)
                .decided("QĐ 3", ASSIGNED), ASSIGNED);
        assertEquals(List.of(), idle(OFFICER, ASSIGNED.plusDays(29)));
        assertEquals(List.of(90_000_000L), idle(OFFICER, ASSIGNED.plusDays(30)));
        assertEquals(List.of(), idle(NEIGHBOUR, ASSIGNED.plusDays(30)));
    }

    @Test
    void whatWaitsIsShownToThoseWhoseActItIs() {
        assertEquals(List.of("CHECK_CAPACITY 1"), waiting(SO));
        assertEquals(List.of("ASSIGN_FUNDS 1"), waiting(DIRECTOR));
        assertEquals(List.of(), waiting(OFFICER));
        assertEquals(List.of(), waiting(NEIGHBOUR));
        country.act(BAC_GIANG, "A", SchemeAct.CHECK_CAPACITY, ASSIGNED.plusDays(2));
        assertEquals(List.of("SIGN_CONTRACT 1"), waiting(SO));
    }

    private List<String> waiting(Viewer viewer) {
        return services.transact(work -> work.the(NextActs.class).of(viewer, ASSIGNED).stream().map(row -> row.act() + " " + row.count()).toList());
    }

    /** The calendar of local plans of 2024: money is assigned by 30 April, contracts are signed by 30 June. Quotations of machines hold until 30 June, work ends in October. */
    @Test
    void eachSchemeAtRiskIsCountedOnceAndTheEarliestDayIsTold() {
        threeMoreOfTheNeighbour();
        isTold(ASSIGNED, 0, 0, null);
        // A has stood still for sixty days.
        isTold(LocalDate.of(2024, 4, 1), 1, 1, ASSIGNED);
        // A still; of B, C, D and E the money is late; of B, C and D a quotation ends within thirty days.
        isTold(LocalDate.of(2024, 6, 10), 1 + 4 + 3, 5, ASSIGNED);
        // The contract of A is late too, and all five are past their end.
        isTold(LocalDate.of(2024, 12, 1), 1 + 4 + 3 + 1 + 5, 5, ASSIGNED);
        assertEquals(0, services.<Long>transact(work -> work.the(WatchList.class).of(NEIGHBOUR, new SchemeFilter(null, 2023, null, null, null)).schemes()));
    }

    private void threeMoreOfTheNeighbour() {
        country.take(Country.local(BAC_NINH).machine("C", "Công ty C", 50).machine("D", "Công ty D", 50).fair("E", 40).decided("QĐ 2", DECIDED), DECIDED);
    }

    private void isTold(LocalDate day, long risks, long schemes, LocalDate since) {
        services.play(day);
        Watched watched = services.transact(work -> work.the(WatchList.class).of(OFFICER, OF_2024));
        assertEquals(List.of(risks, schemes, Optional.ofNullable(since)), List.of(watched.risks(), watched.schemes(), watched.since()), day.toString());
    }

    @Test
    void oneAfterTheOtherThePagesHaveAllThatIsAtRiskTheLongestOverdueFirst() {
        threeMoreOfTheNeighbour();
        services.play(LocalDate.of(2024, 12, 1));
        List<String> all = List.of("A NO_PROGRESS 304", "B LATE_BY_CALENDAR 215", "C LATE_BY_CALENDAR 215", "D LATE_BY_CALENDAR 215", "E LATE_BY_CALENDAR 215",
                "A LATE_BY_CALENDAR 154", "B QUOTATION 154", "C QUOTATION 154", "D QUOTATION 154",
                "A PAST_ITS_END 31", "B PAST_ITS_END 31", "C PAST_ITS_END 31", "D PAST_ITS_END 31", "E PAST_ITS_END 31");
        assertEquals(all, told(0, 100));
        for (int most = 1; most <= 4; most++) {
            List<String> joined = new ArrayList<>();
            for (int first = 0; first < all.size(); first += most) {
                joined.addAll(told(first, most));
            }
            assertEquals(all, joined, "by " + most);
        }
        assertEquals(List.of(), told(all.size(), 10));
    }

    private List<String> told(int first, int most) {
        return page(OFFICER, first, most).stream().map(risk -> risk.record().code() + " " + risk.kind() + " " + risk.days()).toList();
    }

    private List<Risk> page(Viewer viewer, int first, int most) {
        return services.transact(work -> work.the(WatchList.class).page(viewer, OF_2024, work.the(WatchList.class).of(viewer, OF_2024), first, most));
    }

    private Set<String> reasons(Viewer viewer, LocalDate day) {
        services.play(day);
        return page(viewer, 0, 100).stream().map(risk -> risk.record().code() + " " + risk.kind()).collect(Collectors.toSet());
    }

    private List<Long> idle(Viewer viewer, LocalDate day) {
        services.play(day);
        return services.transact(work -> work.the(IdleMoney.class).of(viewer, OF_2024).stream().map(row -> row.money().left()).toList());
    }

    private List<Refusal> ask(Viewer by, long id, String question) {
        return services.transact(work -> work.the(Pulses.class).ask(by, id, question));
    }

    private List<Refusal> answer(long id, String answer) {
        return services.transact(work -> work.the(Pulses.class).answer(SO, id, answer));
    }

    private int limit(LocalDate day) {
        return services.<Integer>transact(work -> work.the(Thresholds.class).on(day).get(ThresholdKind.NO_PROGRESS).amount());
    }

    private static List<String> rules(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::rule).toList();
    }
}
