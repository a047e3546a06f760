package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.norm.CourseNorm;
import vn.khuyencong.norm.NormsOfCourses;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.Refusal.Severity;

/** Holds a course against the norms of its first day: a plan is refused by them, a report only warned. */
@Stateless
public class CourseNorms {

    @Inject
    private NormsOfCourses norms;

    /** What courses of a kind keep to on a day; empty where nothing is on file. */
    public Optional<CourseNorm> on(CourseKind kind, LocalDate day) {
        return norms.on(kind, day);
    }

    /** What speaks against a plan: both those who are to learn and the seats keep to the size of a class, the costs to the learners. */
    public List<Refusal> ofPlan(TrainingCourse course) {
        List<Refusal> findings = judge(course.course(), course.costs(), course.planned(), course.priority(), false);
        on(course.courseKind(), course.fromDay()).ifPresent(norm -> findings.addAll(classSize(norm, course.capacity(), "capacity")));
        return findings;
    }

    /**
     * What is told of a report.
     *
     * @param priority learners of an ethnic minority or a poor household
     */
    public List<Refusal> ofReport(Course course, Costs costs, int learners, int priority) {
        return judge(course, costs, learners, priority, true);
    }

    private List<Refusal> judge(Course course, Costs costs, int people, int priority, boolean report) {
        List<Refusal> findings = new ArrayList<>();
        CourseNorm norm = on(course.kind(), course.from()).orElse(null);
        if (norm == null) {
            return findings;
        }
        String basis = norm.legalBasis();
        findings.addAll(classSize(norm, people, cell(report, "learners", "planned")));
        long days = ChronoUnit.DAYS.between(course.from(), course.to()) + 1;
        if (norm.limits().daysMost() != null && days > norm.limits().daysMost()) {
            findings.add(Refusal.error("COURSE_TOO_LONG", basis, cell(report, "course/to", "toDay"), days, norm.limits().daysMost()));
        }
        long funds = Math.addExact(costs.national(), costs.local());
        long most = most(norm, people, priority);
        if (funds > most) {
            findings.add(Refusal.error("COURSE_COST_ABOVE_NORM", basis, cell(report, "costs", "national"), funds, most));
        }
        return report ? findings.stream().map(CourseNorms::warned).toList() : findings;
    }

    private static List<Refusal> classSize(CourseNorm norm, int people, String cell) {
        if (norm.limits().classLeast() != null && people < norm.limits().classLeast()) {
            return List.of(Refusal.error("COURSE_CLASS_SMALL", norm.legalBasis(), cell, people, norm.limits().classLeast()));
        }
        return norm.limits().classMost() == null || people <= norm.limits().classMost() ? List.of()
                : List.of(Refusal.error("COURSE_CLASS_BIG", norm.legalBasis(), cell, people, norm.limits().classMost()));
    }

    private static String cell(boolean report, String ofReport, String ofForm) {
        return report ? "/data/" + ofReport : ofForm;
    }

    private static Refusal warned(Refusal refusal) {
        return new Refusal(refusal.rule(), Severity.WARNING, refusal.article(), refusal.cell(), refusal.arguments());
    }

    /** Whole đồng of funds for so many learners; without a limit where none is on file. */
    private static long most(CourseNorm norm, int people, int priority) {
        if (norm.limits().learnerMost() == null || norm.limits().priorityMost() == null) {
            return Long.MAX_VALUE;
        }
        return Math.addExact(Math.multiplyExact(norm.limits().learnerMost(), (long) people - priority), Math.multiplyExact(norm.limits().priorityMost(), (long) priority));
    }
}
