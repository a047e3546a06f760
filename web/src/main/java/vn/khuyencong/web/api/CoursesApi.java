package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.training.CourseFacts;
import vn.khuyencong.training.CourseLearner;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.TrainingCount;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.training.TrainingCourses.CourseRow;
import vn.khuyencong.training.TrainingFigures;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;

/** Courses and what they came to; each caller those that he sees, and who learned by initials unless he prepares the course. Money is whole đồng. */
@RequestScoped
@Path("v1/courses")
@Produces(MediaType.APPLICATION_JSON)
public class CoursesApi {

    @Inject
    private Asked asked;
    @Inject
    private TrainingCourses courses;
    @Inject
    private TrainingFigures figures;

    /**
     * Some of the courses of a plan year by first day, and the counts of the reports in force of all of them.
     *
     * @param total how many the caller sees in all
     * @param first how many were skipped
     * @param size  most that a page holds
     */
    public record CourseList(int year, TrainingFigureView figures, long total, int first, int size, List<CourseEntry> items) {
    }

    /** Counts only; a share is computed from them. */
    public record TrainingFigureView(int courses, int trained, int surveyed, int employed, int managers, int workshops, int delegates, int others) {

        static TrainingFigureView of(TrainingCount count) {
            return new TrainingFigureView(count.courses(), count.trained(), count.surveyed(), count.employed(), count.managers(), count.workshops(),
                    count.delegates(), count.others());
        }
    }

    /** A course; what its report tells is left out where there is none. */
    public record CourseEntry(long id, String unit, int planYear, String document, CourseKind kind, String name, String occupation, String place,
                              LocalDate fromDay, LocalDate toDay, CourseState state, String scheme, String employer, Integer committed, int planned,
                              int capacity, Integer learners, Integer completed, Integer delegates, long national, long local, long other,
                              Integer reportVersion, boolean sample) {

        static CourseEntry of(CourseRow row) {
            TrainingCourse course = row.course();
            CourseFacts facts = row.facts();
            boolean told = row.report() != null;
            return new CourseEntry(course.id(), course.unit().value(), course.planYear(), course.document(), facts.courseKind(), facts.name(),
                    facts.occupation(), facts.place(), facts.fromDay(), facts.toDay(), course.state(), facts.scheme(),
                    facts.employer() == null ? null : facts.employer().name(), facts.committed(), course.planned(), course.capacity(),
                    told ? row.report().learners() : null, told ? row.report().completed() : null, facts.delegates(), facts.costs().national(),
                    facts.costs().local(), facts.costs().other(), told ? row.report().key().version() : null, course.sample());
        }
    }

    /** A course whole, by its report in force. */
    public record CourseDetail(CourseEntry course, boolean masked, List<CourseLearnerView> learners, List<CourseSurveyView> surveys) {
    }

    /** Somebody who learned; year of birth, commune and certificate for those who prepare the course alone. */
    public record CourseLearnerView(String name, Integer birthYear, Sex sex, String commune, CourseResult result, String certificate, Work work) {

        static CourseLearnerView of(CourseLearner one, boolean masked) {
            Learner learner = one.learner();
            return masked ? new CourseLearnerView(one.masked(), null, learner.sex(), null, learner.result(), null, learner.work())
                    : new CourseLearnerView(learner.name(), learner.birthYear(), learner.sex(), learner.commune(), learner.result(), learner.certificate(),
                            learner.work());
        }
    }

    /** What became of who completed, in numbers of people. */
    public record CourseSurveyView(int months, LocalDate surveyedOn, int reached, int employer, int local, int elsewhere, int self) {

        static CourseSurveyView of(Survey survey) {
            return new CourseSurveyView(survey.months(), survey.on(), survey.reached(), survey.employer(), survey.local(), survey.elsewhere(), survey.self());
        }
    }

    @GET
    public CourseList list() {
        int year = asked.parameters().year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        Slice slice = Slice.of(asked.parameters());
        List<CourseRow> rows = courses.ofYear(asked.viewer(), year);
        return new CourseList(year, TrainingFigureView.of(figures.of(asked.viewer(), year)), rows.size(), slice.first(), slice.size(),
                slice.of(rows).stream().map(CourseEntry::of).toList());
    }

    @GET
    @Path("{id}")
    public CourseDetail one(@PathParam("id") String id) {
        long number = new Parameters(name -> id).number("id", 1, Long.MAX_VALUE).orElseThrow();
        TrainingCourse course = courses.find(asked.viewer(), number).orElseThrow(() -> new NotThere(Words.get("course.unknown")));
        CourseRow row = new CourseRow(course, courses.report(course).orElse(null));
        boolean masked = !courses.mayPrepare(asked.viewer(), course.unit());
        return new CourseDetail(CourseEntry.of(row), masked,
                row.report() == null ? List.of() : courses.learners(row.report()).stream().map(one -> CourseLearnerView.of(one, masked)).toList(),
                row.report() == null ? List.of() : courses.surveys(row.report()).stream().map(one -> CourseSurveyView.of(one.survey())).toList());
    }
}
