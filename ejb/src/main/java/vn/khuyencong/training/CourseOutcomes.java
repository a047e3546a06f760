package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.Enrolment.Seat;

/**
 * Gathers what came of a course and makes its report of it: of one that was prepared here from its preparation, of one that is known by
 * its report alone from that report with what became of its learners since.
 */
@Stateless
public class CourseOutcomes {

    private static final int MOST_DELEGATES = 10_000;
    private static final Comparator<Survey> LATER = Comparator.comparing(Survey::on).thenComparing(Survey::months);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private TrainingCourses courses;
    @Inject
    private Enrolments enrolments;
    @Inject
    private CourseReports reports;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Counts who came to a workshop, or corrects the count, which is kept. */
    public Entered count(Viewer viewer, long courseId, Integer delegates) {
        TrainingCourse course = courses.forChange(viewer, courseId);
        EntryCheck check = new EntryCheck().present("delegates", delegates)
                .unless(course.state() == CourseState.RUNNING || course.state() == CourseState.FINISHED, Refusal.error("COURSE_NOT_RUNNING", "", "delegates"))
                .unless(!course.courseKind().namesLearners(), Refusal.error("COURSE_WITH_DELEGATES", "", "delegates"))
                .unless(delegates == null || delegates > 0 && delegates <= MOST_DELEGATES, Refusal.error("COURSE_NUMBER_OUT_OF_RANGE", "", "delegates", MOST_DELEGATES));
        if (check.blocks()) {
            return courses.refused(viewer, course, "DELEGATES", check.findings());
        }
        Noted now = new Noted(clock.now(), viewer.name());
        if (course.delegates() != null && !course.delegates().equals(delegates)) {
            em.persist(CourseCorrection.of(course, now));
        }
        course.count(delegates, now);
        audit.record(viewer.name(), AuditAct.COURSE_RESULT_GIVEN, course.reference(), "OK", Integer.toString(delegates));
        return new Entered(courseId, List.of());
    }

    /** Notes a survey for the next report; of those of the same distance the newest counts. */
    public Entered survey(Viewer viewer, long courseId, Survey survey) {
        TrainingCourse course = courses.forChange(viewer, courseId);
        if (!isReportable(course)) {
            return courses.refused(viewer, course, "SURVEY", List.of(Refusal.error("COURSE_NOT_FINISHED", "", "months")));
        }
        List<Survey> all = new ArrayList<>(surveys(course).stream().filter(one -> one.months() != survey.months()).toList());
        all.add(survey);
        TrainingReport draft = draft(course, all);
        List<Refusal> wrong = reports.foresee(draft, clock.today()).stream().filter(Refusal::blocks)
                .filter(refusal -> refusal.cell().startsWith("/data/surveys/" + draft.surveys().indexOf(survey))).toList();
        if (!wrong.isEmpty()) {
            return courses.refused(viewer, course, "SURVEY", wrong);
        }
        beAskedAnew(viewer, course, latest(surveys(course)), survey);
        CourseSurvey noted = new CourseSurvey(course, null, survey, clock.now(), viewer.name());
        em.persist(noted);
        audit.record(viewer.name(), AuditAct.COURSE_SURVEY_NOTED, course.reference(), "OK", survey.months() + " " + survey.on() + " " + survey.employed());
        return new Entered(courseId, List.of());
    }

    /** The surveys noted here for the next report, of each distance the newest; of a course known by its report alone those since that report. */
    public List<Survey> surveys(TrainingCourse course) {
        Instant since = course.prepared() ? Instant.EPOCH : courses.report(course).map(CourseReport::receivedAt).orElse(Instant.EPOCH);
        Map<Integer, Survey> newest = new TreeMap<>();
        em.createQuery("select s from CourseSurvey s where s.course = :course and s.report is null and s.notedAt >= :since order by s.notedAt, s.id", CourseSurvey.class)
                .setParameter("course", course).setParameter("since", since).getResultStream().forEach(row -> newest.put(row.survey().months(), row.survey()));
        return List.copyOf(newest.values());
    }

    /** Whether the next version of its report can be made here: it is finished, or a report of it is in force. */
    public boolean isReportable(TrainingCourse course) {
        return course.state() == CourseState.FINISHED || course.state() == CourseState.REPORTED;
    }

    /** Its report as it stands now, under version 1. */
    public TrainingReport draft(TrainingCourse course) {
        return draft(course, surveys(course));
    }

    private TrainingReport draft(TrainingCourse course, List<Survey> noted) {
        return course.prepared() ? prepared(course, noted) : courses.report(course).map(report -> brought(report, noted)).orElseThrow();
    }

    /** The version in force with the surveys noted since; of one distance these count. */
    private TrainingReport brought(CourseReport report, List<Survey> noted) {
        Map<Integer, Survey> surveys = new TreeMap<>();
        courses.surveys(report).forEach(row -> surveys.put(row.survey().months(), row.survey()));
        noted.forEach(one -> surveys.put(one.months(), one));
        return new TrainingReport(report.key(), report.kind(), report.course(), report.delegates(), told(report, surveys.values()),
                List.copyOf(surveys.values()), report.costs(), report.sample(), List.of()).numbered(1);
    }

    private TrainingReport prepared(TrainingCourse course, List<Survey> surveys) {
        List<Learner> learners = enrolments.of(course).stream().filter(one -> one.seat() == Seat.SEATED && one.result() != null).map(PersonFacts::learner).toList();
        return new TrainingReport(new DocumentKey(course.unit().value(), course.planYear(), TrainingReport.STREAM, course.document(), 1),
                SubmissionKind.ORIGINAL, course.course(), course.delegates(), learners, surveys, course.costs(), course.sample(), List.of());
    }

    /** Where each was found working is told with the survey that found it; with a later one it is told no more, since the two could not agree. */
    private List<Learner> told(CourseReport inForce, Collection<Survey> surveys) {
        Optional<Survey> known = latest(courses.surveys(inForce).stream().map(CourseSurvey::survey).toList());
        List<Learner> learners = courses.learners(inForce).stream().map(PersonFacts::learner).toList();
        return known.equals(latest(surveys)) ? learners : learners.stream().map(Learner::withoutWork).toList();
    }

    /** The same of a course that is prepared here: what was noted of each stays among what was corrected. */
    private void beAskedAnew(Viewer viewer, TrainingCourse course, Optional<Survey> before, Survey survey) {
        if (before.filter(one -> one.months() != survey.months() && LATER.compare(survey, one) > 0).isPresent()) {
            Noted now = new Noted(clock.now(), viewer.name());
            enrolments.of(course).stream().filter(one -> one.work() != null).forEach(one -> {
                em.persist(CourseCorrection.of(one, now));
                one.end(one.result(), one.learner().certificate(), null, now);
            });
        }
    }

    private static Optional<Survey> latest(Collection<Survey> surveys) {
        return surveys.stream().max(LATER);
    }
}
