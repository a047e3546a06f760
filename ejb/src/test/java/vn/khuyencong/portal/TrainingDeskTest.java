package vn.khuyencong.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
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
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
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

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("training-desk-" + test.getDisplayName())).play(LocalDate.of(2024, 3, 15));
        new UnitAtItsDoor(services, "P63-24");
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aCourseGoesFromItsNeedToItsReportAndToWhatBecameOfItsLearners() {
        long id = entered(CourseKind.VOCATIONAL, 12, 2, 20_000_000);
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
        assertEquals(new TrainingCount(1, 2, 0, 0, 0, 0, 0, 0), count());
        survey(id);
    }

    private void attend(long id, List<Long> people) {
        assertEquals(List.of("COURSE_DAY_IN_FUTURE"), rules(make(work -> work.the(Attendance.class).note(OFFICER, id, FROM.plusDays(1), Set.of()))));
        assertEquals(List.of("COURSE_DAY_OUTSIDE"), rules(make(work -> work.the(Attendance.class).note(OFFICER, id, FROM.minusDays(1), Set.of()))));
        make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, Set.of(people.get(1), people.get(2))));
        make(work -> work.the(Attendance.class).note(OFFICER, id, FROM, Set.of(people.get(1))));
        services.transact(work -> {
            Attendance attendance = work.the(Attendance.class);
            var course = work.the(TrainingCourses.class).find(OFFICER, id).orElseThrow();
            assertEquals(1, attendance.days(course).size());
            assertEquals(java.util.Map.of(people.get(1), 1), attendance.came(course));
            assertTrue(attendance.isLow(course, 3, 4) && !attendance.isLow(course, 4, 5));
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
        assertEquals(new TrainingCount(1, 2, 2, 2, 0, 0, 0, 0), count());
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
        assertEquals(List.of("COURSE_CLASS_BIG", "COURSE_COST_ABOVE_NORM"), act(DIRECTOR, id, CourseAct.APPROVE, null));
        assertEquals(List.of("COURSE_REASON_MISSING"), act(DIRECTOR, id, CourseAct.SEND_BACK, " "));
        assertEquals(List.of(), act(DIRECTOR, id, CourseAct.SEND_BACK, "Chia hai lớp"));
        make(work -> work.the(TrainingCourses.class).change(OFFICER, id, course(CourseKind.CRAFT, 30, 30, 60_000_000)));
        done(OFFICER, id, CourseAct.PLAN);
        assertEquals(List.of("COURSE_ALREADY_PLANNED"), rules(make(work -> work.the(TrainingCourses.class).change(OFFICER, id, course(CourseKind.CRAFT, 9, 9, 0)))));
        done(DIRECTOR, id, CourseAct.APPROVE);
        services.play(FROM.plusDays(1));
        assertEquals(List.of("COURSE_CALENDAR_PAST"), act(OFFICER, id, CourseAct.OPEN, null));
        assertEquals(List.of("COURSE_ACT_NOT_HERE"), act(OFFICER, id, CourseAct.FINISH, null));
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

    private static List<String> rules(Entered entered) {
        return rules(entered.findings());
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
