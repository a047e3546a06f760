package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.figures.MeasureName;
import vn.khuyencong.web.figures.Trace;

/** Takes a figure apart: the country into regions, a region into units, a unit into the signed lines of its submissions. */
@Named("sources")
@RequestScoped
public class Sources {

    private static final String PAGE = "/nguon-so-lieu.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private Consolidation consolidation;
    @Inject
    private FigureSources figureSources;
    @Inject
    private FigureTables tables;
    @Inject
    private Territory territory;

    private Question question;
    private FigureSources.Traced traced;
    private ConsolidatedYear year;
    private FigureParts parts;
    private MeasureName measure;

    /** Looks everything up before the page is drawn. */
    public void load() {
        traced = Trace.of(request.parameters());
        year = consolidation.year(request.viewer(), request.historicQuestion());
        question = year.question();
        measure = tables.measure(traced.measure(), question);
        if (traced.activity() != null && !question.scope().isUnit()) {
            throw BadParameter.missing("unit", Words.get("parameter.unit"));
        }
        parts = question.scope().isUnit() ? lines() : sums();
    }

    private FigureParts lines() {
        List<FigureSources.Source> lines = figureSources.of(request.viewer(), year.units().get(0).unit().id(), question, traced);
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        return FigureParts.ofLines(lines, page, territory.map());
    }

    private FigureParts sums() {
        return question.scope().region() == null
                ? FigureParts.ofRegions(year, traced, region -> here().with("region", region).toString())
                : FigureParts.ofUnits(year, traced, unit -> here().with("unit", unit).toString());
    }

    private Link here() {
        return request.historicLink(PAGE).with("period", question.period()).with("status", traced.status())
                .with("measure", traced.measure()).with("fund", traced.fund()).with("activity", traced.activity());
    }

    public FigureParts getParts() {
        return parts;
    }

    /** What the figure counts. */
    public String getTitle() {
        String fund = traced.fund() == null ? Words.get("sources.allFunds") : Words.of(traced.fund());
        Period period = traced.status() == ValueStatus.PLANNED ? Period.YEAR : question.period();
        return Words.get("sources.title", measure.label(), Words.of(traced.status()), fund,
                Words.get("figures.period." + period, question.year()));
    }

    /** Whether it comes from sample data. */
    public boolean isSample() {
        return year.sample();
    }

    /** SHA-256 of all figures of the question, as forms print it. */
    public String getDataDigest() {
        return year.dataDigest();
    }

    /** In what it is counted. */
    public String getUnitOfMeasure() {
        return measure.unit() == null ? "" : measure.unit();
    }

    /** Whose figure it is. */
    public String getScope() {
        return question.scope().isUnit() ? year.units().get(0).name() : question.scope().region() == null
                ? Words.get("figures.nation") : Words.of(question.scope().region());
    }

    /** The figure this one is a part of; null at the top. */
    public String getUp() {
        Region region = question.scope().isUnit() ? year.units().get(0).region() : null;
        boolean visible = region == null ? request.viewer().seesAll() : request.viewer().sees(region);
        return !visible || question.scope().equals(Scope.NATION) ? null : here().with("region", region).toString();
    }

    /** The table it stands in. */
    public String getTable() {
        return request.historicLink("/tong-hop.xhtml").with("period", question.period()).with("region", question.scope().region())
                .with("unit", question.scope().unit()).toString();
    }

    /** Another page of the lines; null where there is none. */
    public String page(int number) {
        return number < 1 || number > parts.lines().pages() ? null
                : here().with("unit", question.scope().unit()).with(Paging.PARAMETER, number).toString();
    }
}
