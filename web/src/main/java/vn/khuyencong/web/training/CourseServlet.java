package vn.khuyencong.web.training;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.TrainingReport.CourseResult;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.exchange.contract.TrainingReport.Work;
import vn.khuyencong.portal.TrainingDesk;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.training.Attendance;
import vn.khuyencong.training.CourseAct;
import vn.khuyencong.training.CourseActs;
import vn.khuyencong.training.CourseOutcomes;
import vn.khuyencong.training.Enrolments;
import vn.khuyencong.training.NewCourse;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.CurrentViewer;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Fields;
import vn.khuyencong.web.form.FormServlet;

/** Takes the forms of courses. */
@WebServlet("/khoa/*")
public class CourseServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer viewer;
    @Inject
    private transient TrainingCourses courses;
    @Inject
    private transient CourseActs acts;
    @Inject
    private transient Enrolments enrolments;
    @Inject
    private transient Attendance attendance;
    @Inject
    private transient CourseOutcomes outcomes;
    @Inject
    private transient TrainingDesk desk;

    @Override
    protected Answer act(String path, Fields fields, HttpServletRequest request) {
        long id = fields.id("id");
        return switch (path) {
            case "/moi" -> enter(fields);
            case "/sua" -> change(fields, id);
            case "/viec" -> act(fields, id);
            case "/ghi-danh" -> enrol(fields, id);
            case "/thoi" -> answer(enrolments.giveUp(viewer.get(), fields.id("person")), id, "courseLeft");
            case "/buoi" -> attend(fields, id);
            case "/ket-qua" -> result(fields, id);
            case "/dai-bieu" -> delegates(fields, id);
            case "/khao-sat" -> survey(fields, id);
            case "/bao-cao" -> report(id);
            default -> throw unknown();
        };
    }

    private Answer enter(Fields fields) {
        String unit = String.valueOf(fields.text("unit"));
        if (!UnitId.isWellFormed(unit)) {
            throw BadParameter.of("unit", unit, Words.get("parameter.unit"));
        }
        NewCourse course = CourseFields.course(fields, new UnitId(unit), (int) fields.id("year"));
        if (!fields.refusals().isEmpty()) {
            return unread(CoursesPage.PAGE);
        }
        Entered entered = courses.enter(viewer.get(), course);
        return new Answer(CoursesPage.PAGE, CourseFields.atFields(entered.findings()), entered.kept() ? CoursePage.link(entered.id()) : null, "courseEntered");
    }

    private Answer change(Fields fields, long id) {
        // Its unit and year stay, whatever is handed over.
        NewCourse course = CourseFields.course(fields, null, 0);
        return fields.refusals().isEmpty() ? answer(courses.change(viewer.get(), id, course), id, "courseChanged") : unread(CoursePage.PAGE);
    }

    private Answer act(Fields fields, long id) {
        CourseAct act = fields.choice("act", CourseAct.class);
        if (act == null) {
            throw unknown();
        }
        List<Refusal> findings = acts.act(viewer.get(), id, act, fields.text("reason"));
        return new Answer(CoursePage.PAGE, CourseFields.atFields(findings), CoursePage.link(id), "courseActDone");
    }

    private Answer enrol(Fields fields, long id) {
        var learner = CourseFields.learner(fields);
        if (!fields.refusals().isEmpty()) {
            return unread(CoursePage.PAGE);
        }
        Entered entered = enrolments.enrol(viewer.get(), id, learner);
        boolean waits = entered.kept() && enrolments.isWaiting(viewer.get(), entered.id());
        return answer(entered, id, waits ? "courseWaiting" : "courseEnrolled");
    }

    private Answer attend(Fields fields, long id) {
        LocalDate day = fields.day("day");
        LocalDate shown = fields.day("shown");
        Set<Long> present = fields.all("present").stream().filter(typed -> typed.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
        return fields.refusals().isEmpty() ? answer(attendance.note(viewer.get(), id, day, shown, present), id, "courseAttended") : unread(CoursePage.PAGE);
    }

    private Answer result(Fields fields, long id) {
        CourseResult result = fields.choice("result", CourseResult.class);
        Work work = fields.choice("work", Work.class);
        return fields.refusals().isEmpty() ? answer(enrolments.result(viewer.get(), fields.id("person"), result, fields.text("certificate"), work), id, "courseResult")
                : unread(CoursePage.PAGE);
    }

    private Answer delegates(Fields fields, long id) {
        Integer delegates = fields.number("delegates");
        return fields.refusals().isEmpty() ? answer(outcomes.count(viewer.get(), id, delegates), id, "courseResult") : unread(CoursePage.PAGE);
    }

    private Answer survey(Fields fields, long id) {
        Survey survey = CourseFields.survey(fields);
        if (!fields.refusals().isEmpty()) {
            return unread(CoursePage.PAGE);
        }
        return survey.on() == null ? new Answer(CoursePage.PAGE, List.of(Refusal.error("ENTRY_MISSING", "", "surveyDay")), null, null)
                : answer(outcomes.survey(viewer.get(), id, survey), id, "courseSurveyed");
    }

    private Answer report(long id) {
        TrainingDesk.Reported reported = desk.report(viewer.get(), id);
        return new Answer(CoursePage.PAGE, CourseFields.atFields(reported.findings()), reported.submission() == null ? null : CoursePage.link(id), "courseReported");
    }

    private static Answer answer(Entered entered, long id, String done) {
        return new Answer(CoursePage.PAGE, CourseFields.atFields(entered.findings()), entered.kept() ? CoursePage.link(id) : null, done);
    }
}
