package vn.khuyencong.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.khuyencong.norm.CalendarDay;
import vn.khuyencong.norm.CalendarStep;
import vn.khuyencong.norm.PlanCalendars;
import vn.khuyencong.plan.national.AppraisalFigures;
import vn.khuyencong.plan.national.Decided;
import vn.khuyencong.plan.national.NationalPlanEvent;
import vn.khuyencong.plan.national.NationalPlans;
import vn.khuyencong.plan.national.PlanAct;
import vn.khuyencong.plan.national.PlanOverview;
import vn.khuyencong.plan.national.PlanState;
import vn.khuyencong.plan.national.PlanYears;
import vn.khuyencong.plan.national.SchemeMove;
import vn.khuyencong.plan.national.SchemeMoves;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The plan of a year and fund: where it stands, what may be done and what it would mean, what came from whom, its versions. */
@Named("planPage")
@RequestScoped
public class PlanPage {

    @Inject
    private PageRequest request;
    @Inject
    private PlanOverview overview;
    @Inject
    private PlanYears years;
    @Inject
    private Decided decided;
    @Inject
    private NationalPlans plans;
    @Inject
    private PlanCalendars calendars;
    @Inject
    private SchemeMoves moves;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private UnitMap units;
    private List<PlanOverview.Row> rows;
    private List<PlanActRow> acts;

    /** A step of the calendar: what, by when, and how sure that is. */
    public record Due(String step, String day, boolean verified, String basis) {
    }

    static Link link(int year, FundSource fund) {
        return Link.to("/ke-hoach.xhtml").with("year", year).with("fund", fund.name().toLowerCase(Locale.ROOT));
    }

    /** Looks everything up anew before the page is drawn, also after an act that was refused. */
    public void load() {
        rows = null;
        acts = null;
    }

    private int versions() {
        return years.decisions(getYear()).size();
    }

    public int getYear() {
        return request.year();
    }

    public FundSource getFund() {
        FundSource asked = request.parameters().choice("fund", FundSource.class).orElse(FundSource.NATIONAL);
        return asked == FundSource.UNSPLIT ? FundSource.NATIONAL : asked;
    }

    public boolean isNational() {
        return getFund() == FundSource.NATIONAL;
    }

    public List<Choice> getFunds() {
        return Choice.of(FundSource.class, getFund()).stream().filter(choice -> !choice.value().equals("unsplit")).toList();
    }

    public String getTitle() {
        return Words.get(isNational() ? "plan.nationalOf" : "plan.localOf", getYear());
    }

    public PlanState getState() {
        return years.of(getYear()).state();
    }

    /** What may be done, and why something else may not; only those who see the whole country do something to a national plan. */
    public List<PlanActRow> getActs() {
        if (acts == null) {
            acts = isNational() && request.viewer().seesAll() ? plans.offers(request.viewer(), getYear()).stream()
                    .map(offer -> PlanActRow.of(offer, getFigures(), versions() + 1, outstanding())).toList() : List.of();
        }
        return acts;
    }

    private String outstanding() {
        LocalDate today = clock.today();
        long missing = units().on(today).stream().map(Unit::id)
                .filter(unit -> getRows().stream().noneMatch(row -> units().isOrSucceeds(unit, row.unit()))).count();
        return new Outstanding(missing, calendars.due(getFund(), null, getYear(), CalendarStep.SUBMISSION).map(CalendarDay::due).orElse(null))
                .words(today);
    }

    /** Does one of the acts that need no decision. */
    public void act(String name) throws IOException {
        PlanAct act = PlanAct.valueOf(name);
        Answers.give(plans.act(request.viewer(), getYear(), act), link(getYear(), getFund()), Words.named("plan.done", act.name()));
    }

    public List<PlanOverview.Row> getRows() {
        if (rows == null) {
            rows = overview.rows(request.viewer(), getYear(), getFund()).stream().sorted(Comparator.comparing(
                    (PlanOverview.Row row) -> unit(row.unit()), VietnameseOrder.comparator()).thenComparing(PlanOverview.Row::version)).toList();
        }
        return rows;
    }

    private UnitMap units() {
        if (units == null) {
            units = territory.map();
        }
        return units;
    }

    public String unit(UnitId unit) {
        return units().find(unit).map(UnitNames::dated).orElse(unit.value());
    }

    /** Whether there is a sheet on which its lines are appraised. */
    public boolean appraised(PlanOverview.Row row) {
        return isNational() && row.basis() == Basis.SUBMITTED && row.figures().lines() > 0;
    }

    /** What waits for a decision, together. */
    public AppraisalFigures getFigures() {
        return AppraisalFigures.sum(getRows().stream().filter(row -> row.basis() == Basis.SUBMITTED && row.decision() == null)
                .map(PlanOverview.Row::figures).toList());
    }

    public List<PlanOverview.VersionRow> getVersions() {
        return isNational() ? overview.versions(request.viewer(), getYear()) : List.of();
    }

    /** The printed decision of a version: on plans as a whole, or on single schemes. */
    public String decisionForm(PlanOverview.VersionRow row) {
        return row.onPlans() ? Link.to("/bieu-mau.xhtml").with("form", "bm10").with("decision", row.id()).toString()
                : Link.to("/bieu-mau.xhtml").with("form", "bm14").with("decision", row.id()).toString();
    }

    /** The draft of the decision that is to come; null for whoever does not decide on it, and where nothing waits for one. */
    public String getDraftForm() {
        PlanState state = getState();
        boolean waits = state.isLocked() || state.isDecided() && !decided.of(getYear()).isEmpty();
        return isNational() && request.viewer().seesAll() && waits ? Link.to("/bieu-mau/BM10.pdf").with("year", getYear()).toString() : null;
    }

    public List<NationalPlanEvent> getEvents() {
        return isNational() && request.viewer().seesAll() ? years.events(getYear()) : List.of();
    }

    /** Schemes that another plan left to this one. */
    public List<SchemeMove> getMoves() {
        return moves.into(units().all().stream().map(Unit::id).filter(unit -> request.viewer().sees(unit, units())).toList(), getYear(), getFund());
    }

    /** The days of the plan's calendar, of the viewer's own unit where he has one. */
    public List<Due> getCalendar() {
        UnitId own = request.viewer().ownUnit().orElse(null);
        return List.of(CalendarStep.SUBMISSION, CalendarStep.APPRAISAL, CalendarStep.DECISION, CalendarStep.ASSIGNMENT).stream()
                .flatMap(step -> calendars.due(getFund(), own, getYear(), step)
                        .map(day -> new Due(Words.named("plan.step", step.name()), new Formats().day(day.due()), day.verified(), day.legalBasis())).stream())
                .toList();
    }
}
