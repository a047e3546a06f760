package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.norm.rules.TrainingRules;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.Enrolment.Seat;

/**
 * Who enrols for a course that is prepared here: a seat while there is one, else the waiting list in the order of coming. The trail of
 * acts tells the number of the enrolment and never the person.
 */
@Stateless
public class Enrolments {

    private static final Set<CourseState> TAKING = Set.of(CourseState.OPEN, CourseState.RUNNING);
    private static final Set<CourseState> WITH_RESULTS = Set.of(CourseState.RUNNING, CourseState.FINISHED);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private TrainingCourses courses;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Everybody who ever enrolled, in the order of coming; for those who prepare the course alone. */
    public List<Enrolment> of(TrainingCourse course) {
        return em.createQuery("select e from Enrolment e where e.course = :course order by e.id", Enrolment.class).setParameter("course", course).getResultList();
    }

    /** How many have a seat, or wait. */
    public long count(TrainingCourse course, Seat seat) {
        return em.createQuery("select count(e) from Enrolment e where e.course = :course and e.seat = :seat", Long.class).setParameter("course", course)
                .setParameter("seat", seat).getSingleResult();
    }

    /** Enrols somebody; that he is perhaps in another course of the unit in that year, or in this one already, is told and stops nothing. */
    public Entered enrol(Viewer viewer, long courseId, Learner person) {
        TrainingCourse course = courses.forChange(viewer, courseId);
        EntryCheck check = check(course, person);
        if (check.blocks()) {
            return courses.refused(viewer, course, "ENROL", check.findings());
        }
        Seat seat = count(course, Seat.SEATED) < course.capacity() ? Seat.SEATED : Seat.WAITING;
        Enrolment made = new Enrolment(course, person, seat, clock.now(), viewer.name());
        List<Enrolment> same = same(made);
        if (same.stream().anyMatch(one -> one.course().id() == courseId && one.learner().isSame(person))) {
            return courses.refused(viewer, course, "ENROL", List.of(Refusal.error("COURSE_ENROLLED_ALREADY", "", "name")));
        }
        em.persist(made);
        audit.record(viewer.name(), AuditAct.COURSE_LEARNER_ENROLLED, course.reference(), seat.name(), Long.toString(made.id()));
        return new Entered(made.id(), same.stream().map(one -> one.course().id() == courseId ? Refusal.warning("COURSE_PERSON_PERHAPS_TWICE", "", "name")
                : Refusal.warning("COURSE_PERSON_IN_ANOTHER", "", "name", one.course().document())).toList());
    }

    private static EntryCheck check(TrainingCourse course, Learner person) {
        EntryCheck check = new EntryCheck().text("name", person.name(), 200).text("commune", person.commune(), 200).present("sex", person.sex())
                .optional("establishment", person.establishment(), 400)
                .unless(person.name() == null || person.name().chars().noneMatch(Character::isDigit), Refusal.error("COURSE_NAME_WITH_DIGITS", "", "name"))
                .unless(person.birthYear() >= 1900 && person.birthYear() <= course.fromDay().getYear(), Refusal.error("COURSE_BIRTH_YEAR", "", "birthYear"))
                .unless(course.courseKind().namesLearners(), Refusal.error("COURSE_NAMES_DELEGATES", "", "name"))
                .unless(TAKING.contains(course.state()), Refusal.error("COURSE_NOT_TAKING", "", "name"));
        TrainingRules.ofAge(person.birthYear(), course.fromDay(), "birthYear").forEach(young -> check.unless(false, young));
        return check;
    }

    /** The same person in courses of the unit of that year, where he did not give up. */
    private List<Enrolment> same(Enrolment made) {
        return em.createQuery("""
                        select e from Enrolment e where e.personKey = :person and e.seat <> :gone and e.course.unit = :unit and e.course.planYear = :year
                        and e.course.state <> :cancelled order by e.id""", Enrolment.class)
                .setParameter("person", made.personKey()).setParameter("gone", Seat.GIVEN_UP).setParameter("unit", made.course().unit().value())
                .setParameter("year", made.course().planYear()).setParameter("cancelled", CourseState.CANCELLED).getResultList();
    }

