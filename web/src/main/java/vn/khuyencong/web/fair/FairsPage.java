package vn.khuyencong.web.fair;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FairQuota;
import vn.khuyencong.fair.FairQuotas;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.Floors;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Column;
import vn.khuyencong.reports.spreadsheet.Spreadsheet.Row.Kind;
import vn.khuyencong.reports.spreadsheet.Value;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.ShownUnits;
import vn.khuyencong.web.page.UnitNames;

/** The fairs of a year that the one who looks sees. */
@Named("fairsPage")
@RequestScoped
public class FairsPage {

    private static final String PAGE = "/hoi-cho.xhtml";
    private static final int WIDTH = 16;

    @Inject
    private PageRequest request;
    @Inject
    private Fairs fairs;
    @Inject
    private Floors floors;
    @Inject
    private FairQuotas quotas;
    @Inject
    private ShownUnits units;

    private List<Row> all;
    private Paging<Row> rows;

    /** A fair in the list. */
    public record Row(Fair fair, String organiser, int stalls, int quota, String href) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        Map<Long, Integer> stalls = floors.counts(request.year());
        Map<Long, List<FairQuota>> allowed = quotas.ofYear(request.year()).stream().collect(Collectors.groupingBy(quota -> quota.fair().id()));
        all = fairs.ofYear(request.viewer(), request.year()).stream().map(fair -> new Row(fair, organiser(fair, units.map()), stalls.getOrDefault(fair.id(), 0),
                quota(fair, allowed.getOrDefault(fair.id(), List.of())), FairLinks.fair(fair.id()).toString())).toList();
        rows = Paging.ofTallRows(all, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    /** Of all provinces, or of the viewer's own. */
    private int quota(Fair fair, List<FairQuota> allowed) {
        boolean whole = fairs.seesWhole(request.viewer(), fair, units.map());
        return allowed.stream().filter(quota -> whole || request.viewer().sees(quota.unit(), units.map())).mapToInt(FairQuota::stalls).sum();
    }

    static String organiser(Fair fair, UnitMap units) {
        return fair.organiser() == null ? Words.get("fair.department") : UnitNames.on(fair.fromDay(), units, fair.organiser());
    }

    /** Those of the page that is asked for. */
    public Paging<Row> getRows() {
        return rows;
    }

    public String getTitle() {
        return Words.get("fair.titleOfYear", request.year());
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return Link.to(PAGE).with("year", request.year()).with(Paging.PARAMETER, page).toString();
    }

    /** The fairs of the year as a spreadsheet. */
    public Spreadsheet sheet() {
        load();
        List<Column> columns = Stream.of("field.fairCode", "fair.fair", "fair.state", "field.fromDay", "field.toDay", "field.fairPlace", "field.organiser", "field.opensOn",
                "field.closesOn", "fair.stalls", "fair.quota").map(key -> Column.of(Words.get(key), key.equals("fair.fair") ? 3 * WIDTH : WIDTH)).toList();
        return new Spreadsheet(Words.get("sheet.fairs"), List.of(getTitle()), "", columns, 2, all.stream().map(FairsPage::row).toList(), List.of(),
                all.stream().anyMatch(row -> row.fair().sample()), null);
    }

    private static Spreadsheet.Row row(Row row) {
        Fair fair = row.fair();
        Formats formats = new Formats();
        return new Spreadsheet.Row(Kind.LINE, List.of(Value.text(fair.code()), Value.text(fair.name()), Value.text(Words.of(fair.state())),
                Value.text(formats.day(fair.fromDay())), Value.text(formats.day(fair.toDay())), Value.text(fair.place()), Value.text(row.organiser()),
                Value.text(formats.day(fair.opensOn())), Value.text(formats.day(fair.closesOn())), Value.whole((long) row.stalls()), Value.whole((long) row.quota())));
    }
}
