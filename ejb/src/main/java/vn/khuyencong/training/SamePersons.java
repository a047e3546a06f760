package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.training.CourseReport.ReportState;

/**
 * Notices who learns in two courses, and one course that was reported twice: by two units, or a workshop, which names nobody, by one. Whoever
 * reports later is warned, of his own course by its number, of another unit's only that there is one; the ministry has the list.
 */
@Stateless
public class SamePersons {

    /** Courses with so many learners in common, of the same days and kind, are perhaps one. */
    private static final int MANY = 3;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * Two courses of one year with learners in common, or that are perhaps one.
     *
     * @param people  how many learners they have in common
     * @param perhaps whether they are perhaps one course that was reported twice
     */
    public record Pair(CourseReport first, CourseReport second, int people, boolean perhaps) {
    }

    /** What is told of a report that comes now: learners who are in another course of the same plan year, and a course like it. */
    public List<Refusal> judge(TrainingReport report) {
        List<Refusal> findings = new ArrayList<>();
        Map<String, CourseReport> elsewhere = elsewhere(report);
        for (int i = 0; i < report.learners().size(); i++) {
            CourseReport other = elsewhere.get(report.learners().get(i).person());
            if (other != null) {
                String cell = "/data/learners/" + i;
                findings.add(other.unit().value().equals(report.key().unit()) ? Refusal.warning("COURSE_PERSON_IN_ANOTHER", "", cell, other.document())
                        : Refusal.warning("COURSE_PERSON_IN_ANOTHER_UNIT", "", cell));
            }
        }
        alike(report).ifPresent(other -> findings.add(other.unit().value().equals(report.key().unit())
                ? Refusal.warning("COURSE_PERHAPS_TWICE", "", "/data/course", other.document()) : Refusal.warning("COURSE_PERHAPS_TWICE_IN_TWO_UNITS", "", "/data/course")));
        return findings;
    }

    /**
     * All pairs of a plan year, those that are perhaps one course first.
     *
     * @throws NotVisible for whoever does not see all units
     */
    public List<Pair> pairs(Viewer viewer, int planYear) {
        if (!viewer.seesAll()) {
            throw new NotVisible();
        }
        // Read once: the pairs below name the same reports and courses again and again.
        em.createQuery("select r from CourseReport r join fetch r.course where r.planYear = :year and r.state = :state", CourseReport.class)
                .setParameter("year", planYear).setParameter("state", ReportState.IN_FORCE).getResultList();
        Map<String, Pair> found = new LinkedHashMap<>();
        em.createQuery("""
                        select a.report, b.report, count(a) from CourseLearner a, CourseLearner b where a.personKey = b.personKey
                        and a.report.id < b.report.id and a.report.state = :state and b.report.state = :state
                        and a.report.planYear = :year and b.report.planYear = :year group by a.report, b.report""", Object[].class)
                .setParameter("state", ReportState.IN_FORCE).setParameter("year", planYear).getResultStream()
                .forEach(row -> put(found, (CourseReport) row[0], (CourseReport) row[1], ((Number) row[2]).intValue()));
        em.createQuery("""
                        select a, b from CourseReport a, CourseReport b where a.id < b.id and a.state = :state and b.state = :state and a.planYear = :year
                        and b.planYear = :year and a.courseKind = b.courseKind and a.fromDay = b.fromDay and a.toDay = b.toDay
                        and a.placeKey = b.placeKey and (a.unit <> b.unit or a.courseKind = :workshop)""", Object[].class)
                .setParameter("state", ReportState.IN_FORCE).setParameter("year", planYear).setParameter("workshop", CourseKind.WORKSHOP).getResultStream()
                .forEach(row -> put(found, (CourseReport) row[0], (CourseReport) row[1], 0));
        return found.values().stream().sorted(Comparator.comparing((Pair pair) -> !pair.perhaps())
                .thenComparing(pair -> -pair.people()).thenComparing(pair -> pair.first().id())).toList();
    }

    private static void put(Map<String, Pair> found, CourseReport first, CourseReport second, int people) {
        found.merge(first.id() + " " + second.id(), new Pair(first, second, people, areAlike(first, second, people)),
                (one, other) -> new Pair(first, second, Math.max(one.people(), other.people()), one.perhaps() || other.perhaps()));
    }

    private static boolean areAlike(CourseReport first, CourseReport second, int people) {
        boolean sameDays = first.courseKind() == second.courseKind() && first.fromDay().equals(second.fromDay()) && first.toDay().equals(second.toDay());
        boolean samePlace = VietnameseText.searchKey(first.place()).equals(VietnameseText.searchKey(second.place()));
        // Two classes of one unit may be held side by side; a workshop is not.
        boolean comparable = !first.unit().equals(second.unit()) || !first.courseKind().namesLearners();
        return sameDays && (people >= MANY || samePlace && comparable);
    }

    /** By person, the first other course in force of the same plan year that names him. */
    private Map<String, CourseReport> elsewhere(TrainingReport report) {
        Map<String, CourseReport> found = new LinkedHashMap<>();
        List<String> people = report.learners().stream().map(Learner::person).toList();
        if (!people.isEmpty()) {
            em.createQuery("""
                            select l from CourseLearner l join fetch l.report where l.personKey in :people and l.report.state = :state
                            and l.report.planYear = :year and not (l.report.unit = :unit and l.report.document = :document) order by l.id""", CourseLearner.class)
                    .setHint("eclipselink.join-fetch", "l.report.course").setParameter("people", people).setParameter("state", ReportState.IN_FORCE).setParameter("year", report.key().planYear())
                    .setParameter("unit", report.key().unit()).setParameter("document", report.key().document())
                    .getResultStream().forEach(learner -> found.putIfAbsent(learner.personKey(), learner.report()));
        }
        return found;
    }

    /** A course of another unit of the same kind, days and place; of a workshop also another one of the unit, which comes first. */
    private Optional<CourseReport> alike(TrainingReport report) {
        boolean workshop = !report.course().kind().namesLearners();
        return em.createQuery("""
                        select r from CourseReport r where r.state = :state and r.courseKind = :kind and r.fromDay = :from and r.toDay = :to
                        and r.placeKey = :place and not (r.unit = :unit and r.planYear = :year and r.document = :document) order by r.id""", CourseReport.class)
                .setParameter("year", report.key().planYear()).setParameter("document", report.key().document())
                .setParameter("state", ReportState.IN_FORCE).setParameter("kind", report.course().kind()).setParameter("from", report.course().from())
                .setParameter("to", report.course().to()).setParameter("place", VietnameseText.searchKey(report.course().place()))
                .setParameter("unit", report.key().unit()).getResultStream().filter(other -> workshop || !other.unit().value().equals(report.key().unit()))
                .min(Comparator.comparing(other -> !other.unit().value().equals(report.key().unit())));
    }
}