    /** Whether somebody who enrolled waits for a seat; for those who prepare the course alone. */
    public boolean isWaiting(Viewer viewer, long enrolmentId) {
        return Optional.ofNullable(em.find(Enrolment.class, enrolmentId)).filter(one -> courses.mayPrepare(viewer, one.course().unit()))
                .filter(one -> one.seat() == Seat.WAITING).isPresent();
    }

    /** Somebody gives up; before the course is over the first who waits has the seat. */
    public Entered giveUp(Viewer viewer, long enrolmentId) {
        Enrolment enrolment = forChange(viewer, enrolmentId);
        EntryCheck check = new EntryCheck().unless(TAKING.contains(enrolment.course().state()), Refusal.error("COURSE_NOT_TAKING", "", ""))
                .unless(enrolment.seat() != Seat.GIVEN_UP, Refusal.error("COURSE_GIVEN_UP_ALREADY", "", ""))
                .unless(enrolment.learner().result() == null, Refusal.error("COURSE_LEARNER_HAS_RESULT", "", ""));
        if (check.blocks()) {
            return courses.refused(viewer, enrolment.course(), "GIVE_UP", check.findings());
        }
        boolean freed = enrolment.seat() == Seat.SEATED;
        enrolment.take(Seat.GIVEN_UP);
        audit.record(viewer.name(), AuditAct.COURSE_LEARNER_LEFT, enrolment.course().reference(), "OK", Long.toString(enrolmentId));
        if (freed) {
            of(enrolment.course()).stream().filter(one -> one.seat() == Seat.WAITING).findFirst().ifPresent(next -> {
                next.take(Seat.SEATED);
                audit.record(viewer.name(), AuditAct.COURSE_LEARNER_ENROLLED, next.course().reference(), Seat.SEATED.name(), Long.toString(next.id()));
            });
        }
        return new Entered(enrolmentId, List.of());
    }

    /** Gives the result, or corrects it and keeps what stood there, of somebody with a seat, his certificate, and where he works as far as that was asked. */
    public Entered result(Viewer viewer, long enrolmentId, CourseResult result, String certificate, Work work) {
        Enrolment enrolment = forChange(viewer, enrolmentId);
        EntryCheck check = new EntryCheck().present("result", result).optional("certificate", certificate, 100)
                .unless(WITH_RESULTS.contains(enrolment.course().state()), Refusal.error("COURSE_NOT_RUNNING", "", "result"))
                .unless(enrolment.seat() == Seat.SEATED, Refusal.error("COURSE_WITHOUT_SEAT", "", "result"))
                .unless(certificate == null || result == CourseResult.COMPLETED, Refusal.error("COURSE_CERTIFICATE_WITHOUT_RESULT", "", "certificate"))
                .unless(work == null || result == CourseResult.COMPLETED, Refusal.error("COURSE_WORK_WITHOUT_RESULT", "", "work"))
                .unless(certificate == null || of(enrolment.course()).stream().noneMatch(one -> one.id() != enrolmentId
                        && certificate.equals(one.learner().certificate())), Refusal.error("COURSE_CERTIFICATE_TWICE", "", "certificate"));
        if (check.blocks()) {
            return courses.refused(viewer, enrolment.course(), "RESULT", check.findings());
        }
        Noted now = new Noted(clock.now(), viewer.name());
        boolean same = enrolment.result() == result && Objects.equals(enrolment.learner().certificate(), certificate) && enrolment.work() == work;
        if (enrolment.result() != null && !same) {
            em.persist(CourseCorrection.of(enrolment, now));
        }
        if (!same) {
            enrolment.end(result, certificate, work, now);
        }
        audit.record(viewer.name(), AuditAct.COURSE_RESULT_GIVEN, enrolment.course().reference(), result.name(), Long.toString(enrolmentId));
        return new Entered(enrolmentId, List.of());
    }

    private Enrolment forChange(Viewer viewer, long enrolmentId) {
        Enrolment found = em.find(Enrolment.class, enrolmentId);
        if (found == null) {
            throw new NotVisible();
        }
        courses.forChange(viewer, found.course().id());
        em.refresh(found);
        return found;
    }
}
