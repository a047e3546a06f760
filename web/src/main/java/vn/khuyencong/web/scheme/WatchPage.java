package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.khuyencong.norm.LawList;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.norm.Threshold;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.watch.Ageing;
import vn.khuyencong.scheme.watch.Coverage;
import vn.khuyencong.scheme.watch.IdleMoney;
import vn.khuyencong.scheme.watch.Risk;
import vn.khuyencong.scheme.watch.WatchList;
import vn.khuyencong.scheme.watch.Watched;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Formats;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;

/** What should be looked at before it is too late: schemes at risk, idle money, how long things take, areas passed over. */
@Named("watchPage")
@RequestScoped
public class WatchPage {

    static final String PAGE = "/giam-sat.xhtml";

    @Inject
    private PageRequest request;
    @Inject
    private SchemeFilters filters;
    @Inject
    private WatchList watch;
    @Inject
    private IdleMoney idle;
    @Inject
    private Ageing ageing;
    @Inject
    private Coverage coverage;
    @Inject
    private Thresholds thresholds;
    @Inject
    private Choices choices;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private WatchView view;
    private Risk.RiskKind kind;
    private Region region;
    private UnitMap map;
    private SchemeFilter filter;
    private Watched all;
    private Watched chosen;
    private List<IdleMoney.Row> idleMoney;
    private List<AgeingRow> allAges;
    private List<Coverage.Row> allAreas;
    private RiskCounts counts;
    private Paging<?> rows;

    /** What the page shows. */
    public enum WatchView {
        RISKS, MONEY, AGEING, AREAS, LIMITS
    }

    /** A part of the page, and how many rows it has; null where that says nothing. */
    public record Part(WatchView view, Integer count, String href, boolean here) {
    }

    /** A scheme at risk; {@code when} says since when in words. */
    public record RiskRow(Risk risk, String unit, String href, String when) {
    }

    /** Money without a use. */
    public record IdleRow(IdleMoney.Row row, String unit, String href) {
    }

