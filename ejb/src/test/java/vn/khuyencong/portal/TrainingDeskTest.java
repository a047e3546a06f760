package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.OutboxMessage;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.CourseReportOf;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.UnitAtItsDoor;
import vn.khuyencong.testing.Viewers;
import vn.khuyencong.training.Attendance;
import vn.khuyencong.training.CourseAct;
import vn.khuyencong.training.CourseActs;
import vn.khuyencong.training.CourseOutcomes;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.Enrolment;
import vn.khuyencong.training.Enrolment.Seat;
import vn.khuyencong.training.Enrolments;
import vn.khuyencong.training.NewCourse;
import vn.khuyencong.training.TrainingCount;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.training.TrainingFigures;

/** A course from its need to its report, as its unit prepares it. */
class TrainingDeskTest {

    private static final UnitId UNIT = new UnitId("P63-24");
    private static final Viewer OFFICER = Viewers.officer("P63-24");
    private static final Viewer DIRECTOR = Viewers.director("P63-24");
    private static final LocalDate FROM = LocalDate.of(2024, 4, 1);
    private static final LocalDate TO = LocalDate.of(2024, 5, 31);

    private Services services;
    private UnitAtItsDoor door;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("training-desk-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        door = new UnitAtItsDoor(services, "P63-24");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aCourseGoesFromItsNeedToItsReportAndToWhatBecameOfItsLearners() {
        long id = entered(CourseKind.MANAGEMENT, 12, 2, 20_000_000);
        done(OFFICER, id, CourseAct.PLAN);
        assertEquals(List.of("COURSE_ACT_NOT_YOURS"), act(OFFICER, id, CourseAct.APPROVE, null));
        done(DIRECTOR, id, CourseAct.APPROVE);
        assertEquals(List.of("COURSE_NOT_TAKING"), rules(enrol(id, "Học viên A")));
        done(OFFICER, id, CourseAct.OPEN);
        assertEquals(List.of("COURSE_NOT_BEGUN", "COURSE_NOBODY_ENROLLED"), act(OFFICER, id, CourseAct.START, null));
        List<Long> people = List.of("Học viên A", "Học viên B", "Học viên C").stream().map(name -> enrol(id, name).id()).toList();
        assertEquals(List.of(Seat.SEATED, Seat.SEATED, Seat.WAITING), seats(id));
        assertEquals(List.of("COURSE_ENROLLED_ALREADY"), rules(enrol(id, "HỌC VIÊN  a")));
        make(work -> work.the(Enrolments.class).giveUp(OFFICER, people.get(0)));
        assertEquals(List.of(Seat.GIVEN_UP, Seat.SEATED, Seat.SEATED), seats(id));
        services.play(FROM);
        done(OFFICER, id, CourseAct.START);
        attend(id, people);
        assertEquals(List.of("COURSE_NOT_OVER", "COURSE_RESULTS_MISSING"), act(OFFICER, id, CourseAct.FINISH, null));
        make(work -> work.the(Enrolments.class).result(OFFICER, people.get(1), CourseResult.COMPLETED, "CC-01", null));
        assertEquals(List.of("COURSE_LEARNER_HAS_RESULT"), rules(make(work -> work.the(Enrolments.class).giveUp(OFFICER, people.get(1)))));
        assertEquals(List.of("COURSE_CERTIFICATE_TWICE"), rules(make(work -> work.the(Enrolments.class).result(OFFICER, people.get(2), CourseResult.COMPLETED, "CC-01", null))));
        make(work -> work.the(Enrolments.class).result(OFFICER, people.get(2), CourseResult.COMPLETED, null, null));
        assertEquals(List.of("COURSE_NOT_FINISHED"), rules(services.transact(work -> work.the(TrainingDesk.class).report(OFFICER, id)).findings()));
        services.play(TO);
        done(OFFICER, id, CourseAct.FINISH);
        arrived(report(id));
        assertEquals(new TrainingCount(1, 0, 0, 0, 2, 0, 0, 0), count());
        survey(id);
    }

