package vn.khuyencong.web.consultancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Indicator;
import vn.khuyencong.consolidation.Indicators;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.consultancy.MarketSchemes;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.Amounts;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.QuestionFields;
import vn.khuyencong.web.page.ShownUnits;

/** Communication and market: what the indicators of a period say, and the schemes that stand behind it. */
@Named("marketPage")
@RequestScoped
public class MarketPage extends QuestionFields {

    private static final String PAGE = "/truyen-thong-thi-truong.xhtml";
    private static final Set<String> SECTIONS = Set.of("COMMUNICATION", "MARKET");

    @Inject
    private PageRequest request;
    @Inject
    private Consolidation consolidation;
    @Inject
    private Indicators indicators;
    @Inject
    private MarketSchemes schemes;
    @Inject
    private ShownUnits units;

    private List<Row> rows;
    private List<MarketSchemes.MarketScheme> found;
    private Paging<MarketSchemes.MarketScheme> shown;

    /**
     * An indicator of the period; null where nobody stated anything.
     *
     * @param sub     whether it is part of the one above
     * @param percent what was done of the plan of the year, with one decimal
     */
    public record Row(String label, String unit, boolean sub, Long plan, Amounts done, BigDecimal percent) {
    }

    /** Reads the figures before the page is drawn. */
    public void load() {
        request.viewer().require(Function.READ);
        Question question = request.question().decided();
        ConsolidatedYear year = consolidation.year(request.viewer(), question);
        rows = indicators.on(question.reportDay()).stream().filter(one -> SECTIONS.contains(one.section()))
                .map(one -> row(one, year.total().sums(), question.period())).toList();
        found = schemes.of(request.viewer(), question);
        shown = Paging.ofTallRows(found, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    /** Actual figures where there are any, else estimates; the two are never added. */
    private static Row row(Indicator indicator, Sums sums, Period period) {
        Amounts actual = Amounts.of(sums, ValueStatus.ACTUAL, period, indicator.measure());
        Amounts done = actual.total() != null ? actual : Amounts.of(sums, ValueStatus.ESTIMATED, period, indicator.measure());
        Long plan = sums.total(ValueStatus.PLANNED, Period.YEAR, indicator.measure());
        return new Row(Words.label("measure", indicator.measure(), indicator.label()), Words.label("unit", indicator.measure(), indicator.unit()),
                indicator.number().contains("."), plan, done,
                plan == null || plan == 0 || done.total() == null ? null : Numbers.percent(done.total(), plan, 1));
    }

    public int getYear() {
        return request.year();
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Those of the page that is asked for. */
    public Paging<MarketSchemes.MarketScheme> getSchemes() {
        return shown;
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        Scope scope = request.question().scope();
        return Link.to(PAGE).with("year", getYear()).with("period", request.period()).with("region", scope.region()).with("unit", scope.unit())
                .with("boundaries", getBoundaries()).with(Paging.PARAMETER, page).toString();
    }

    /** Support of all schemes shown, whole đồng. */
    public long getSupport() {
        return found.stream().mapToLong(MarketSchemes.MarketScheme::support).reduce(0, Math::addExact);
    }

    /** Schemes shown, each once. */
    public long getNumber() {
        return found.stream().map(one -> one.record().id()).distinct().count();
    }

    /** Name of the unit of a scheme. */
    public String unit(MarketSchemes.MarketScheme one) {
        return units.today(one.record().unit());
    }
}
