package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.training.Enrolment.Seat;
import vn.khuyencong.training.LearnerList.LearnerRow;

/** Makes form BM21 of the report in force; of a course that is not reported yet only for those who prepare it, and as a draft. */
@Stateless
public class LearnerLists {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Inject
    private TrainingCourses courses;
    @Inject
    private Enrolments enrolments;
    @Inject
    private CourseOutcomes outcomes;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /** The list of a course that the viewer sees; empty where there is nothing to print for him. */
    public Optional<LearnerList> of(Viewer viewer, TrainingCourse course) {
        boolean own = courses.mayPrepare(viewer, course.unit());
        Optional<CourseReport> report = courses.report(course);
        if (report.isEmpty() && !own) {
            return Optional.empty();
        }
        List<? extends PersonFacts> people = report.<List<? extends PersonFacts>>map(courses::learners)
                .orElseGet(() -> enrolments.of(course).stream().filter(one -> one.seat() == Seat.SEATED).toList());
        List<Survey> surveys = report.map(one -> courses.surveys(one).stream().map(CourseSurvey::survey).toList()).orElseGet(() -> outcomes.surveys(course));
        List<LearnerRow> rows = new ArrayList<>();
        people.forEach(one -> rows.add(row(rows.size() + 1, one, own)));
        CourseFacts facts = report.<CourseFacts>map(one -> one).orElse(course);
        List<String> narrative = narrative(facts, people, surveys);
        FormEdition edition = editions.until("BM21", facts.toDay());
        return Optional.of(new LearnerList(edition, heading(edition, course, facts, rows + "|" + narrative), report.isEmpty() ? CourseTexts.get("mark.draft") : "", rows, narrative,
                notes(report, own, !rows.isEmpty())));
    }

    private FormHeading heading(FormEdition edition, TrainingCourse course, CourseFacts facts, String content) {
        return headings.heading(edition.symbol(), territory.map().get(course.unit()), edition.title(), CourseTexts.get("bm21.subtitle", facts.name(),
                DAY.format(facts.fromDay()), DAY.format(facts.toDay()), facts.place()), facts.sample(),
                Digest.sha256((course.reference() + content).getBytes(StandardCharsets.UTF_8)));
    }

    private static LearnerRow row(int order, PersonFacts one, boolean own) {
        Learner learner = one.learner();
        String result = learner.result() == null ? "" : CourseTexts.get("result." + learner.result());
        String work = learner.work() == null ? "" : CourseTexts.get("work." + learner.work());
        String sex = CourseTexts.get("sex." + learner.sex());
        return !own ? new LearnerRow(Integer.toString(order), one.masked(), "", sex, "", "", result, work)
                : new LearnerRow(Integer.toString(order), learner.name(), Integer.toString(learner.birthYear()), sex, learner.commune(),
                        learner.establishment() == null ? "" : learner.establishment(),
                        learner.certificate() == null ? result : CourseTexts.get("result.certificate", result, learner.certificate()), work);
    }

    private static List<String> narrative(CourseFacts course, List<? extends PersonFacts> people, List<Survey> surveys) {
        List<String> said = new ArrayList<>();
        if (course.employer() != null) {
            said.add(CourseTexts.get("bm21.employer", course.employer().name()));
        }
        if (!course.courseKind().namesLearners()) {
            said.add(CourseTexts.get("bm21.workshop", course.delegates() == null ? 0 : Numbers.text(course.delegates())));
            return said;
        }
        long completed = people.stream().filter(one -> one.result() == CourseResult.COMPLETED).count();
        said.add(CourseTexts.get("bm21.sum", Numbers.text(people.size()), Numbers.text(completed)));
        surveys.forEach(survey -> said.add(CourseTexts.get("bm21.survey", survey.months(), DAY.format(survey.on()), Numbers.text(survey.reached()),
                Numbers.text(survey.employed()), completed == 0 ? "-" : Numbers.text(Numbers.percent(survey.employed(), completed, 1), 1),
                Numbers.text(survey.employer()), Numbers.text(survey.local()), Numbers.text(survey.elsewhere()), Numbers.text(survey.self()))));
        if (surveys.isEmpty()) {
            said.add(CourseTexts.get("bm21.nosurvey"));
        }
        return said;
    }

    private static List<String> notes(Optional<CourseReport> report, boolean own, boolean named) {
        List<String> notes = new ArrayList<>();
        notes.add(report.map(one -> CourseTexts.get("note.report", one.document(), one.key().version())).orElseGet(() -> CourseTexts.get("note.draft")));
        if (named) {
            notes.add(CourseTexts.get(own ? "note.personal" : "note.masked"));
        }
        return notes;
    }
}
