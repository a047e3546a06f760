package vn.khuyencong.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.organization.Function;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.training.SamePersons;
import vn.khuyencong.training.TrainingCount;
import vn.khuyencong.training.TrainingCourses;
import vn.khuyencong.training.TrainingCourses.CourseRow;
import vn.khuyencong.training.TrainingFigures;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The courses of a year that the viewer sees, what they came to, and for the ministry what is perhaps there twice. */
@Named("coursesPage")
@RequestScoped
public class CoursesPage {

    static final String PAGE = "/khoa-dao-tao.xhtml";
    /** Those that are most likely one come first. */
    private static final int MOST_PAIRS = 50;

    @Inject
    private PageRequest request;
    @Inject
    private TrainingCourses courses;
    @Inject
    private TrainingFigures figures;
    @Inject
    private SamePersons same;
    @Inject
    private ShownUnits units;
    @Inject
    private BusinessClock clock;

    private List<CourseRow> all;
    private Paging<CourseRow> rows;
    private TrainingCount count;
    private List<SamePersons.Pair> pairs;
    private List<Choice> mine;

    /** Looks everything up before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        all = courses.ofYear(request.viewer(), request.year());
        rows = Paging.ofTallRows(all, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        count = figures.of(request.viewer(), request.year());
        pairs = request.viewer().seesAll() ? same.pairs(request.viewer(), request.year()) : List.of();
        mine = units.map().on(clock.today()).stream().filter(unit -> courses.mayPrepare(request.viewer(), unit.id(), units.map()))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), false)).toList();
    }

    static Link link(int year) {
        return Link.to(PAGE).with("year", year);
    }

    public String getTitle() {
        return Words.get("course.titleOfYear", request.year());
    }

    public int getYear() {
        return request.year();
    }

    /** Those of the page that is asked for. */
    public Paging<CourseRow> getRows() {
        return rows;
    }

    /** What the reports in force came to. */
    public TrainingCount getCount() {
        return count;
    }

    /** Name of a course's unit in the days of the course. */
    public String unit(CourseRow row) {
        return units.on(row.facts().fromDay(), row.course().unit());
    }

    /** Name of the unit of a report. */
    public String unitOf(vn.khuyencong.training.CourseReport report) {
        return units.on(report.fromDay(), report.unit());
    }

    /** The first courses with learners in common, or that are perhaps one; empty for whoever does not see all units. */
    public List<SamePersons.Pair> getPairs() {
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }

    /** How many there are in all where not all are shown; else null. */
    public Integer getAllPairs() {
        return pairs.size() > MOST_PAIRS ? pairs.size() : null;
    }

    /** Units for which the viewer may enter a course today. */
    public List<Choice> getUnits() {
        return mine;
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return link(request.year()).with(Paging.PARAMETER, page).toString();
    }

    /** The courses of the year as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        return CourseSheet.of(getTitle(), all, this::unit);
    }
}