    private void attend(long id, List<Long> people) {
        assertEquals(List.of("COURSE_DAY_IN_FUTURE"), rules(make(work -> work.the(Attendance.class).note(OFFICER, id, FROM.plusDays(1), null, Set.of()))));
        assertEquals(List.of("COURSE_DAY_OUTSIDE"), rules(make(work -> work.the(Attendance.class).note(OFFICER, id, FROM.minusDays(1), null, Set.of()))));
        make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, null, Set.of(people.get(1), people.get(2))));
        assertEquals(List.of("COURSE_DAY_NOTED"), rules(make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, null, Set.of(people.get(1))))));
        make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, FROM, Set.of(people.get(1))));
        services.transact(work -> {
            Attendance attendance = work.the(Attendance.class);
            var course = work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow();
            assertEquals(1, attendance.days(course).size());
            assertEquals(java.util.Map.of(people.get(1), 1), attendance.came(course));
            assertEquals(Set.of(people.get(1)), attendance.present(course, FROM));
            assertEquals(Set.of(), attendance.present(course, TO));
            return null;
        });
    }

    private void survey(long id) {
        services.play(TO.plusMonths(3));
        assertEquals(List.of("COURSE_EMPLOYED_ABOVE_REACHED"), rules(make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id,
                new Survey(3, TO.plusMonths(3), 1, 0, 2, 0, 0)))));
        assertEquals(List.of("COURSE_SURVEY_EARLY", "COURSE_SURVEY_IN_FUTURE"), rules(make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id,
                new Survey(6, TO.plusMonths(4), 1, 0, 1, 0, 0)))));
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(3, TO.plusMonths(3), 1, 0, 1, 0, 0)));
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(3, TO.plusMonths(3), 2, 0, 1, 0, 1)));
        PortalSubmission second = report(id);
        assertEquals(2, second.key().version());
        arrived(second);
        assertEquals(List.of(1, 2), latestSurvey(id));
        services.transact(work -> {
            List<?> trail = work.em().createNativeQuery("select subject || ' ' || coalesce(detail, '') from audit_entry").getResultList();
            assertFalse(trail.toString().contains("Học viên"), trail.toString());
            return null;
        });
    }

    @Test
    void aPlanAboveTheNormsIsNotApproved() {
        long id = entered(CourseKind.CRAFT, 40, 40, 200_000_000);
        done(OFFICER, id, CourseAct.PLAN);
        assertEquals(List.of("COURSE_CLASS_BIG planned", "COURSE_COST_ABOVE_NORM national", "COURSE_CLASS_BIG capacity"), services.transact(work ->
                work.the(CourseActs.class).act(DIRECTOR, id, CourseAct.APPROVE, null)).stream().map(found -> found.rule() + " " + found.cell()).toList());
        assertEquals(List.of("COURSE_REASON_MISSING"), act(DIRECTOR, id, CourseAct.SEND_BACK, " "));
        assertEquals(List.of(), act(DIRECTOR, id, CourseAct.SEND_BACK, "Chia hai lớp"));
        make(work -> work.the(TrainingCourses.class).change(OFFICER, id, course(CourseKind.CRAFT, 30, 30, 60_000_000)));
        done(OFFICER, id, CourseAct.PLAN);
        assertEquals(List.of("COURSE_ALREADY_PLANNED"), rules(make(work -> work.the(TrainingCourses.class).change(OFFICER, id, course(CourseKind.CRAFT, 9, 9, 0)))));
        done(DIRECTOR, id, CourseAct.APPROVE);
        services.play(FROM.plusDays(1));
        assertEquals(List.of("COURSE_CALENDAR_PAST"), act(OFFICER, id, CourseAct.OPEN, null));
        assertEquals(CourseState.OPEN, seen(OFFICER, id).orElseThrow().state());
        assertEquals(List.of("COURSE_ACT_NOT_HERE"), act(OFFICER, id, CourseAct.FINISH, null));
    }

    @Test
    void whoComesLessOftenThanTheNormAsksIsToldApart() {
        long id = entered(CourseKind.CRAFT, 12, 12, 0);
        services.transact(work -> {
            Attendance attendance = work.the(Attendance.class);
            var course = work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow();
            assertTrue(attendance.isLow(course, 3, 4) && !attendance.isLow(course, 4, 5));
            return null;
        });
    }

    @Test
    void moreSeatsThanAClassMayHaveAreNotApprovedHoweverFewArePlanned() {
        long id = entered(CourseKind.CRAFT, 30, 60, 0);
        done(OFFICER, id, CourseAct.PLAN);
        assertEquals(List.of("COURSE_CLASS_BIG"), act(DIRECTOR, id, CourseAct.APPROVE, null));
        long small = entered(CourseKind.CRAFT, 30, 9, 0);
        done(OFFICER, small, CourseAct.PLAN);
        assertEquals(List.of("COURSE_CLASS_SMALL"), act(DIRECTOR, small, CourseAct.APPROVE, null));
    }

    @Test
    void aCourseThatWasHeldBeforeItWasEnteredIsNotedAndReportedAfterwards() {
        services.play(TO.plusMonths(4));
        long id = entered(CourseKind.KC_STAFF, 12, 12, 0);
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        assertEquals(List.of("COURSE_CALENDAR_PAST"), act(OFFICER, id, CourseAct.OPEN, null));
        long person = enrol(id, "Học viên A").id();
        done(OFFICER, id, CourseAct.START);
        make(work -> work.the(Enrolments.class).result(OFFICER, person, CourseResult.COMPLETED, null, null));
        done(OFFICER, id, CourseAct.FINISH);
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(3, TO.plusMonths(3), 1, 0, 1, 0, 0)));
        arrived(report(id));
        assertEquals(1, count().others());
    }

    @Test
    void whatBecameOfTheLearnersOfACourseThatCameByMessageIsReportedHere() {
        services.play(TO.plusMonths(3));
        assertEquals(InboxState.ACCEPTED, door.send(new CourseReportOf("P63-24", FROM, TO).of("A-1", 1, CourseKind.CRAFT, 12)).state());
        long id = services.transact(work -> work.the(TrainingCourses.class).ofYear(OFFICER, 2024)).get(0).course().id();
        assertEquals(List.of("COURSE_EMPLOYED_ABOVE_REACHED"), rules(make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id,
                new Survey(3, TO.plusMonths(3), 1, 0, 2, 0, 0)))));
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(3, TO.plusMonths(3), 12, 0, 9, 0, 0)));
        PortalSubmission second = report(id);
        assertEquals(2, second.key().version());
        arrived(second);
        assertEquals(new TrainingCount(1, 12, 12, 9, 0, 0, 0, 0), count());
    }

    @Test
    void whereEachWorkedByAnEarlierSurveyIsNotToldWithALaterOne() {
        services.play(TO.plusMonths(6));
        CourseReportOf reports = new CourseReportOf("P63-24", FROM, TO);
        List<Learner> working = reports.learners(12).stream().map(one -> new Learner(one.name(), one.birthYear(), one.sex(), one.commune(), false, false, null,
                CourseResult.COMPLETED, null, Work.LOCAL)).toList();
        assertEquals(InboxState.ACCEPTED, door.send(reports.with("A-1", 1, reports.course(CourseKind.CRAFT, null), working,
                new Survey(3, TO.plusMonths(3), 12, 0, 12, 0, 0))).state());
        long id = services.transact(work -> work.the(TrainingCourses.class).ofYear(OFFICER, 2024)).get(0).course().id();
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(6, TO.plusMonths(6), 10, 0, 7, 0, 1)));
        arrived(report(id));
        assertEquals(new TrainingCount(1, 12, 12, 8, 0, 0, 0, 0), count());
    }

    @Test
    void aLaterSurveyOfACoursePreparedHereAsksAnewWhereEachWorks() {
        long id = entered(CourseKind.KC_STAFF, 12, 12, 0);
        held(id);
        services.play(TO.plusMonths(6));
        make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(3, TO.plusMonths(3), 1, 0, 1, 0, 0)));
        long person = services.transact(work -> work.the(Enrolments.class).of(work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow()).get(0).id());
        make(work -> work.the(Enrolments.class).result(OFFICER, person, CourseResult.COMPLETED, null, Work.LOCAL));
        arrived(report(id));
        for (int months : List.of(6, 12)) {
            services.play(TO.plusMonths(months));
            make(work -> work.the(CourseOutcomes.class).survey(OFFICER, id, new Survey(months, TO.plusMonths(months), 1, 0, 0, 0, 0)));
            arrived(report(id));
        }
        assertEquals(List.of("LOCAL"), services.transact(work -> work.the(TrainingCourses.class).corrections(work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow())
                .stream().map(one -> one.work()).filter(Objects::nonNull).map(Work::name).toList()));
    }

    @Test
    void aCourseThatEndedAfterItsUnitDidIsReportedByTheSuccessor() {
        services.play(LocalDate.of(2025, 5, 15));
        LocalDate from = LocalDate.of(2025, 7, 7);
        LocalDate to = LocalDate.of(2025, 8, 8);
        long id = make(work -> work.the(TrainingCourses.class).enter(OFFICER, new NewCourse(UNIT, 2025, new Course(CourseKind.WORKSHOP, "Hội thảo", null, "Xã B", from, to,
                null, null, null), new Costs(0, 0, 0), null, 100, 0, 100))).id();
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        done(OFFICER, id, CourseAct.OPEN);
        services.play(to);
        Viewer heir = Viewers.officer("P34-24");
        done(heir, id, CourseAct.START);
        make(work -> work.the(CourseOutcomes.class).count(heir, id, 96));
        done(heir, id, CourseAct.FINISH);
        TrainingDesk.Reported reported = services.transact(work -> work.the(TrainingDesk.class).report(heir, id));
        assertTrue(reported.submission() != null, () -> reported.findings().toString());
    }

    @Test
    void aMessageDoesNotOverwriteWhatIsPreparedHere() {
        long id = entered(CourseKind.CRAFT, 12, 12, 20_000_000);
        String number = seen(OFFICER, id).orElseThrow().document();
        services.play(TO);
        InboxMessage early = door.send(new CourseReportOf("P63-24", FROM, TO.minusDays(9)).at("Xã C").of(number, 1, CourseKind.CRAFT, 12));
        assertEquals(List.of("COURSE_IN_PREPARATION"), rules(early.findings()));
        assertEquals(InboxState.RETURNED, early.state());
        held(id);
        assertEquals(InboxState.ACCEPTED, door.send(new CourseReportOf("P63-24", FROM, TO.minusDays(9)).at("Xã C").of(number, 2, CourseKind.CRAFT, 12)).state());
        services.transact(work -> {
            TrainingCourses.CourseRow row = work.the(TrainingCourses.class).ofYear(OFFICER, 2024).get(0);
            assertEquals(List.of("Xã B", "Xã C", "Xã C"), List.of(row.course().place(), row.report().place(), row.facts().place()));
            assertEquals(CourseState.FINISHED, row.course().state());
            return null;
        });
    }

    /** From the plan to the end, with one who learned. */
    private void held(long id) {
        services.play(FROM);
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        done(OFFICER, id, CourseAct.OPEN);
        long person = enrol(id, "Học viên A").id();
        done(OFFICER, id, CourseAct.START);
        make(work -> work.the(Enrolments.class).result(OFFICER, person, CourseResult.COMPLETED, null, null));
        services.play(TO);
        done(OFFICER, id, CourseAct.FINISH);
    }

    @Test
    void whatCouldNeverBeReportedIsNotPlanned() {
        Course wrong = new Course(CourseKind.CRAFT, "Khóa", null, "Xã B", FROM, TO, null, new Establishment("Cơ sở A", null, "12", null), -1);
        assertEquals(List.of("legalForm", "employerCode", "committed", "capacity", "national"), services.transact(work -> work.the(TrainingCourses.class).enter(OFFICER,
                new NewCourse(UNIT, 2024, wrong, new Costs(0, 10_000_000_000_001L, 0), null, 30, 0, 1001))).findings().stream().map(Refusal::cell).toList());
        long id = entered(CourseKind.KC_STAFF, 30, 30, 0);
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        done(OFFICER, id, CourseAct.OPEN);
        assertEquals(List.of("COURSE_LEARNER_TOO_YOUNG"), rules(make(work -> work.the(Enrolments.class).enrol(OFFICER, id,
                new Learner("Học viên A", 2010, Sex.MALE, "Xã B", false, false, null, null, null, null)))));
    }

    @Test
    void whoLearnsInTwoCoursesOrIsAlikeIsToldOfAndEnrolledAllTheSame() {
        long first = open();
        long second = open();
        enrol(first, "Học viên A");
        Entered again = enrol(second, "Học viên A");
        assertTrue(again.kept());
        assertEquals(List.of("COURSE_PERSON_IN_ANOTHER"), rules(again));
        Entered alike = make(work -> work.the(Enrolments.class).enrol(OFFICER, first, new Learner("HỌC VIÊN A", 1990, Sex.MALE, "xã B", true, false, null, null, null, null)));
        assertTrue(alike.kept());
        assertTrue(rules(alike).contains("COURSE_PERSON_PERHAPS_TWICE"), () -> alike.findings().toString());
    }

    private long open() {
        long id = entered(CourseKind.KC_STAFF, 30, 30, 0);
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        done(OFFICER, id, CourseAct.OPEN);
        return id;
    }

    @Test
    void whatIsCorrectedIsKeptWithWhoNotedItAndWhen() {
        long id = open();
        long person = enrol(id, "Học viên A").id();
        services.play(FROM);
        done(OFFICER, id, CourseAct.START);
        Viewer colleague = new Viewer("tt.p63-24", "Cán bộ Trung tâm", Role.SCT_OFFICER, UNIT);
        make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, null, Set.of()));
        make(work -> work.the(Attendance.class).note(colleague, id, FROM, FROM, Set.of(person)));
        make(work -> work.the(Attendance.class).note(colleague, id, FROM, FROM, Set.of(person)));
        make(work -> work.the(Enrolments.class).result(OFFICER, person, CourseResult.LEFT, null, null));
        make(work -> work.the(Enrolments.class).result(colleague, person, CourseResult.COMPLETED, "CC-01", null));
        List<String> before = services.transact(work -> work.the(TrainingCourses.class).corrections(work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow()).stream()
                .map(one -> one.day() + " " + one.present() + " " + one.result() + " " + one.before().by() + " " + one.corrected().by()).sorted().toList());
        assertEquals(List.of(FROM + " false null so.p63-24 tt.p63-24", "null null LEFT so.p63-24 tt.p63-24"), before);
    }

    @Test
    void whatIsRefusedLeavesATraceThatNamesNobody() {
        long id = entered(CourseKind.KC_STAFF, 30, 30, 0);
        enrol(id, "Học viên A");
        services.transact(work -> work.the(TrainingDesk.class).report(OFFICER, id));
        services.transact(work -> work.the(TrainingCourses.class).enter(OFFICER, course(CourseKind.KC_STAFF, -1, 0, 0)));
        List<?> trail = services.transact(work -> work.em().createNativeQuery(
                "select concat(subject, ' ', outcome, ' ', detail) from audit_entry where act = 'COURSE_ACT_REFUSED' order by id").getResultList());
        assertEquals(List.of("P63-24/2024/KDT-1 COURSE_NOT_TAKING ENROL", "P63-24/2024/KDT-1 COURSE_NOT_FINISHED REPORT",
                "P63-24/2024 COURSE_NUMBER_OUT_OF_RANGE ENTER"), trail);
    }

    @Test
    void whatIsWrongOfACourseIsSaidFieldByField() {
        Course nothing = new Course(null, " ", null, null, TO, FROM, null, null, null);
        assertEquals(List.of("courseKind", "courseName", "coursePlace", "toDay", "priority"), services.transact(work -> work.the(TrainingCourses.class)
                .enter(OFFICER, new NewCourse(UNIT, 2024, nothing, new Costs(0, 0, 0), null, 1, 2, 1))).findings().stream().map(Refusal::cell).toList());
        assertThrows(NotVisible.class, () -> services.transact(work -> work.the(TrainingCourses.class).enter(Viewers.officer("P63-27"),
                course(CourseKind.CRAFT, 12, 12, 0))));
    }

    @Test
    void theMinistrySeesACourseOnceItIsApprovedAndOtherUnitsNever() {
        long id = entered(CourseKind.WORKSHOP, 100, 100, 0);
        assertTrue(seen(Viewers.DEPT_OFFICER, id).isEmpty() && seen(OFFICER, id).isPresent());
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        assertTrue(seen(Viewers.DEPT_OFFICER, id).isPresent());
        assertTrue(seen(Viewers.officer("P63-27"), id).isEmpty());
        assertThrows(NotVisible.class, () -> act(Viewers.officer("P63-27"), id, CourseAct.OPEN, null));
        assertEquals(List.of(true, false, false), List.of(OFFICER, Viewers.DEPT_OFFICER, DIRECTOR).stream()
                .map(viewer -> services.transact(work -> work.the(TrainingCourses.class).mayPrepare(viewer, UNIT))).toList());
    }

    @Test
    void aWorkshopCountsWhoCame() {
        long id = entered(CourseKind.WORKSHOP, 100, 100, 0);
        done(OFFICER, id, CourseAct.PLAN);
        done(DIRECTOR, id, CourseAct.APPROVE);
        done(OFFICER, id, CourseAct.OPEN);
        assertEquals(List.of("COURSE_NAMES_DELEGATES"), rules(enrol(id, "Học viên A")));
        services.play(TO);
        done(OFFICER, id, CourseAct.START);
        assertEquals(List.of("COURSE_RESULTS_MISSING"), act(OFFICER, id, CourseAct.FINISH, null));
        assertEquals(List.of("COURSE_NUMBER_OUT_OF_RANGE"), rules(make(work -> work.the(CourseOutcomes.class).count(OFFICER, id, 0))));
        make(work -> work.the(CourseOutcomes.class).count(OFFICER, id, 104));
        done(OFFICER, id, CourseAct.FINISH);
        arrived(report(id));
        assertEquals(new TrainingCount(1, 0, 0, 0, 0, 1, 104, 0), count());
        assertEquals(CourseState.FINISHED, seen(OFFICER, id).orElseThrow().state());
    }

    private NewCourse course(CourseKind kind, int planned, int capacity, long local) {
        return new NewCourse(UNIT, 2024, new Course(kind, "Khóa học", null, "Xã B", FROM, TO, null, null, null), new Costs(0, local, 0), null, planned, 0, capacity);
    }

    private long entered(CourseKind kind, int planned, int capacity, long local) {
        Entered entered = make(work -> work.the(TrainingCourses.class).enter(OFFICER, course(kind, planned, capacity, local)));
        assertTrue(entered.kept(), () -> entered.findings().toString());
        return entered.id();
    }

    private Entered make(Function<Services.Work, Entered> act) {
        return services.transact(act);
    }

    private Entered enrol(long id, String name) {
        return make(work -> work.the(Enrolments.class).enrol(OFFICER, id, new Learner(name, 1990, Sex.MALE, "Xã B", false, false, null, null, null, null)));
    }

    private List<Seat> seats(long id) {
        return services.transact(work -> work.the(Enrolments.class).of(work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow()).stream()
                .map(Enrolment::seat).toList());
    }

    private List<String> act(Viewer viewer, long id, CourseAct act, String reason) {
        List<Refusal> found = services.transact(work -> work.the(CourseActs.class).act(viewer, id, act, reason));
        return rules(found);
    }

    private void done(Viewer viewer, long id, CourseAct act) {
        assertEquals(List.of(), act(viewer, id, act, null));
    }

    private PortalSubmission report(long id) {
        TrainingDesk.Reported reported = services.transact(work -> work.the(TrainingDesk.class).report(OFFICER, id));
        assertTrue(reported.submission() != null, () -> reported.findings().toString());
        return reported.submission();
    }

    private void arrived(PortalSubmission sent) {
        InboxMessage inbox = services.transact(work -> {
            OutboxMessage out = work.em().find(OutboxMessage.class, sent.outboxId());
            UnitAtItsDoor.arrive(work, UNIT, out.body(), out.jws());
            return UnitAtItsDoor.inbox(work, out.body());
        });
        assertEquals(InboxState.ACCEPTED, inbox.state(), () -> inbox.findings().toString());
    }

    private java.util.Optional<vn.khuyencong.training.TrainingCourse> seen(Viewer viewer, long id) {
        return services.transact(work -> work.the(TrainingCourses.class).find(viewer, id));
    }

    private TrainingCount count() {
        return services.transact(work -> work.the(TrainingFigures.class).of(OFFICER, 2024));
    }

    /** Months reached and who works, by the report in force. */
    private List<Integer> latestSurvey(long id) {
        return services.transact(work -> {
            TrainingCourses courses = work.the(TrainingCourses.class);
            List<Survey> surveys = courses.surveys(courses.report(courses.find(OFFICER, id).orElseThrow()).orElseThrow()).stream()
                    .map(vn.khuyencong.training.CourseSurvey::survey).toList();
            return List.of(surveys.size(), surveys.get(0).employed());
        });
    }

    private static List<String> rules(Entered entered) {
        return rules(entered.findings());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
