package vn.khuyencong.web.training;

import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.CourseKind;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.TrainingReport.Costs;
import vn.khuyencong.exchange.contract.TrainingReport.Course;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.exchange.contract.TrainingReport.Sex;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.training.NewCourse;
import vn.khuyencong.web.form.Fields;

/** Makes of the fields of a form what is entered of a course, and of the cells of a finding the fields of the form. */
final class CourseFields {

    private static final Map<String, String> FIELDS = Map.of("name", "learnerName", "establishment", "worksAt", "local", "localFund", "other", "otherFund");

    private CourseFields() {
    }

    static NewCourse course(Fields fields, UnitId unit, int year) {
        String employer = fields.text("employerName");
        Course course = new Course(fields.choice("courseKind", CourseKind.class), fields.text("courseName"), fields.text("occupation"),
                fields.text("coursePlace"), fields.day("fromDay"), fields.day("toDay"), fields.text("scheme"), employer == null ? null
                        : new Establishment(employer, fields.choice("legalForm", LegalForm.class), fields.text("employerCode"), fields.text("employerAddress")),
                employer == null ? null : fields.number("committed"));
        return new NewCourse(unit, year, course, new Costs(fields.money("national"), fields.money("localFund"), fields.money("otherFund")),
                fields.text("need"), number(fields, "planned"), number(fields, "priority"), number(fields, "capacity"));
    }

    static Learner learner(Fields fields) {
        return new Learner(fields.text("learnerName"), number(fields, "birthYear"), fields.choice("sex", Sex.class), fields.text("commune"),
                fields.isTicked("minority"), fields.isTicked("poor"), fields.text("worksAt"), null, null, null);
    }

    static Survey survey(Fields fields) {
        return new Survey(number(fields, "months"), fields.day("surveyDay"), number(fields, "reached"), number(fields, "workEmployer"),
                number(fields, "workLocal"), number(fields, "workElsewhere"), number(fields, "workSelf"));
    }

    /** The findings at the fields of the form; those of a survey at its fields. */
    static List<Refusal> atFields(List<Refusal> findings) {
        return findings.stream().map(one -> new Refusal(one.rule(), one.severity(), one.article(), field(one.cell()), one.arguments())).toList();
    }

    static String field(String cell) {
        if (cell.startsWith("/data/surveys/")) {
            String name = cell.replaceFirst("^/data/surveys/\\d+/?", "");
            return name.equals("on") ? "surveyDay" : name.equals("employer") || name.isEmpty() ? "workEmployer" : name;
        }
        return cell.startsWith("/") ? "" : FIELDS.getOrDefault(cell, cell);
    }

    private static int number(Fields fields, String name) {
        Integer typed = fields.number(name);
        return typed == null ? 0 : typed;
    }
}
