package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.khuyencong.consolidation.CountsBeside;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.training.CourseReport.ReportState;

/**
 * Counts courses by their reports in force; of the surveys of a course the latest counts. A course belongs to the plan year of its report,
 * whichever days it was held on: one that goes over New Year counts once, in the whole of that year and in no part of it before it was over.
 */
@Stateless
public class TrainingFigures {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** The courses of a plan year for the units that the viewer sees. */
    public TrainingCount of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return count(planYear, clock.today(), unit -> viewer.sees(unit, units));
    }

    /**
     * The same for units and those that they succeeded.
     *
     * @param until the last day of a course, and of a survey, that counts; with the last day of the year also courses that ended after it
     */
    public TrainingCount of(Set<UnitId> some, int planYear, LocalDate until) {
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        return count(planYear, until, unit -> some.contains(unit) || some.contains(units.holderOn(unit, today).id()));
    }

    /** Tells the report of a period what stands beside it. */
    public void on(@Observes CountsBeside asked) {
        TrainingCount count = of(asked.units(), asked.year(), asked.until());
        if (count.courses() > 0) {
            asked.say("training", count.trained(), count.surveyed(), count.employed(), count.managers(), count.workshops(), count.delegates());
        }
    }

    private TrainingCount count(int planYear, LocalDate until, Predicate<UnitId> of) {
        List<CourseReport> reports = em.createQuery("select r from CourseReport r join fetch r.course where r.planYear = :year and r.state = :state", CourseReport.class)
                .setParameter("year", planYear).setParameter("state", ReportState.IN_FORCE).getResultList();
        Map<Long, Survey> latest = new HashMap<>();
        em.createQuery("select s from CourseSurvey s where s.report.planYear = :year and s.report.state = :state and s.on <= :until", CourseSurvey.class)
                .setParameter("year", planYear).setParameter("state", ReportState.IN_FORCE).setParameter("until", until).getResultStream()
                .forEach(row -> latest.merge(row.report().id(), row.survey(), TrainingFigures::later));
        boolean whole = !until.isBefore(LocalDate.of(planYear, 12, 31));
        return reports.stream().filter(report -> whole || !report.toDay().isAfter(until)).filter(report -> of.test(report.unit())).map(report -> one(report, latest.get(report.id())))
                .reduce(TrainingCount.NOTHING, TrainingCount::plus);
    }

    private static Survey later(Survey one, Survey other) {
        return Comparator.comparing(Survey::on).thenComparing(Survey::months).compare(one, other) < 0 ? other : one;
    }

    private static TrainingCount one(CourseReport report, Survey survey) {
        CourseKind kind = report.courseKind();
        int completed = report.completed();
        if (kind.isVocational()) {
            return new TrainingCount(1, completed, survey == null ? 0 : completed, survey == null ? 0 : survey.employed(), 0, 0, 0, 0);
        }
        if (kind.isManagement()) {
            return new TrainingCount(1, 0, 0, 0, completed, 0, 0, 0);
        }
        return kind == CourseKind.WORKSHOP ? new TrainingCount(1, 0, 0, 0, 0, 1, report.delegates(), 0)
                : new TrainingCount(1, 0, 0, 0, 0, 0, 0, completed);
    }
}
