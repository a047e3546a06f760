package vn.khuyencong.web.prices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.estimate.Deviation;
import vn.khuyencong.scheme.estimate.Estimate;
import vn.khuyencong.scheme.estimate.Estimates;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.UnitNames;

/** Where the estimates of a year deviate; or, of one scheme, its estimate and its versions. */
@Named("estimatesPage")
@RequestScoped
public class EstimatesPage {

    static final String PATH = "/du-toan.xhtml";
    static final String SCHEME = "de-an";

    @Inject
    private PageRequest request;
    @Inject
    private Estimates estimates;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;

    private UnitMap units;
    private SchemeRecord scheme;
    private List<Estimate> versions = List.of();
    private Estimate shown;
    private UnitId unit;
    private List<Estimates.Row> rows = List.of();

    static Link link(long scheme) {
        return Link.to(PATH).with(SCHEME, scheme);
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        units = territory.map();
        if (getScheme() == null) {
            unit = request.parameters().unit("unit").orElse(null);
            rows = estimates.deviations(request.viewer(), request.year(), unit);
        } else {
            versions = estimates.of(scheme);
            long asked = request.parameters().number("ban", 1, Integer.MAX_VALUE).orElse((long) versions.size());
            shown = versions.stream().filter(one -> one.version() == asked).findFirst().orElse(null);
        }
    }

    /** The scheme that was asked for; null for the report over all. */
    public SchemeRecord getScheme() {
        if (scheme == null) {
            scheme = request.parameters().number(SCHEME, 1, Long.MAX_VALUE).map(id -> estimates.scheme(request.viewer(), id)
                    .orElseThrow(() -> new NotThere(Words.get("estimate.noScheme")))).orElse(null);
        }
        return scheme;
    }

    /** The unit of a scheme by its name. */
    public String unit(SchemeRecord of) {
        return units.find(of.unit()).map(UnitNames::dated).orElse(of.unit().value());
    }

    public String href(SchemeRecord of) {
        return link(of.id()).toString();
    }

    public String version(Estimate of) {
        return link(scheme.id()).with("ban", of.version()).toString();
    }

    /** The version shown; null while there is none. */
    public Estimate getShown() {
        return shown;
    }

    public List<Estimate> getVersions() {
        return versions;
    }

    /** Support by the plan in đồng; null while no plan states the scheme. */
    public Long getPlanned() {
        return estimates.planned(scheme);
    }

    public boolean isMade() {
        return estimates.mayMake(request.viewer(), scheme);
    }

    /** A deviation in words: percent with its sign, and đồng. */
    public String deviation(Deviation deviation) {
        Formats formats = new Formats();
        return deviation.percent() == null ? "" : deviation.difference() == 0 ? formats.percent(deviation.percent())
                : Words.get("estimate.deviates", formats.change(deviation.percent()), formats.count(deviation.difference()));
    }

    public List<Estimates.Row> getRows() {
        return rows;
    }

    /** How many schemes have no estimate yet. */
    public long getMissing() {
        return rows.stream().filter(row -> row.estimate() == null).count();
    }

    /** How many estimates deviate. */
    public long getDeviating() {
        return rows.stream().filter(row -> row.estimate() != null && row.estimate().deviating() > 0).count();
    }

    public String getYear() {
        return Integer.toString(request.year());
    }

    public List<Choice> getYears() {
        return choices.years(request.year());
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.units(unit), Words.get("estimate.allUnits"));
    }
}
