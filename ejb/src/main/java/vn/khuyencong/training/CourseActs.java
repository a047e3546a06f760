package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;

/** What is done to a course as a whole: planned, approved, opened, started, finished, cancelled. The one place where its state changes. */
@Stateless
public class CourseActs {

    private static final int MOST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private TrainingCourses courses;
    @Inject
    private CourseGuards guards;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * An act as a page offers it.
     *
     * @param transition the row of the table
     * @param against    why it may not be done yet; empty if it may
     */
    public record Offer(CourseTransition transition, List<Refusal> against) {

        public boolean possible() {
            return against.stream().noneMatch(Refusal::blocks);
        }
    }

    /** Every act that whoever asks may do where a course stands, with what speaks against it today, but for a reason not given yet. */
    public List<Offer> offers(Viewer viewer, TrainingCourse course) {
        return CourseLife.from(course.state()).stream().filter(row -> may(viewer, course, row))
                .map(row -> new Offer(row, against(viewer, course, row, "-"))).toList();
    }

    /** What was done to a course, the first first. */
    public List<CourseEvent> events(TrainingCourse course) {
        return em.createQuery("select e from CourseEvent e where e.course = :course order by e.id", CourseEvent.class).setParameter("course", course).getResultList();
    }

    /**
     * Does an act, or says why not.
     *
     * @param reason why; null where none is asked for
     * @return what was found; where nothing blocks, it was done
     * @throws NotVisible if there is no such course or the viewer does not see it
     */
    public List<Refusal> act(Viewer viewer, long id, CourseAct act, String reason) {
        TrainingCourse course = courses.locked(id).filter(one -> courses.find(viewer, id).isPresent()).orElseThrow(NotVisible::new);
        Optional<CourseTransition> transition = CourseLife.find(course.state(), act);
        List<Refusal> findings = transition.map(row -> against(viewer, course, row, reason))
                .orElseGet(() -> List.of(Refusal.error("COURSE_ACT_NOT_HERE", "", "", "courseState." + course.state(), "courseAct." + act)));
        if (findings.stream().anyMatch(Refusal::blocks)) {
            audit.record(viewer.name(), AuditAct.COURSE_ACT_REFUSED, course.reference(), findings.get(0).rule(), act.name());
            return findings;
        }
        course.go(transition.orElseThrow().to());
        em.persist(new CourseEvent(course, transition.orElseThrow(), clock.now(), clock.today(), viewer.name(), reason));
        audit.record(viewer.name(), AuditAct.COURSE_ACT_DONE, course.reference(), "OK", act + " → " + course.state() + (reason == null ? "" : ": " + reason));
        return findings;
    }

    private boolean may(Viewer viewer, TrainingCourse course, CourseTransition row) {
        return viewer.mayOn(clock.today(), row.who(), course.unit(), territory.map());
    }

    private List<Refusal> against(Viewer viewer, TrainingCourse course, CourseTransition row, String reason) {
        if (!may(viewer, course, row)) {
            return List.of(Refusal.error("COURSE_ACT_NOT_YOURS", "", "", "courseAct." + row.act(), row.who()));
        }
        List<Refusal> against = new ArrayList<>(new EntryCheck().optional("reason", reason, MOST_REASON).findings());
        row.guards().stream().sorted().forEach(guard -> against.addAll(guards.against(guard, course, reason)));
        return against;
    }
}
