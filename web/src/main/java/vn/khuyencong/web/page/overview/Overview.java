package vn.khuyencong.web.page.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.consolidation.BudgetYear;
import vn.khuyencong.consolidation.Budgets;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.exchange.Arrivals;
import vn.khuyencong.plan.SchemeKinds;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Period;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.TileMap;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.PageRequest;

/** The full view of a year: who has sent what, plan against result, the years before, the local budgets, the kinds of schemes. */
@Named("overview")
@RequestScoped
public class Overview {

    private static final int YEARS = 5;

    @Inject
    private PageRequest request;
    @Inject
    private OverviewChoice choice;
    @Inject
    private Arrivals arrivals;
    @Inject
    private Consolidation consolidation;
    @Inject
    private FigureTables figureTables;
    @Inject
    private Budgets budgets;
    @Inject
    private SchemeKinds schemeKinds;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private FigureTable table;
    private CompletenessSection completeness;
    private TileBoard completenessTiles;
    private Comparison comparison;
    private BudgetSection budgetSection;
    private TileBoard moneyTiles;
    private SchemeSection schemes;

    /** Looks everything up before the page is drawn. */
    public void load() {
        Question question = request.question();
        UnitMap units = territory.map();
        ConsolidatedYear year = consolidation.year(request.viewer(), question);
        table = figureTables.of(year);
        DocumentStream stream = choice.stream();
        completeness = new CompletenessSection(arrivals.completeness(request.viewer(), question, choice.reports()), stream, units,
                choice.page());
        completenessTiles = completeness.tiles(map(units, stream.owedOn(question.year())));
        List<BudgetYear> years = budgets.of(request.viewer(), question, lastYears(question.year()));
        comparison = new Comparison(table, year);
        budgetSection = new BudgetSection(years);
        moneyTiles = new MoneyMap(years.get(years.size() - 1), choice.fund(), choice.planned(), request.link("/tong-hop.xhtml"))
                .tiles(map(units, choice.planned() ? question.planDay() : Period.YEAR.lastDay(question.year())));
        schemes = new SchemeSection(schemeKinds.of(request.viewer(), question, lastYears(question.year())));
    }

    private static List<Integer> lastYears(int year) {
        return IntStream.rangeClosed(year - YEARS + 1, year).boxed().toList();
    }

    private TileMap map(UnitMap units, LocalDate then) {
        LocalDate day = request.boundaries() == Boundaries.NOW ? clock.today() : then;
        return TileMap.holding(units.on(day).stream().map(Unit::id).toList());
    }

    /** What is shown: scope, year and map. */
    public String getTitle() {
        String scope = table.scope().unit() != null ? table.rows().get(0).name()
                : table.scope().region() != null ? Words.of(table.scope().region()) : Words.get("figures.nation");
        String title = Words.get("overview.title", table.year(), scope);
        return request.boundaries() == Boundaries.THEN ? title : Words.get("figures.titleNow", title);
    }

    /** Where the figures come from and how old they are. */
    public String getSource() {
        return Words.get("overview.source", Words.of(request.question().undecided() ? Basis.SUBMITTED : Basis.DECIDED).toLowerCase(),
                new Formats().day(clock.today()));
    }

    /** What the money map shows. */
    public String getMoneyTitle() {
        String fund = choice.fund() == null ? Words.get("overview.bothFunds") : Words.of(choice.fund());
        return Words.get(choice.planned() ? "overview.map.plan" : "overview.map.result", fund, table.year());
    }

    public FigureTable getTable() {
        return table;
    }

    /** The deadlines of the year, and what moved them. */
    public String getDeadlines() {
        return request.link("/han-nop.xhtml").toString();
    }

    /** Who was punctual in the year. */
    public String getLeague() {
        return request.link("/dung-han.xhtml").toString();
    }

    public CompletenessSection getCompleteness() {
        return completeness;
    }

    public TileBoard getCompletenessTiles() {
        return completenessTiles;
    }

    public Comparison getComparison() {
        return comparison;
    }

    public BudgetSection getBudgets() {
        return budgetSection;
    }

    public TileBoard getMoneyTiles() {
        return moneyTiles;
    }

    public SchemeSection getSchemes() {
        return schemes;
    }
}
