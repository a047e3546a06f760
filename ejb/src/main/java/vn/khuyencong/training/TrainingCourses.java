package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.training.CourseReport.ReportState;

/**
 * The courses on file, and who sees and prepares which. A unit sees all of its own; the ministry those that are approved or reported.
 * Who learns is for those who prepare the courses of the unit alone.
 */
@Stateless
public class TrainingCourses {

    /** What a unit keeps to itself until it is approved. */
    private static final Set<CourseState> DRAFT = Set.of(CourseState.NEEDED, CourseState.PLANNED);
    private static final String NUMBER = "KDT-";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * A course as a list shows it.
     *
     * @param report the version of its report that is in force; null where there is none
     */
    public record CourseRow(TrainingCourse course, CourseReport report) {

        /** What is said of it: by its report in force, else in its preparation. */
        public CourseFacts facts() {
            return report == null ? course : report;
        }
    }

    /** The courses of a plan year that the viewer sees, by first day. */
    public List<CourseRow> ofYear(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        Map<Long, CourseReport> reports = em.createQuery("select r from CourseReport r join fetch r.course where r.planYear = :year and r.state = :state", CourseReport.class)
                .setParameter("year", planYear).setParameter("state", ReportState.IN_FORCE).getResultStream()
                .collect(Collectors.toMap(report -> report.ofCourse().id(), report -> report));
        return em.createQuery("select c from TrainingCourse c where c.planYear = :year order by c.fromDay, c.id", TrainingCourse.class)
                .setParameter("year", planYear).getResultStream().filter(course -> sees(viewer, course, units))
                .map(course -> new CourseRow(course, reports.get(course.id()))).toList();
    }

    /** One of them; empty if there is none or the viewer does not see it. */
    public Optional<TrainingCourse> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(TrainingCourse.class, id)).filter(course -> sees(viewer, course, territory.map()));
    }

    /** The version of its report that is in force. */
    public Optional<CourseReport> report(TrainingCourse course) {
        return em.createQuery("select r from CourseReport r where r.course = :course and r.state = :state", CourseReport.class)
                .setParameter("course", course).setParameter("state", ReportState.IN_FORCE).getResultStream().findFirst();
    }

    /** Who learned by a version of a report, in its order; whoever asks holds back what the viewer may not see. */
    public List<CourseLearner> learners(CourseReport report) {
        return em.createQuery("select l from CourseLearner l where l.report = :report order by l.position", CourseLearner.class)
                .setParameter("report", report).getResultList();
    }

    /** What became of them by that version, the earliest first. */
    public List<CourseSurvey> surveys(CourseReport report) {
        return em.createQuery("select s from CourseSurvey s where s.report = :report order by s.on, s.months", CourseSurvey.class)
                .setParameter("report", report).getResultList();
    }

    /** What stood there before it was corrected, the latest correction first; for those who prepare the course alone. */
    public List<CourseCorrection> corrections(TrainingCourse course) {
        return em.createQuery("select c from CourseCorrection c left join fetch c.enrolment where c.course = :course order by c.correctedAt desc, c.id", CourseCorrection.class)
                .setParameter("course", course).getResultList();
    }

    /** Whether somebody may prepare courses of a unit today, and see who learns. */
    public boolean mayPrepare(Viewer viewer, UnitId unit) {
        return mayPrepare(viewer, unit, territory.map());
    }

    /** The same, with the units at hand. */
    public boolean mayPrepare(Viewer viewer, UnitId unit, UnitMap units) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, unit, units);
    }

    /** What a unit keeps to itself until it is approved is seen by who prepares or decides it there, whatever else he reads. */
    private boolean sees(Viewer viewer, TrainingCourse course, UnitMap units) {
        return viewer.sees(course.unit(), units) && (!DRAFT.contains(course.state()) || Stream.of(Function.PREPARE_SCHEMES, Function.DIRECT_SCHEMES)
                .anyMatch(function -> viewer.mayOn(clock.today(), function, course.unit(), units)));
    }

    /** Enters a course that is needed; it gets the unit's next number. */
    public Entered enter(Viewer viewer, NewCourse course) {
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, course.unit(), territory.map());
        EntryCheck check = course.check();
        if (check.blocks()) {
            return refused(viewer, course.unit() + "/" + course.planYear(), "ENTER", check.findings());
        }
        TrainingCourse kept = new TrainingCourse(course, freeNumber(course), DemoMode.on(), clock.now(), viewer.name());
        em.persist(kept);
        audit.record(viewer.name(), AuditAct.COURSE_ENTERED, kept.reference(), "OK", kept.fromDay() + " " + kept.toDay());
        return new Entered(kept.id(), List.of());
    }

    /** Changes the facts of a course that is not planned yet; its unit, year and number stay. */
    public Entered change(Viewer viewer, long id, NewCourse course) {
        TrainingCourse kept = forChange(viewer, id);
        NewCourse entered = new NewCourse(kept.unit(), kept.planYear(), course.course(), course.costs(), course.need(), course.planned(),
                course.priority(), course.capacity());
        EntryCheck check = entered.check().unless(kept.state() == CourseState.NEEDED, Refusal.error("COURSE_ALREADY_PLANNED", "", "courseName"));
        if (check.blocks()) {
            return refused(viewer, kept.reference(), "CHANGE", check.findings());
        }
        kept.change(entered);
        audit.record(viewer.name(), AuditAct.COURSE_CHANGED, kept.reference(), "OK", kept.fromDay() + " " + kept.toDay());
        return new Entered(id, List.of());
    }

    /**
     * A course whose row is locked, so that of all that is done to it one waits for the other.
     *
     * @throws NotVisible if the viewer may not prepare it
     */
    public TrainingCourse forChange(Viewer viewer, long id) {
        TrainingCourse course = locked(id).orElseThrow(NotVisible::new);
        viewer.requireOn(clock.today(), Function.PREPARE_SCHEMES, course.unit(), territory.map());
        return course;
    }

    public Optional<TrainingCourse> locked(long id) {
        return Optional.ofNullable(em.find(TrainingCourse.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Refuses what somebody wanted to do to a course, and leaves a trace of it that names nobody. */
    public Entered refused(Viewer viewer, TrainingCourse course, String what, List<Refusal> findings) {
        return refused(viewer, course.reference(), what, findings);
    }

    private Entered refused(Viewer viewer, String subject, String what, List<Refusal> findings) {
        Entered refused = Entered.refused(findings);
        audit.record(viewer.name(), AuditAct.COURSE_ACT_REFUSED, subject, refused.findings().get(0).rule(), what);
        return refused;
    }

    private String freeNumber(NewCourse course) {
        Set<String> used = new HashSet<>();
        for (String entity : List.of("TrainingCourse", "CourseReport")) {
            used.addAll(em.createQuery("select c.document from " + entity + " c where c.unit = :unit and c.planYear = :year", String.class)
                    .setParameter("unit", course.unit().value()).setParameter("year", course.planYear()).getResultList());
        }
        int number = 1;
        while (used.contains(NUMBER + number)) {
            number++;
        }
        return NUMBER + number;
    }
}
