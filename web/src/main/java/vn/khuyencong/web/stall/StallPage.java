package vn.khuyencong.web.stall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.FairCount;
import vn.khuyencong.fair.FairFigures;
import vn.khuyencong.fair.FairOutcome;
import vn.khuyencong.fair.FairState;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.PriorityScore;
import vn.khuyencong.fair.StallList;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.PortalSubmission;
import vn.khuyencong.portal.StallDesk;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The fairs one may apply for, the applications for one of them, or one application with its versions and acts. */
@Named("stallPage")
@RequestScoped
public class StallPage {

    static final String PAGE = "/dang-ky-gian-hang.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Fairs fairs;
    @Inject
    private StallList list;
    @Inject
    private StallDesk desk;
    @Inject
    private FairFigures figures;
    @Inject
    private ShownUnits units;
    @Inject
    private BusinessClock clock;

    private Fair fair;
    private StallList.StallRow row;

    /** Looks up what the address asks for and refuses who may not, before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        request.parameters().number("fair", 1, Long.MAX_VALUE).ifPresent(id -> fair = fairs.find(request.viewer(), id)
                .orElseThrow(() -> new NotThere(Words.get("stall.noFair"))));
        if (fair != null) {
            request.parameters().number("id", 1, Long.MAX_VALUE).ifPresent(id -> row = list.find(request.viewer(), fair, id)
                    .orElseThrow(() -> new NotThere(Words.get("stall.unknown"))));
        }
    }

    static Link link(long fair) {
        return Link.to(PAGE).with("fair", fair);
    }

    /** The fairs of the year that take or took applications. */
    public List<Fair> getFairs() {
        return fairs.ofYear(request.viewer(), getYear()).stream().filter(Fair::announced).toList();
    }

    /** What the fairs of the year that are over came to, for the provinces that the viewer sees. */
    public FairCount getCount() {
        return figures.of(request.viewer(), getYear());
    }

    public int getYear() {
        return request.parameters().year("year").orElseGet(() -> clock.today().getYear());
    }

    /** Null on the list of fairs. */
    public Fair getFair() {
        return fair;
    }

    /** The application that was asked for; null on the list. */
    public StallList.StallRow getRow() {
        return row;
    }

    /** Name of the province of an application. */
    public String unit(FairApplication application) {
        return units.today(application.unit());
    }

    public String numbers(List<String> stalls) {
        return String.join(" ", stalls);
    }

    /** What its message says. */
    public StallApplication getStated() {
        return row.application().stated();
    }

    public List<FairApplication> getVersions() {
        return list.versions(row.application());
    }

    public List<PriorityScore.ScorePart> getParts() {
        return list.parts(row.application());
    }

    /** Null where nothing was reported yet. */
    public FairOutcome getOutcome() {
        return list.outcome(row.application());
    }

    /** Provinces for which the viewer may apply now; empty where the fair takes nothing any more. */
    public List<Choice> getUnits() {
        return !isOpen() ? List.of() : units.map().on(clock.today()).stream().filter(unit -> desk.may(request.viewer(), unit.id()))
                .map(unit -> new Choice(unit.id().value(), UnitNames.dated(unit), false)).toList();
    }

    private boolean isOpen() {
        boolean taking = fair.state() == FairState.ANNOUNCED && !clock.today().isAfter(fair.closesOn()) || fair.state() == FairState.PUBLISHED;
        return taking && !clock.today().isBefore(fair.opensOn()) && clock.today().isBefore(fair.fromDay());
    }

    /** Whether the viewer may replace the application that was asked for: until applications close. */
    public boolean isMayReplace() {
        return mayChange() && fair.state() == FairState.ANNOUNCED && isOpen();
    }

    /** Whether he may take it back: until the fair begins. */
    public boolean isMayWithdraw() {
        boolean announced = fair.state() == FairState.ANNOUNCED || fair.state() == FairState.PUBLISHED;
        return mayChange() && announced && clock.today().isBefore(fair.fromDay());
    }

    /** Whether he may report what came of it: it had stalls and the fair is over. */
    public boolean isMayReport() {
        return mayChange() && !row.stalls().isEmpty() && !clock.today().isBefore(fair.toDay());
    }

    private boolean mayChange() {
        return row.application().state() == ApplicationState.IN_FORCE && desk.may(request.viewer(), row.application().unit());
    }

    /** Handed in and not judged yet. */
    public List<PortalSubmission> getUnderWay() {
        return request.viewer().ownUnit().map(unit -> underWay(unit)).orElse(List.of());
    }

    private List<PortalSubmission> underWay(UnitId unit) {
        return desk.underWay(request.viewer(), unit, fair.planYear());
    }
}
