package vn.khuyencong.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.training.Enrolment;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Refused;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;

/** What stands in the forms of a course before anybody types: nothing, or what is on file. */
@Named("courseForm")
@RequestScoped
public class CourseForm {

    @Inject
    private CoursePage page;
    @Inject
    private Typed typed;
    @Inject
    private Refused refused;

    /** What stands in a field of the course. */
    public String there(String field) {
        TrainingCourse course = page.getCourse();
        return course == null ? null : Objects.toString(fact(course, field), null);
    }

    private static Object fact(TrainingCourse course, String field) {
        return switch (field) {
            case "courseName" -> course.name();
            case "occupation" -> course.occupation();
            case "coursePlace" -> course.place();
            case "fromDay" -> course.fromDay();
            case "toDay" -> course.toDay();
            case "scheme" -> course.scheme();
            case "committed" -> course.committed();
            case "national" -> course.costs().national();
            case "localFund" -> course.costs().local();
            case "otherFund" -> course.costs().other();
            case "need" -> course.need();
            case "planned" -> course.planned();
            case "priority" -> course.priority();
            case "capacity" -> course.capacity();
            default -> employer(course.employer(), field);
        };
    }

    private static Object employer(Establishment employer, String field) {
        if (employer == null) {
            return null;
        }
        return switch (field) {
            case "employerName" -> employer.name();
            case "employerCode" -> employer.taxCode();
            default -> employer.address();
        };
    }

    public List<Choice> getKinds() {
        return choices("courseKind", CourseKind.values(), page.getCourse() == null ? CourseKind.VOCATIONAL : page.getCourse().courseKind());
    }

    public List<Choice> getLegalForms() {
        Establishment there = page.getCourse() == null ? null : page.getCourse().employer();
        return choices("legalForm", LegalForm.values(), there == null ? LegalForm.COMPANY : there.legalForm());
    }

    public List<Choice> getSexes() {
        return choices("sex", Sex.values(), Sex.FEMALE);
    }

    /** Of somebody with a seat: what was typed in his row, else what is on file. */
    public List<Choice> results(Enrolment one) {
        return Choice.any(choices(isTyped(one) ? "result" : "", CourseResult.values(), one.result()), Words.get("course.noResult"));
    }

    /** Where he works, as far as that was asked. */
    public List<Choice> works(Enrolment one) {
        return Choice.any(choices(isTyped(one) ? "work" : "", Work.values(), one.work()), Words.get("course.notAsked"));
    }

    /** The number of his certificate. */
    public String certificate(Enrolment one) {
        String there = Objects.toString(one.learner().certificate(), "");
        return isTyped(one) ? typed.get("certificate", there) : there;
    }

    /** Whether it is his row that was typed and refused. */
    private boolean isTyped(Enrolment one) {
        return typed.is("person", Long.toString(one.id()));
    }

    /** Whether somebody is ticked as present: as it was typed where the form was refused, else as it was noted. */
    public boolean isPresent(Enrolment one) {
        return refused.getAll().isEmpty() || !typed.is("form", "attendance") ? page.isPresent(one) : typed.is("present", Long.toString(one.id()));
    }

    public List<Choice> getMonths() {
        return List.of(3, 6, 12).stream().map(months -> new Choice(months.toString(), Words.get("course.months", months),
                typed.chosen("months", months.toString(), 3))).toList();
    }

    private <E extends Enum<E>> List<Choice> choices(String field, E[] values, E there) {
        return Arrays.stream(values).map(one -> new Choice(one.name(), Words.of(one), field.isEmpty() ? one == there : typed.chosen(field, one.name(), there))).toList();
    }
}
