package vn.khuyencong.web.page.establishment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.establishment.Duplicates;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.Establishments;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;

/** The establishments, found by name or tax code and by province. */
@Named("establishmentList")
@RequestScoped
public class EstablishmentList {

    private static final int SIZE = 50;

    @Inject
    private PageRequest request;
    @Inject
    private Choices choices;
    @Inject
    private Establishments establishments;
    @Inject
    private Duplicates duplicates;
    @Inject
    private Territory territory;

    private Establishments.Filter filter;
    private long total;
    private long suspected;
    private Paging<Row> rows;

    /** An establishment as a line of the table. */
    public record Row(String name, String href, String legalForm, String taxCode, String units) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        filter = new Establishments.Filter(request.parameters().text("search").orElse(null), request.parameters().unit("unit").orElse(null));
        total = establishments.count(request.viewer(), filter);
        suspected = duplicates.countOpen(request.viewer());
        long page = request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L);
        rows = Paging.of(total, SIZE, page, (first, size) -> rows(establishments.page(request.viewer(), filter, first, size)));
    }

    private List<Row> rows(List<Establishment> some) {
        UnitMap map = territory.map();
        Map<Long, List<UnitId>> units = establishments.units(request.viewer(), some);
        return some.stream().map(one -> new Row(one.name(), Link.to("/co-so-chi-tiet.xhtml").with("id", one.id()).toString(),
                Words.of(one.legalForm()), one.taxCode() == null ? "" : one.taxCode(),
                units.getOrDefault(one.survivor(), List.of()).stream().map(id -> UnitNames.dated(map.get(id))).collect(Collectors.joining(", ")))).toList();
    }

    public Paging<Row> getRows() {
        return rows;
    }

    /** How many distinct establishments there are, as merged now. */
    public long getTotal() {
        return total;
    }

    /** How many suspected pairs wait. */
    public long getSuspected() {
        return suspected;
    }

    public String getSearch() {
        return filter.search();
    }

    public boolean isFiltered() {
        return !filter.equals(Establishments.Filter.ALL);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.units(filter.unit()), Words.get("inbox.anyUnit"));
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return Link.to("/co-so.xhtml").with("search", filter.search()).with("unit", filter.unit()).with(Paging.PARAMETER, page).toString();
    }
}
