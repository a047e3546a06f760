package vn.khuyencong.scheme.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.StepDetails;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Needs;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

class SurveysTest {

    private static final String BAC_GIANG = "P63-24";
    private static final LocalDate DAY = LocalDate.of(2024, 1, 18);
    private static final Viewer OFFICER = Needs.officer(BAC_GIANG);
    private static final List<String> DISTRICTS = IntStream.rangeClosed(1, 10).mapToObj(number -> "Huyện " + number).toList();

    private Services services;
    private long round;

    @BeforeEach
    void planTheRound(TestInfo test) {
        services = new Services(MigratedDatabase.h2("survey-" + test.getDisplayName())).play(DAY);
        round = services.transact(work -> work.the(Surveys.class).plan(OFFICER, new Surveys.Draft(new UnitId(BAC_GIANG), 2024, "Khảo sát 2024", DAY, null,
                DISTRICTS, List.of(new Surveys.Member("Trưởng đoàn", "Trung tâm Khuyến công"), new Surveys.Member("Thành viên", "Phòng Kinh tế huyện")))))
                .round().id();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void tenOfTenDistrictsAreCoveredByCompletedVisitsAlone() {
        for (int i = 0; i < 10; i++) {
            long visit = visitTo(register("Cơ sở " + i), i);
            assertEquals(i + "/10", covered());
            assertTrue(complete(visit, null).isEmpty());
        }
        assertEquals("10/10", covered());
        assertTrue(services.transact(work -> work.the(vn.khuyencong.scheme.registration.Registrations.class).list(OFFICER,
                new vn.khuyencong.scheme.registration.Registrations.Filter(null, 2024, RegistrationState.SURVEYED)).size()) == 10);
    }

    @Test
    void aDayThatIsNotPossibleSaysWhy() {
        long visit = visitTo(register("Cơ sở A"), 0);
        VisitReport report = report(visit, null);
        List<String> against = java.util.stream.Stream.of(null, LocalDate.of(2030, 1, 1), DAY.minusYears(1)).map(day -> services.<String>transact(work ->
                work.the(SurveyVisits.class).complete(OFFICER, visit, new VisitReport(day, report.checked(), "Đề nghị hỗ trợ", null, null)).get(0).rule())).toList();
        assertEquals(List.of("FIELD_MISSING", "DAY_IN_FUTURE", "DAY_BEFORE_ROUND"), against);
    }

    @Test
    void aVisitWithoutEvidenceOfAnItemIsNotCompleted() {
        long visit = visitTo(register("Cơ sở A"), 0);
        VisitReport report = report(visit, null);
        List<SchemeStep.Checked> incomplete = report.checked().stream()
                .map(one -> one.item().equals("CAPITAL") ? new SchemeStep.Checked("CAPITAL", true, "có", " ") : one).toList();
        List<Refusal> against = services.transact(work -> work.the(SurveyVisits.class).complete(OFFICER, visit,
                new VisitReport(DAY, incomplete, "Đề nghị hỗ trợ", null, null)));
        assertEquals(List.of("CHECK_WITHOUT_EVIDENCE"), against.stream().map(Refusal::rule).toList());
        assertEquals("CAPITAL", against.get(0).cell());
        assertTrue(complete(visit, null).isEmpty());
        assertEquals("VISIT_ALREADY_DONE", complete(visit, null).get(0).rule());
    }

    @Test
    void theRouteOfADayIsInTheOrderThatIsWanted() {
        long first = visitTo(register("Cơ sở A"), 0);
        long second = visitTo(register("Cơ sở B"), 1);
        services.transact(work -> {
            work.the(Surveys.class).earlier(OFFICER, second);
            return null;
        });
        assertEquals(List.of(second, first), services.transact(work -> work.the(Surveys.class).visits(find(work)).stream().map(SurveyVisit::id).toList()));
    }

    @Test
    void aVisitThatIsDoneKeepsItsPlaceInTheRoute() {
        long first = visitTo(register("Cơ sở A"), 0);
        long second = visitTo(register("Cơ sở B"), 1);
        assertTrue(complete(second, null).isEmpty());
        services.transact(work -> {
            work.the(Surveys.class).earlier(OFFICER, second);
            return null;
        });
        assertEquals(List.of(first, second), services.transact(work -> work.the(Surveys.class).visits(find(work)).stream().map(SurveyVisit::id).toList()));
    }

    @Test
    void aVisitIsOfItsRoundAndOfItsUnit() {
        long elsewhere = services.transact(work -> Needs.register(work, OFFICER, BAC_GIANG, 2025, Needs.machine("Cơ sở khác năm", "Huyện 1", 90)).id());
        assertEquals("VISIT_NOT_OF_ROUND", services.transact(work -> work.the(Surveys.class).visitNeed(OFFICER, round,
                find(work).places().get(0).id(), DAY, elsewhere)).orElseThrow().rule());
        assertEquals("DAYS_WRONG", services.transact(work -> work.the(Surveys.class).visitNeed(OFFICER, round,
                find(work).places().get(0).id(), DAY.minusDays(1), register("Cơ sở A"))).orElseThrow().rule());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(Surveys.class).visitNeed(Needs.officer("P63-27"), round, 1, DAY, elsewhere)));
    }

    @Test
    void aSettledSchemeOfLastYearIsPostCheckedOnTheSameTrip() {
        settled();
        SchemeRecord due = services.transact(work -> work.the(Surveys.class).duePostChecks(find(work))).get(0);
        services.transact(work -> work.the(Surveys.class).visitScheme(OFFICER, round, find(work).places().get(0).id(), DAY, due.id()));
        assertTrue(services.transact(work -> work.the(Surveys.class).duePostChecks(find(work))).isEmpty());
        long visit = services.transact(work -> work.the(Surveys.class).visits(find(work))).get(0).id();
        assertEquals("outcome", complete(visit, new SchemeStep.PostCheck("GOOD", List.of())).get(0).cell());
        assertTrue(complete(visit, new SchemeStep.PostCheck("EFFECTIVE", List.of(new SchemeStep.Effect("JOBS", "người", 10L, 8L)))).isEmpty());
        services.transact(work -> {
            SchemeRecord record = work.em().find(SchemeRecord.class, due.id());
            assertEquals(SchemeState.POST_CHECKED, record.state());
            List<SchemeEvent> events = work.the(Schemes.class).events(record);
            SchemeStep.PostCheck kept = StepDetails.of(events.get(events.size() - 1)).postCheck();
            assertEquals(8L, kept.effects().get(0).found());
            assertEquals(1, work.the(Surveys.class).coverage(find(work)).postChecks());
            return null;
        });
    }

    /** A round in autumn for the plan of the next year finds what the plan of last year brought, and nothing of this year. */
    @Test
    void whatIsDueToBePostCheckedGoesByTheDaysOfTheRoundNotByTheYearItSurveysFor() {
        settle(BAC_GIANG, 2023);
        settle(BAC_GIANG, 2022);
        settle(BAC_GIANG, 2024);
        long autumn = plan(OFFICER, BAC_GIANG, 2025, LocalDate.of(2024, 9, 2));
        assertEquals(List.of(2022, 2023), dueYears(autumn));
    }

    @Test
    void theHeirOfAProvincePostChecksAndVisitsWhatItTookOver() {
        services.play(LocalDate.of(2025, 6, 2));
        settle("P63-06", 2024);
        Viewer before = Needs.officer("P63-06");
        long need = services.transact(work -> Needs.register(work, before, "P63-06", 2026, Needs.machine("HTX A", "Na Rì", 90))).id();
        services.play(LocalDate.of(2025, 9, 2));
        Viewer heir = Needs.officer("P34-19");
        long taken = plan(heir, "P34-19", 2026, LocalDate.of(2025, 9, 2));
        assertEquals(List.of(2024), dueYears(taken));
        services.transact(work -> {
            SurveyRound found = work.the(Surveys.class).find(heir, taken).orElseThrow();
            assertEquals(List.of(need), work.the(Surveys.class).unvisitedNeeds(heir, found).stream().map(Registration::id).toList());
            assertTrue(work.the(Surveys.class).visitNeed(heir, taken, found.places().get(0).id(), found.startsOn(), need).isEmpty());
            long due = work.the(Surveys.class).duePostChecks(found).get(0).id();
            assertTrue(work.the(Surveys.class).visitScheme(heir, taken, found.places().get(0).id(), found.startsOn(), due).isEmpty());
            return null;
        });
        long visit = services.transact(work -> work.the(Surveys.class).visits(work.em().find(SurveyRound.class, taken)).stream()
                .filter(SurveyVisit::isPostCheck).findFirst().orElseThrow().id());
        VisitReport report = new VisitReport(LocalDate.of(2025, 9, 2), Needs.proven(List.of("PRESENT", "USED", "EFFECT")), "Tốt", null,
                new SchemeStep.PostCheck("EFFECTIVE", List.of()));
        assertEquals(List.of(), services.transact(work -> work.the(SurveyVisits.class).complete(heir, visit, report)));
    }

    private long plan(Viewer viewer, String unit, int year, LocalDate day) {
        return services.transact(work -> work.the(Surveys.class).plan(viewer, new Surveys.Draft(new UnitId(unit), year, "Khảo sát", day, null,
                List.of("Huyện 1"), List.of(new Surveys.Member("Trưởng đoàn", "Trung tâm")))).round().id());
    }

    private List<Integer> dueYears(long id) {
        return services.transact(work -> work.the(Surveys.class).duePostChecks(work.em().find(SurveyRound.class, id)).stream()
                .map(SchemeRecord::planYear).sorted().toList());
    }

    private void settle(String unit, int year) {
        services.transact(work -> new PlanOfUnit(unit, year, FundSource.LOCAL).machine("A", "Công ty A", 200)
                .decided("QĐ 1", LocalDate.of(year, 2, 1)).taken(work, LocalDate.of(year, 2, 1)));
        services.transact(work -> work.em().createNativeQuery("update scheme_record set state = 'SETTLED'").executeUpdate());
    }

    /** A scheme of the year before that has come to its settlement. */
    private void settled() {
        settle(BAC_GIANG, 2023);
    }

    private SurveyRound find(Services.Work work) {
        return work.the(Surveys.class).find(OFFICER, round).orElseThrow();
    }

    private long register(String name) {
        return services.transact(work -> Needs.register(work, OFFICER, BAC_GIANG, 2024, Needs.machine(name, "Huyện 1", 90))).id();
    }

    private long visitTo(long need, int place) {
        services.transact(work -> work.the(Surveys.class).visitNeed(OFFICER, round, find(work).places().get(place).id(), DAY, need));
        return services.transact(work -> work.the(Surveys.class).visits(find(work)).stream()
                .filter(visit -> visit.registration().id() == need).findFirst().orElseThrow().id());
    }

    private String covered() {
        Surveys.Coverage coverage = services.transact(work -> work.the(Surveys.class).coverage(find(work)));
        return coverage.covered() + "/" + coverage.places();
    }

    private List<Refusal> complete(long visit, SchemeStep.PostCheck postCheck) {
        VisitReport report = report(visit, postCheck);
        return services.transact(work -> work.the(SurveyVisits.class).complete(OFFICER, visit, report));
    }

    @Test
    void aVisitThatWasBroughtHomeIsRegisteredSurveyedAndKeptAtOnce() {
        List<String> items = services.transact(work -> work.the(Checklists.class).on(DAY, ChecklistKind.SURVEY, FundSource.UNSPLIT))
                .stream().map(ChecklistItem::code).toList();
        long visit = services.transact(work -> work.the(FieldReports.class).take(OFFICER, round, brought("Huyện 3", items)));
        assertTrue(services.transact(work -> work.the(Surveys.class).visit(OFFICER, visit)).orElseThrow().isDone());
        assertEquals("1/10", covered());
    }

    @Test
    void aVisitThatCannotStandLeavesNothingBehind() {
        VisitRefused unproven = assertThrows(VisitRefused.class, () -> services.transact(work -> work.the(FieldReports.class)
                .take(OFFICER, round, brought("Huyện 3", List.of()))));
        assertEquals("CHECK_WITHOUT_EVIDENCE", unproven.refusals().get(0).rule());
        VisitRefused elsewhere = assertThrows(VisitRefused.class, () -> services.transact(work -> work.the(FieldReports.class)
                .take(OFFICER, round, brought("Huyện 11", List.of()))));
        assertEquals("VISIT_NOT_OF_ROUND", elsewhere.refusals().get(0).rule());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(FieldReports.class)
                .take(Needs.officer("P63-27"), round, brought("Huyện 3", List.of()))));
        assertTrue(services.transact(work -> work.the(Surveys.class).visits(find(work))).isEmpty());
        assertEquals(List.of(), services.transact(work -> work.the(vn.khuyencong.scheme.registration.Registrations.class).list(OFFICER,
                new vn.khuyencong.scheme.registration.Registrations.Filter(null, 2024, null))));
    }

    private static FieldReports.FieldReport brought(String place, List<String> items) {
        return new FieldReports.FieldReport(place, Needs.machine("Cơ sở dọc đường", place, 90), FundSource.UNSPLIT, null, null,
                new VisitReport(DAY, Needs.proven(items), "Đề nghị hỗ trợ", null, null));
    }

    private VisitReport report(long visit, SchemeStep.PostCheck postCheck) {
        List<String> items = services.transact(work -> work.the(SurveyVisits.class).items(work.the(Surveys.class).visit(OFFICER, visit).orElseThrow())
                .stream().map(ChecklistItem::code).toList());
        return new VisitReport(DAY, Needs.proven(items), "Đề nghị hỗ trợ", "21.27, 106.19", postCheck);
    }
}
