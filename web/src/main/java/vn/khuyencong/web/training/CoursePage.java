package vn.khuyencong.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.TrainingReport.Survey;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.TrainingDesk;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.training.Attendance;
import vn.khuyencong.training.CourseAct;
import vn.khuyencong.training.CourseActs;
import vn.khuyencong.training.CourseCorrection;
import vn.khuyencong.training.CourseEvent;
import vn.khuyencong.training.CourseGuard;
import vn.khuyencong.training.CourseLearner;
import vn.khuyencong.training.CourseOutcomes;
import vn.khuyencong.training.CourseReport;
import vn.khuyencong.training.CourseSession;
import vn.khuyencong.training.CourseState;
import vn.khuyencong.training.CourseSurvey;
import vn.khuyencong.training.Enrolment;
import vn.khuyencong.training.Enrolment.Seat;
import vn.khuyencong.training.Enrolments;
import vn.khuyencong.training.Noted;
import vn.khuyencong.training.TrainingCourse;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.ShownUnits;

/** One course. Who learns is whole for those who prepare it alone, and by initials for everybody else. */
@Named("coursePage")
@RequestScoped
public class CoursePage {

    static final String PAGE = "/khoa-dao-tao-chi-tiet.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private TrainingCourses courses;
    @Inject
    private CourseActs acts;
    @Inject
    private Enrolments enrolments;
    @Inject
    private Attendance attendance;
    @Inject
    private CourseOutcomes outcomes;
    @Inject
    private TrainingDesk desk;
    @Inject
    private ShownUnits units;

    private TrainingCourse course;
    private CourseReport report;
    private boolean own;
    private List<Enrolment> enrolled = List.of();
    private Map<Long, Integer> came = Map.of();
    private List<CourseSession> days = List.of();
    private LocalDate shownDay;
    private Set<Long> present = Set.of();

    /** An act as the page offers it. */
    public record Offered(CourseAct act, boolean possible, boolean reasoned, List<String> against) {
    }

    /**
     * What stood there before it was corrected.
     *
     * @param who  whom it is of; null: the delegates
     * @param what which day, or what else
     */
    public record Corrected(String who, String what, String before, Noted noted, Noted corrected) {

        static Corrected of(CourseCorrection one) {
            String who = one.enrolment() == null ? null : one.enrolment().learner().name();
            if (one.day() != null) {
                return new Corrected(who, Words.get("course.dayOf", new Formats().day(one.day())), Words.get(one.present() ? "course.present" : "course.absent"),
                        one.before(), one.corrected());
            }
            if (one.delegates() != null) {
                return new Corrected(who, Words.get("asked.delegates"), new Formats().count(one.delegates()), one.before(), one.corrected());
            }
            return new Corrected(who, Words.get("course.result"), Stream.of(Words.of(one.result()), one.certificate(), one.work() == null ? null : Words.of(one.work()))
                    .filter(Objects::nonNull).collect(Collectors.joining(", ")), one.before(), one.corrected());
        }
    }

    /** Looks up what the address asks for and refuses who may not, before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElseThrow(() -> new NotThere(Words.get("course.unknown")));
        course = courses.find(request.viewer(), id).orElseThrow(() -> new NotThere(Words.get("course.unknown")));
        report = courses.report(course).orElse(null);
        own = courses.mayPrepare(request.viewer(), course.unit());
        if (own) {
            enrolled = enrolments.of(course);
            came = attendance.came(course);
            days = attendance.days(course);
            shownDay = request.parameters().day("shown").filter(day -> days.stream().anyMatch(one -> one.day().equals(day))).orElse(null);
            present = shownDay == null ? Set.of() : attendance.present(course, shownDay);
        }
    }

    static Link link(long id) {
        return Link.to(PAGE).with("id", id);
    }

    public TrainingCourse getCourse() {
        return course;
    }

    /** The version of its report that is in force; null where there is none. */
    public CourseReport getReport() {
        return report;
    }

    /** Whether the viewer prepares it and sees who learns. */
    public boolean isOwn() {
        return own;
    }

    public String getUnit() {
        return units.on(course.fromDay(), course.unit());
    }

    public List<Offered> getOffers() {
        return acts.offers(request.viewer(), course).stream().map(offer -> new Offered(offer.transition().act(), offer.possible(),
                offer.transition().guards().contains(CourseGuard.REASON_GIVEN), offer.against().stream().filter(Refusal::blocks)
                        .map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).toList())).toList();
    }

    public List<CourseEvent> getEvents() {
        return acts.events(course);
    }

    /** Everybody who enrolled; empty for whoever does not prepare it. */
    public List<Enrolment> getEnrolled() {
        return enrolled;
    }

    /** Those with a seat. */
    public List<Enrolment> getSeated() {
        return enrolled.stream().filter(one -> one.seat() == Seat.SEATED).toList();
    }

    /** The days that were held. */
    public List<CourseSession> getDays() {
        return days;
    }

    /** The noted day that is shown to be corrected; null where another is noted. */
    public LocalDate getShownDay() {
        return shownDay;
    }

    /** The page with a noted day shown. */
    public String href(CourseSession one) {
        return link(course.id()).with("shown", one.day()) + "#diem-danh";
    }

    /** Whether somebody was noted as present on the day that is shown. */
    public boolean isPresent(Enrolment one) {
        return present.contains(one.id());
    }

    public int came(Enrolment one) {
        return came.getOrDefault(one.id(), 0);
    }

    /** Whether he came less often than the norm asks. */
    public boolean isLow(Enrolment one) {
        return attendance.isLow(course, came(one), days.size());
    }

    public boolean isChangeable() {
        return own && course.state() == CourseState.NEEDED;
    }

    public boolean isEnrolling() {
        return own && course.courseKind().namesLearners() && Set.of(CourseState.OPEN, CourseState.RUNNING).contains(course.state());
    }

    public boolean isRunning() {
        return own && course.state() == CourseState.RUNNING;
    }

    /** Whether results can be given. */
    public boolean isJudging() {
        return own && Set.of(CourseState.RUNNING, CourseState.FINISHED).contains(course.state());
    }

    public boolean isFinished() {
        return own && outcomes.isReportable(course);
    }

    /** What stood there before it was corrected; empty for whoever does not prepare it. */
    public List<Corrected> getCorrections() {
        return own ? courses.corrections(course).stream().map(Corrected::of).toList() : List.of();
    }

    public boolean isUnderWay() {
        return desk.isUnderWay(request.viewer(), course);
    }

    /** Whether it can be said where each works: once a survey asked, and where it was said. */
    public boolean isAsked() {
        return !getNoted().isEmpty() || enrolled.stream().anyMatch(one -> one.work() != null);
    }

    /** Surveys noted here, for the next report. */
    public List<Survey> getNoted() {
        return own ? outcomes.surveys(course) : List.of();
    }

    /** Who learned by the report in force. */
    public List<CourseLearner> getLearners() {
        return report == null ? List.of() : courses.learners(report);
    }

    /** The name as the viewer may see it. */
    public String name(CourseLearner learner) {
        return own ? learner.learner().name() : learner.masked();
    }

    /** What became of them by the report in force. */
    public List<Survey> getSurveys() {
        return report == null ? List.of() : courses.surveys(report).stream().map(CourseSurvey::survey).toList();
    }
}
