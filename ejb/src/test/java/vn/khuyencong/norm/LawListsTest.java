package vn.khuyencong.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;

class LawListsTest {

    private static final Viewer OFFICER = new Viewer("cuc", "Cán bộ Cục", Role.DEPT_OFFICER, null);
    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final UnitId BAC_KAN = new UnitId("P63-06");

    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("lists-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void theFundsHaveCalendarsOfTheirOwn() {
        assertEquals(Optional.of(LocalDate.of(2023, 6, 20)), due(FundSource.NATIONAL, BAC_GIANG, 2024, CalendarStep.SUBMISSION));
        assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), due(FundSource.LOCAL, BAC_GIANG, 2024, CalendarStep.SUBMISSION));
        assertFalse(ask(PlanCalendars.class, calendars -> calendars.due(FundSource.LOCAL, BAC_GIANG, 2024, CalendarStep.CONTRACT)).orElseThrow().verified());
    }

    @Test
    void everyStepOfBothFundsHasADay() {
        for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
            for (CalendarStep step : CalendarStep.values()) {
                assertEquals(true, due(fund, BAC_GIANG, 2024, step).isPresent(), fund + " " + step);
            }
        }
    }

    @Test
    void aRowOfTheUnitGoesBeforeTheGeneralOneAndARowOfTheYearBeforeThoseOfEveryYear() {
        add(new LawContent.Due(FundSource.LOCAL, BAC_KAN, CalendarStep.SUBMISSION, null, -1, 12, 15));
        add(new LawContent.Due(FundSource.LOCAL, null, CalendarStep.SUBMISSION, 2023, 0, 2, 31));
        assertEquals(Optional.of(LocalDate.of(2022, 12, 15)), due(FundSource.LOCAL, BAC_KAN, 2023, CalendarStep.SUBMISSION));
        assertEquals(Optional.of(LocalDate.of(2023, 2, 28)), due(FundSource.LOCAL, BAC_GIANG, 2023, CalendarStep.SUBMISSION));
        assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), due(FundSource.LOCAL, BAC_GIANG, 2024, CalendarStep.SUBMISSION));
        assertEquals(LocalDate.of(2023, 2, 28), ask(Deadlines.class, deadlines -> deadlines.ofYear(2023)).get(DocumentStream.PLAN_LOCAL).due());
    }

    @Test
    void noStepIsDueBeforeItsRuleIsLaw() {
        assertEquals(Optional.empty(), due(FundSource.LOCAL, BAC_GIANG, 2010, CalendarStep.DECISION));
    }

    @Test
    void reasonsAreThoseOfTheDay() {
        add(new LawContent.Reason("NEW_REASON", "Lý do mới", "New reason"), LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
        assertEquals(8, ask(ReasonCodes.class, codes -> codes.on(LocalDate.of(2024, 4, 30))).size());
        assertEquals("NEW_REASON", ask(ReasonCodes.class, codes -> codes.on(LocalDate.of(2024, 5, 31))).get(8).code());
        assertEquals(8, ask(ReasonCodes.class, codes -> codes.on(LocalDate.of(2024, 6, 1))).size());
    }

    @Test
    void anAddressLiesInAnAreaThatItNamesWhole() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        add(new LawContent.Area(BAC_GIANG, "xã An", PriorityArea.Kind.MOUNTAIN), day, null);
        assertEquals(Optional.of(PriorityArea.Kind.SPECIALLY_DIFFICULT), kind(BAC_GIANG, "Thôn 1, xã An, Huyện Sơn  Động, tỉnh Bắc Giang", day));
        assertEquals(Optional.of(PriorityArea.Kind.MOUNTAIN), kind(BAC_GIANG, "thôn 1 xã An huyện Lục Nam", day));
        assertEquals(Optional.empty(), kind(BAC_GIANG, "xã An Lạc, huyện Lục Nam", day));
        assertEquals(Optional.empty(), kind(BAC_KAN, "huyện Sơn Động", day));
        assertEquals(Optional.empty(), kind(BAC_GIANG, null, day));
        assertEquals(Optional.empty(), kind(BAC_GIANG, "huyện Sơn Động", LocalDate.of(2025, 7, 1)), "districts are no more");
        assertEquals(Optional.of(PriorityArea.Kind.MOUNTAIN), kind(new UnitId("P34-24"), "xã An", LocalDate.of(2025, 7, 1)));
    }

    @Test
    void whoApprovedThePlanApprovesAChangeUnlessADelegationSaysOtherwise() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        add(new LawContent.Delegation(FundSource.NATIONAL, "ADJUST_TIME", Power.Approver.DEPARTMENT), day, null);
        assertEquals(Power.Approver.DEPARTMENT, approver(FundSource.NATIONAL, "ADJUST_TIME", day));
        assertEquals(Power.Approver.MINISTER, approver(FundSource.NATIONAL, "ADJUST_TIME", day.minusDays(1)));
        assertEquals(Power.Approver.MINISTER, approver(FundSource.NATIONAL, "REPLACE", day));
        assertEquals(Power.Approver.CHAIR, approver(FundSource.LOCAL, "ADJUST_TIME", day));
        assertEquals(Optional.empty(), ask(Powers.class, powers -> powers.approver(FundSource.UNSPLIT, "REPLACE", day)));
    }

    @Test
    void districtsOwnStepsUntilTheirLastDayAndCommunesAfterIt() {
        assertEquals(StepOwner.Owner.DISTRICT, owner(LocalDate.of(2025, 6, 30)));
        assertEquals(StepOwner.Owner.COMMUNE, owner(LocalDate.of(2025, 7, 1)));
        assertEquals(Optional.empty(), ask(StepOwners.class, owners -> owners.of("SURVEY", LocalDate.of(2000, 1, 1))));
        assertEquals(Optional.empty(), ask(StepOwners.class, owners -> owners.of("UNKNOWN", LocalDate.of(2024, 1, 1))));
    }

    @Test
    void aHolidayThatWasEnteredWronglyIsEndedBeforeItsDaysAndCountsNoMore() {
        LocalDate day = LocalDate.of(2028, 9, 4);
        add(new LawContent.DaysOff("Quốc khánh 2028", LocalDate.of(2028, 9, 1), day), LocalDate.of(2027, 1, 1), null);
        assertEquals(1, holidaysOn(day));
        LawEntry entered = ask(LawBook.class, book -> book.entries(LawList.HOLIDAYS)).stream()
                .filter(entry -> entry.content().subject().equals("Quốc khánh 2028")).findFirst().orElseThrow();
        assertFalse(entered.verified());
        assertEquals(List.of(), ask(LawKeeping.class, keeping -> keeping.end(OFFICER, LawList.HOLIDAYS, entered.id(), LocalDate.of(2027, 12, 31))).against());
        assertEquals(0, holidaysOn(day));
    }

    @Test
    void aHolidayHasANameAndDaysInTheirOrder() {
        LocalDate day = LocalDate.of(2028, 1, 1);
        assertEquals(List.of("name", "first", "last"), wrong(new LawContent.DaysOff(" ", null, null)));
        assertEquals(List.of("last"), wrong(new LawContent.DaysOff("Tết", day, day.minusDays(1))));
        assertEquals(List.of("last"), wrong(new LawContent.DaysOff("Tết", day, day.plusDays(30))));
        assertEquals(List.of("from"), wrong(new LawContent.DaysOff("Tết", LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1))));
        assertEquals(List.of(), wrong(new LawContent.DaysOff("Tết", day, day.plusDays(29))));
    }

    @Test
    void aStepOfRemindingHoldsForTheDaysItFallsOn() {
        add(new LawContent.ReminderDay(5), LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
        LocalDate due = LocalDate.of(2024, 7, 10);
        assertEquals(List.of(5), reached(due).stream().filter(days -> days == 5).toList());
        assertEquals(List.of(), reached(due.plusMonths(1)).stream().filter(days -> days == 5).toList());
        assertEquals(List.of("reminderDays"), wrong(new LawContent.ReminderDay(null)));
        assertEquals(List.of("reminderDays"), wrong(new LawContent.ReminderDay(-366)));
    }

    @Test
    void aThresholdIsANumberOfDaysAndOneHoldsAtATime() {
        assertEquals(List.of("watched", "amount"), wrong(new LawContent.Limit(null, null)));
        assertEquals(List.of("amount"), wrong(new LawContent.Limit(ThresholdKind.SILENT, 0)));
        assertEquals(List.of("from"), wrong(new LawContent.Limit(ThresholdKind.SILENT, 20)), "the one on file still holds");
        assertEquals(14, ask(Thresholds.class, limits -> limits.on(LocalDate.of(2024, 1, 1))).get(ThresholdKind.SILENT).amount());
        assertEquals(true, ask(Thresholds.class, limits -> limits.on(LocalDate.of(2013, 1, 1))).isEmpty());
    }

    private long holidaysOn(LocalDate day) {
        return ask(Holidays.class, Holidays::all).stream().filter(holiday -> holiday.covers(day)).count();
    }

    private List<Integer> reached(LocalDate due) {
        return ask(ReminderSteps.class, ReminderSteps::all).stream().filter(step -> step.reached(due, due.plusDays(5))).map(ReminderStep::days).toList();
    }

    /** The fields that are refused. */
    private List<String> wrong(LawContent content) {
        LawDraft draft = new LawDraft(content, LocalDate.of(2024, 1, 1), null, "Văn bản");
        return ask(LawKeeping.class, keeping -> keeping.add(OFFICER, draft)).against().stream().map(refusal -> refusal.cell()).toList();
    }

    @Test
    void theBookShowsEveryListWithTheLatestRowOfASubjectFirst() {
        for (LawList list : LawList.values()) {
            assertFalse(ask(LawBook.class, book -> book.entries(list)).isEmpty(), list.name());
        }
        List<LawEntry> owners = ask(LawBook.class, book -> book.entries(LawList.OWNERS));
        assertEquals(List.of(LocalDate.of(2025, 7, 1), LocalDate.of(2012, 7, 5)), owners.subList(0, 2).stream().map(LawEntry::validFrom).toList());
    }

    private Optional<LocalDate> due(FundSource fund, UnitId unit, int year, CalendarStep step) {
        return ask(PlanCalendars.class, calendars -> calendars.due(fund, unit, year, step)).map(CalendarDay::due);
    }

    private Optional<PriorityArea.Kind> kind(UnitId unit, String address, LocalDate day) {
        return ask(PriorityAreas.class, areas -> areas.of(unit, address, day)).map(PriorityArea::kind);
    }

    private Power.Approver approver(FundSource fund, String change, LocalDate day) {
        return ask(Powers.class, powers -> powers.approver(fund, change, day)).orElseThrow().approver();
    }

    private StepOwner.Owner owner(LocalDate day) {
        return ask(StepOwners.class, owners -> owners.of("SURVEY", day)).orElseThrow().owner();
    }

    private void add(LawContent content) {
        add(content, LocalDate.of(2014, 1, 1), null);
    }

    private void add(LawContent content, LocalDate from, LocalDate to) {
        LawKeeping.Done done = ask(LawKeeping.class, keeping -> keeping.add(OFFICER, new LawDraft(content, from, to, "Văn bản")));
        assertEquals(List.of(), done.against());
    }

    private <S, T> T ask(Class<S> service, Function<S, T> question) {
        return services.transact(work -> question.apply(work.the(service)));
    }
}