    /** A priority area. */
    public record AreaRow(Coverage.Row row, String unit, PriorityArea area) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        map = territory.map();
        Parameters asked = request.parameters();
        filter = filters.of(request.year(), asked);
        view = asked.choice("view", WatchView.class).orElse(WatchView.RISKS);
        kind = asked.choice("kind", Risk.RiskKind.class).orElse(null);
        region = asked.choice("region", Region.class).orElse(null);
        all = watch.of(request.viewer(), filter);
        chosen = all.where(risk -> (kind == null || risk.kind() == kind) && isThere(risk.unit()));
        idleMoney = idle.of(request.viewer(), filter).stream().filter(row -> isThere(row.plan().unit())).toList();
        Map<ThresholdKind, Threshold> limits = thresholds.on(clock.today());
        // Of every decided scheme of the year the events are read: only where they are shown.
        allAges = view != WatchView.AGEING ? List.of() : ageing.of(request.viewer(), filter).stream().filter(row -> isThere(row.unit()))
                .map(row -> new AgeingRow(row, name(row.unit()), longer(row.toAssign(), limits.get(ThresholdKind.ASSIGNMENT)),
                        longer(row.toContract(), limits.get(ThresholdKind.CONTRACT)))).sorted(AgeingRow.SLOWEST).toList();
        allAreas = coverage.of(request.viewer(), filter).stream().filter(row -> isThere(row.unit())).toList();
        counts = RiskCounts.of(all.parts(), risk -> map.get(risk.unit()).region(),
                (where, why) -> list(view).with("region", where).with("kind", why).toString(), region, kind);
        rows = rows(asked.number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    private Paging<?> rows(long page) {
        return switch (view) {
            case RISKS -> Paging.ofTallRows(chosen.risks(), page, (first, most) -> watch.page(request.viewer(), filter, chosen, first, most).stream().map(this::row).toList());
            case MONEY -> Paging.ofTallRows(idleMoney.stream().map(row -> new IdleRow(row, name(row.plan().unit()), SchemePage.link(row.money().source().scheme()).toString())).toList(), page);
            case AGEING -> Paging.ofTallRows(allAges, page);
            case AREAS -> Paging.ofTallRows(allAreas.stream().map(row -> new AreaRow(row, name(row.unit()), row.area())).toList(), page);
            case LIMITS -> Paging.ofTallRows(thresholds.on(clock.today()).values().stream().filter(limit -> ThresholdKind.OF_SCHEMES.contains(limit.kind())).toList(), page);
        };
    }

    private boolean isThere(UnitId unit) {
        return region == null || map.get(unit).region() == region;
    }

    private static boolean longer(Long days, Threshold limit) {
        return days != null && limit != null && days > limit.amount();
    }

    private String name(UnitId unit) {
        return UnitNames.dated(map.get(unit));
    }

    private RiskRow row(Risk risk) {
        String day = new Formats().day(risk.since());
        String when = Words.get(risk.days() < 0 ? "watch.in" : "watch.ago", day, Long.toString(Math.abs(risk.days())));
        return new RiskRow(risk, name(risk.record().unit()), SchemePage.link(risk.record().id()).toString(), when);
    }

    /** The parts of the page with what is in them. */
    public List<Part> getParts() {
        return Arrays.stream(WatchView.values()).map(each -> new Part(each, count(each), list(each).with("region", region).toString(), each == view)).toList();
    }

    private Integer count(WatchView of) {
        return switch (of) {
            case RISKS -> Math.toIntExact(all.where(risk -> isThere(risk.unit())).risks());
            case MONEY -> idleMoney.size();
            case AREAS -> allAreas.size();
            case AGEING, LIMITS -> null;
        };
    }

    public boolean shows(String name) {
        return view == WatchView.valueOf(name);
    }

    public boolean isNone() {
        return rows.items().isEmpty();
    }

    /** How many warnings of which kind there are in which region, whatever is chosen of either. */
    public RiskCounts getCounts() {
        return counts;
    }

    /** What is listed, in words. */
    public String getListed() {
        Formats formats = new Formats();
        return Words.get("watch.count", formats.count(chosen.risks()), formats.count(chosen.schemes()));
    }

    /** The rows of the part that is shown: the most urgent first. */
    public Paging<?> getRows() {
        return rows;
    }

    /** Where the thresholds are kept. */
    public String getLaw() {
        return Link.to("/dinh-muc.xhtml").with("list", LawList.THRESHOLDS).toString();
    }

    public int getYear() {
        return request.year();
    }

    public String getTitle() {
        return Words.get("watch.title", Integer.toString(request.year()));
    }

    public String getBoundaries() {
        return request.boundaries().name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Choice> getUnits() {
        return Choice.any(choices.unitsOf(request.year(), request.boundaries(), clock.today(), unit()), Words.get("inbox.anyUnit"));
    }

    public List<Choice> getFunds() {
        return Choice.any(SchemeWords.funds(fund()), Words.get("scheme.anyFund"));
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    public List<Choice> getRegions() {
        List<Choice> regions = choices.regions(region);
        return regions.isEmpty() ? regions : Choice.any(regions, Words.get("watch.anyRegion"));
    }

    public List<Choice> getAllKinds() {
        return Choice.anyOf(Risk.RiskKind.class, kind, Words.get("watch.anyKind"));
    }

    /** As the address names it. */
    public String getView() {
        return view.name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isFiltered() {
        return unit() != null || fund() != null || region != null || kind != null;
    }

    /** The same part without any filter. */
    public String getClear() {
        return request.link(PAGE).with("view", view).toString();
    }

    /** The address of another page of the same list. */
    public String address(long other) {
        return list(view).with("region", region).with("kind", kind).with(Paging.PARAMETER, other).toString();
    }

    private FundSource fund() {
        return request.parameters().choice("fund", FundSource.class).orElse(null);
    }

    private Link list(WatchView of) {
        return request.link(PAGE).with("view", of == WatchView.RISKS ? null : of).with("unit", unit()).with("fund", fund());
    }
}
