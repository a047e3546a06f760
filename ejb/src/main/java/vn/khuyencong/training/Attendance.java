package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.Enrolment.Seat;

/** Notes on which days a course was held and who came. */
@Stateless
public class Attendance {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private TrainingCourses courses;
    @Inject
    private Enrolments enrolments;
    @Inject
    private CourseNorms norms;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The days that were held, the first first. */
    public List<CourseSession> days(TrainingCourse course) {
        return em.createQuery("select s from CourseSession s where s.course = :course order by s.day", CourseSession.class)
                .setParameter("course", course).getResultList();
    }

    /** On how many of them each came, by the number of the enrolment. */
    public Map<Long, Integer> came(TrainingCourse course) {
        Map<Long, Integer> came = new HashMap<>();
        em.createQuery("select p from Presence p join fetch p.session join fetch p.enrolment where p.session.course = :course and p.present = true", Presence.class).setParameter("course", course)
                .getResultStream().forEach(one -> came.merge(one.enrolment().id(), 1, Integer::sum));
        return came;
    }

    /** Who was noted as present on a day, by the number of the enrolment; nobody on a day that is not noted. */
    public Set<Long> present(TrainingCourse course, LocalDate day) {
        return em.createQuery("select p.enrolment.id from Presence p where p.session.course = :course and p.session.day = :day and p.present = true", Long.class)
                .setParameter("course", course).setParameter("day", day).getResultStream().collect(Collectors.toSet());
    }

    /** Whether somebody came on fewer of the days held than the norm of the first day asks. */
    public boolean isLow(TrainingCourse course, int came, int days) {
        return days > 0 && norms.on(course.courseKind(), course.fromDay()).map(norm -> norm.limits().attendancePercent())
                .filter(least -> came * 100L < (long) least * days).isPresent();
    }

    /**
     * Notes who came on a day, or corrects what was noted, which is kept; who has a seat and is not named was absent.
     *
     * @param seen the noted day that whoever notes has before him, or null: a day is corrected by who sees what was noted of it alone, since
     *             a list that began empty would make everybody else absent
     */
    public Entered note(Viewer viewer, long courseId, LocalDate day, LocalDate seen, Set<Long> present) {
        TrainingCourse course = courses.forChange(viewer, courseId);
        EntryCheck check = new EntryCheck().present("day", day).unless(course.state() == CourseState.RUNNING, Refusal.error("COURSE_NOT_RUNNING", "", "day"));
        if (day != null) {
            check.unless(!day.isBefore(course.fromDay()) && !day.isAfter(course.toDay()), Refusal.error("COURSE_DAY_OUTSIDE", "", "day", day,
                    course.fromDay(), course.toDay())).unless(!day.isAfter(clock.today()), Refusal.error("COURSE_DAY_IN_FUTURE", "", "day", day));
        }
        if (day != null && !day.equals(seen)) {
            check.unless(days(course).stream().noneMatch(one -> one.day().equals(day)), Refusal.error("COURSE_DAY_NOTED", "", "day", day));
        }
        if (check.blocks()) {
            return courses.refused(viewer, course, "ATTENDANCE", check.findings());
        }
        Noted now = new Noted(clock.now(), viewer.name());
        CourseSession session = days(course).stream().filter(one -> one.day().equals(day)).findFirst().orElseGet(() -> made(viewer, course, day));
        List<Enrolment> everybody = enrolments.of(course);
        Map<Long, Presence> noted = new HashMap<>();
        em.createQuery("select p from Presence p where p.session = :session", Presence.class).setParameter("session", session).getResultStream()
                .forEach(one -> noted.put(one.enrolment().id(), one));
        everybody.stream().filter(one -> one.seat() == Seat.SEATED).forEach(one -> Optional.ofNullable(noted.get(one.id()))
                .ifPresentOrElse(known -> correct(known, present.contains(one.id()), now),
                        () -> em.persist(new Presence(session, one, present.contains(one.id()), now))));
        audit.record(viewer.name(), AuditAct.COURSE_ATTENDANCE_NOTED, course.reference(), "OK", day + " " + present.size());
        return new Entered(courseId, List.of());
    }

    private void correct(Presence known, boolean came, Noted now) {
        if (known.present() != came) {
            em.persist(CourseCorrection.of(known, now));
            known.correct(came, now);
        }
    }

    private CourseSession made(Viewer viewer, TrainingCourse course, LocalDate day) {
        CourseSession session = new CourseSession(course, day, clock.now(), viewer.name());
        em.persist(session);
        return session;
    }
}
