package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;

/** The schemes of a year, by unit, fund, state and text. */
@Named("schemeList")
@RequestScoped
public class SchemeListPage {

    static final String PAGE = "/de-an.xhtml";
    private static final int SIZE = 50;

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFilters filters;
    @Inject
    private Choices choices;
    @Inject
    private SchemeList schemes;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private SchemeFilter filter;
    private long total;
    private Paging<Row> rows;
    private List<StateCount> states;

    /** A scheme as a line of the table; money in đồng. */
    public record Row(long id, String code, String name, String href, String unit, FundSource fund, SchemeState state, int percentDone,
                      long money, String endMonth) {
    }

    /** How many schemes stand in a state, and the list of them. */
    public record StateCount(SchemeState state, long count, String href, boolean chosen) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        filter = filters.of(request.year(), request.parameters());
        Map<SchemeState, Long> counts = schemes.states(request.viewer(), filter);
        total = filter.state() == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.getOrDefault(filter.state(), 0L);
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        rows = Paging.of(total, SIZE, page, this::some);
        states = counts.entrySet().stream().map(count -> new StateCount(count.getKey(), count.getValue(),
                list().with("state", count.getKey() == filter.state() ? null : count.getKey()).toString(), count.getKey() == filter.state())).toList();
    }

    private List<Row> some(int first, int size) {
        UnitMap units = territory.map();
        return schemes.page(request.viewer(), filter, first, size).stream().map(entry -> row(entry, units)).toList();
    }

    static Row row(SchemeList.Entry entry, UnitMap units) {
        var record = entry.record();
        return new Row(record.id(), record.code(), record.name(), SchemePage.link(record.id()).toString(), UnitNames.dated(units.get(record.unit())),
                record.fund(), record.state(), record.percentDone(), entry.money(), record.endMonth());
    }

    /** What is shown, all pages of it, as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        return SchemeSheet.of(getTitle(), schemes.anySample(request.viewer(), filter), total, this::some);
    }

    public String getTitle() {
        return Words.get("scheme.list", Integer.toString(request.year()));
    }

    public Paging<Row> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public List<StateCount> getStates() {
        return states;
    }

    public String getText() {
        return filter.text();
    }

    public boolean isFiltered() {
        return filter.units() != null || filter.fund() != null || filter.state() != null || filter.text() != null;
    }

    /** Where a form of the unit that is shown is printed. */
    public String form(String form) {
        return Link.to("/bieu-mau.xhtml").with("form", form).with("year", request.year()).with("unit", unit()).toString();
    }

    /** The same page without any filter. */
    public String getClear() {
        return request.link(PAGE).toString();
    }

    public int getYear() {
        return request.year();
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getFunds() {
        return Choice.any(SchemeWords.funds(filter.fund()), Words.get("scheme.anyFund"));
    }

    public List<Choice> getAllStates() {
        return Choice.anyOf(SchemeState.class, filter.state(), Words.get("inbox.anyState"));
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return list().with("state", filter.state()).with(Paging.PARAMETER, page).toString();
    }

    private Link list() {
        return request.link(PAGE).with("unit", unit()).with("fund", filter.fund()).with("text", filter.text());
    }
}
