package vn.khuyencong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.dossier.AppraisalQuality;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.Dossiers;
import vn.khuyencong.scheme.dossier.LeftSchemes;
import vn.khuyencong.scheme.dossier.PlanDrafts;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.scheme.registration.RegistrationState;
import vn.khuyencong.scheme.registration.Registrations;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** The dossiers of a year, what waits to become one, the plans that can be made, and how earlier appraisals held. */
@Named("dossierList")
@RequestScoped
public class DossierList {

    static final String PAGE = "/ho-so-de-an.xhtml";

    @Inject
    private Typed typed;
    @Inject
    private PageRequest request;
    @Inject
    private Dossiers dossiers;
    @Inject
    private LeftSchemes left;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Registrations registrations;
    @Inject
    private PlanDrafts drafts;
    @Inject
    private AppraisalQuality quality;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** A dossier in the list. */
    public record Row(SchemeRecord record, String unit, int version, long support) {
    }

    /** A plan that can be made of schemes that passed; {@code letter} null where no letter goes with it. */
    public record Collected(String unit, FundSource fund, int schemes, String href, String letter) {
    }

    /** Refuses who may not before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
    }

    public int getYear() {
        return request.parameters().year("year").orElseGet(() -> clock.today().getYear());
    }

    public List<Row> getRows() {
        return dossiers.of(request.viewer(), getYear()).stream().map(record -> {
            var newest = shelf.newest(record).orElseThrow();
            return new Row(record, unitName(record.unit()), newest.version(), newest.content().scheme().support());
        }).toList();
    }

    /** Selected needs of units whose schemes the viewer prepares. */
    public List<Registration> getSelected() {
        return registrations.list(request.viewer(), new Registrations.Filter(null, getYear(), RegistrationState.SELECTED)).stream()
                .filter(need -> request.viewer().may(Function.PREPARE_SCHEMES, need.unit(), territory.map())).toList();
    }

    /** What was left to the plans of the year and nobody has carried on. */
    public List<LeftSchemes.Left> getLeft() {
        return left.waiting(request.viewer(), getYear());
    }

    public List<Choice> getFunds() {
        return Stream.of(FundSource.NATIONAL, FundSource.LOCAL)
                .map(fund -> new Choice(fund.name(), vn.khuyencong.web.Words.of(fund), typed.chosen("fund", fund.name(), FundSource.NATIONAL))).toList();
    }

    /** Of one's own unit both plans, a nil one too. */
    public List<Collected> getPlans() {
        return request.viewer().may(Function.SUBMIT) ? request.viewer().ownUnit().stream().flatMap(unit -> Stream.of(FundSource.NATIONAL, FundSource.LOCAL)
                .map(fund -> new Collected(unitName(unit), fund, drafts.waiting(new PlanOf(unit, getYear(), fund)).size(),
                        PlanDraftServlet.link(unit, getYear(), fund).toString(), fund == FundSource.NATIONAL
                        ? Link.to("/bieu-mau/BM06.pdf").with("unit", unit).with("year", getYear()).toString() : null))).toList() : List.of();
    }

    public List<AppraisalQuality.Row> getQuality() {
        return quality.of(request.viewer(), getYear());
    }

    public String unitName(UnitId unit) {
        return UnitNames.on(clock.today(), territory.map(), unit);
    }

    /** The codes of those that were adjusted or stopped. */
    public String codes(AppraisalQuality.Row row) {
        return Stream.concat(row.adjusted().stream(), row.stopped().stream()).map(SchemeRecord::code).collect(Collectors.joining(", "));
    }
}
