package vn.khuyencong.web.consultancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.consultancy.ConsultancyCount;
import vn.khuyencong.consultancy.ConsultancyList;
import vn.khuyencong.consultancy.ConsultancyProject;
import vn.khuyencong.consultancy.ConsultancyResults;
import vn.khuyencong.consultancy.ProjectState;
import vn.khuyencong.exchange.contract.ConsultancyReport;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.ConsultancyDesk;
import vn.khuyencong.portal.PortalSubmission;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.QuestionFields;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The consultancy projects of a period with what they came to, or one project with its versions and acts. */
@Named("consultancyPage")
@RequestScoped
public class ConsultancyPage extends QuestionFields {

    static final String PAGE = "/tu-van.xhtml";
    static final String ONE = "/tu-van-chi-tiet.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private ConsultancyResults results;
    @Inject
    private ConsultancyList list;
    @Inject
    private ConsultancyDesk desk;
    @Inject
    private ShownUnits units;
    @Inject
    private BusinessClock clock;

    private ConsultancyResults.Outcome outcome;
    private Paging<ConsultancyProject> shown;
    private List<Choice> mine;
    private List<PortalSubmission> underWay;
    private ConsultancyProject project;

    /** Counts what the address asks for, before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        outcome = results.outcome(request.viewer(), question());
        shown = Paging.ofTallRows(outcome.projects(), request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
        mine = units.map().on(clock.today()).stream().filter(unit -> desk.may(request.viewer(), unit.id(), units.map()))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), false)).toList();
        underWay = request.viewer().ownUnit().map(unit -> desk.underWay(request.viewer(), unit, getYear())).orElse(List.of());
    }

    /** Looks up the project that the address names. */
    public void loadOne() {
        request.viewer().require(Function.READ);
        project = request.parameters().number("id", 1, Long.MAX_VALUE).flatMap(id -> list.find(request.viewer(), id))
                .orElseThrow(() -> new NotThere(Words.get("consultancy.unknown")));
    }

    static Link link(int year) {
        return Link.to(PAGE).with("year", year);
    }

    public ConsultancyResults.Outcome getOutcome() {
        return outcome;
    }

    public ConsultancyCount getCount() {
        return outcome.count();
    }

    /** Those of the page that is asked for. */
    public Paging<ConsultancyProject> getProjects() {
        return shown;
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return link(getYear()).with("period", question().period()).with("region", question().scope().region()).with("unit", question().scope().unit())
                .with("boundaries", question().boundaries()).with(Paging.PARAMETER, page).toString();
    }

    /** The units of the scope that have projects or targets; empty where there is but one. */
    public List<ConsultancyResults.UnitOutcome> getUnitOutcomes() {
        List<ConsultancyResults.UnitOutcome> some = outcome.units().stream()
                .filter(unit -> unit.count().projects() > 0 || unit.target().projects() != null || unit.target().revenue() != null).toList();
        return outcome.units().size() == 1 ? List.of() : some;
    }

    /** The revenue of the units that have a target against it; null where none has. */
    public BigDecimal getShare() {
        return outcome.share();
    }

    public int getYear() {
        return request.year();
    }

    public String getPeriodWord() {
        return Words.of(question().period());
    }

    public String getBoundaries() {
        return question().boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Address of the form of the period. */
    public String getForm() {
        return Link.to("/bieu-mau.xhtml").with("form", "bm26").with("year", getYear()).with("period", question().period())
                .with("region", question().scope().region()).with("unit", question().scope().unit()).with("boundaries", question().boundaries()).toString();
    }

    /** What is shown, as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        return ConsultancySheet.of(outcome, this::unit);
    }

    /** Revenue of a project within the period. */
    public long revenue(ConsultancyProject one) {
        return one.recognised(LocalDate.of(question().year(), 1, 1), question().reportDay());
    }

    /** Name of the unit of a project. */
    public String unit(ConsultancyProject one) {
        return units.today(one.unit());
    }

    /** The version that was asked for. */
    public ConsultancyProject getProject() {
        return project;
    }

    /** What it says; null parts in a withdrawal. */
    public ConsultancyReport getStated() {
        return project.stated();
    }

    public List<ConsultancyProject> getVersions() {
        return list.versions(project);
    }

    /** Whether the viewer may replace or withdraw the version that was asked for. */
    public boolean isMayChange() {
        return project.state() == ProjectState.IN_FORCE && desk.may(request.viewer(), project.unit());
    }

    /** Units for which the viewer may report now. */
    public List<Choice> getMine() {
        return mine;
    }

    /** Handed in for the year and not judged yet. */
    public List<PortalSubmission> getUnderWay() {
        return underWay;
    }
}
