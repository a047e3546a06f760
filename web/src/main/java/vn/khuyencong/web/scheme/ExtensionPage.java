package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.organization.Function;
import vn.khuyencong.portal.TimeExtensions.Foreseen;
import vn.khuyencong.portal.TimeExtensions;
import vn.khuyencong.scheme.Actor;
import vn.khuyencong.scheme.Deed;
import vn.khuyencong.scheme.Guard;
import vn.khuyencong.scheme.Guards;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeLife;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Transition;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.SchemeFilters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.entry.Entries;
import vn.khuyencong.web.entry.Fields;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Frame;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;
import vn.khuyencong.web.page.UnitNames;
import vn.khuyencong.web.people.Notices;

/** One act for many schemes: their time is extended by one paper for one reason, after a look at each. */
@Named("extensionPage")
@RequestScoped
public class ExtensionPage {

    static final String PAGE = "/gia-han.xhtml";
    private static final String CHOSEN = "id";
    private static final int MOST = 500;
    private static final Comparator<SchemeRecord> SOONEST = Comparator.comparing(SchemeRecord::endMonth, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SchemeRecord::id);

    @Inject
    private Guards guards;
    @Inject
    private PageRequest request;
    @Inject
    private HttpServletRequest http;
    @Inject
    private SchemeFilters filters;
    @Inject
    private SchemeList schemes;
    @Inject
    private TimeExtensions extensions;
    @Inject
    private Territory territory;
    @Inject
    private Choices choices;
    @Inject
    private BusinessClock clock;

    private final Fields fields = new Fields();
    /** Whose power more time is depends on the fund alone: asked once, not for each scheme. */
    private final Map<List<Object>, Boolean> inPower = new HashMap<>();
    private Map<Long, Foreseen> foreseen = Map.of();
    private List<SchemeRecord> all;
    private EndTime end;
    private Region region;
    private Paging<Row> rows;
    private UnitMap map;
    private Notices.Notice notice;

    /** A scheme that may be chosen, with what was found of its extension. */
    public record Row(SchemeRecord record, String unit, boolean chosen, boolean looked, boolean possible, List<String> against) {
    }

    /** How many schemes end when, and the list of them. */
    public record EndCount(EndTime end, long count, String href, boolean chosen) {
    }

    /** Looks everything up before the page is drawn; fills in what is known when it is drawn for the first time. */
    public void load() {
        if (notice == null) {
            notice = Notices.take();
        }
        if (fields.isEmpty()) {
            fields.put("paperDate", clock.today().toString());
            fields.put("authority", Words.get("step.minister"));
        }
        rows = shown();
    }

    private Paging<Row> shown() {
        Set<Long> ids = ids();
        return Paging.ofTallRows(listed().stream().map(record -> row(record, ids)).toList(),
                request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L));
    }

    /** Those under way that the viewer may extend where they stand, the one that ends first before the others. */
    private List<SchemeRecord> all() {
        if (all == null) {
            map = territory.map();
            end = request.parameters().choice("end", EndTime.class).orElse(null);
            region = request.parameters().choice("region", Region.class).orElse(null);
            SchemeFilter filter = filters.of(request.year(), request.parameters());
            all = schemes.underWay(request.viewer(), filter).stream().filter(record -> region == null || map.get(record.unit()).region() == region)
                    .filter(record -> SchemeLife.find(record.state(), SchemeAct.EXTEND_TIME, record.fund())
                            .filter(transition -> mayExtend(record, transition)).isPresent()).sorted(SOONEST).toList();
        }
        return all;
    }

    private boolean mayExtend(SchemeRecord record, Transition transition) {
        Actor actor = Actor.of(request.viewer(), record.unit(), map, clock.today());
        return actor.may(transition) && inPower.computeIfAbsent(List.of(record.fund(), actor.functions()),
                of -> guards.against(Guard.IN_POWER, record, Deed.of(SchemeAct.EXTEND_TIME, actor)).isEmpty());
    }

    private EndTime end(SchemeRecord record) {
        return EndTime.of(record.endMonth(), YearMonth.from(clock.today()));
    }

    /** Those that the address asks for, on all pages. */
    private List<SchemeRecord> listed() {
        return all().stream().filter(record -> end == null || end(record) == end).toList();
    }

    private Row row(SchemeRecord record, Set<Long> ids) {
        Foreseen found = foreseen.get(record.id());
        return new Row(record, name(record), ids.contains(record.id()), found != null, found == null || found.possible(),
                found == null ? List.of() : SchemeWords.messages(found.findings()));
    }

    private String name(SchemeRecord record) {
        return UnitNames.dated(map.get(record.unit()));
    }

    /** Also asked for while the form is taken in, before anything was looked at. */
    public Paging<Row> getRows() {
        return rows == null ? shown() : rows;
    }

    /** How many end when, whatever is chosen of it. */
    public List<EndCount> getEnds() {
        return Arrays.stream(EndTime.values()).map(each -> new EndCount(each, all().stream().filter(record -> end(record) == each).count(),
                list().with("end", each == end ? null : each).toString(), each == end)).filter(each -> each.count() > 0).toList();
    }

    /** How many the list holds on all its pages. */
    public int getTotal() {
        return listed().size();
    }

    /** Whether all pages of it can be chosen at once. */
    public boolean isWholeChoosable() {
        return getRows().isMany() && getTotal() <= MOST;
    }

    /** Those that cannot be extended, wherever in the list they stand. */
    public List<Row> getHindered() {
        Set<Long> ids = foreseen.keySet();
        return foreseen.values().stream().filter(one -> !one.possible()).map(one -> row(one.record(), ids)).toList();
    }

    /** Looks at each of the chosen ones. */
    public void foresee() {
        if (isNothingChosen()) {
            return;
        }
        foreseen = byId(extensions.foresee(request.viewer(), ids(), extension()));
    }

    /** Extends all of the chosen ones, or says which are in the way. */
    public void extend() throws IOException {
        if (isNothingChosen()) {
            return;
        }
        List<Foreseen> done = extensions.extend(request.viewer(), ids(), extension());
        foreseen = byId(done);
        if (!done.isEmpty() && done.stream().allMatch(Foreseen::possible)) {
            Notices.leadTo(list().with("end", end), new Notices.Notice(Words.get("extension.done", Integer.toString(done.size())), null));
        }
    }

    private boolean isNothingChosen() {
        boolean nothing = ids().isEmpty();
        if (nothing) {
            notice = new Notices.Notice(Words.get("extension.nothing"), null);
        }
        return nothing;
    }

    private static Map<Long, Foreseen> byId(List<Foreseen> all) {
        return all.stream().collect(Collectors.toMap(each -> each.record().id(), each -> each));
    }

    /** What is ticked, or the whole list; nothing that is not in the list. They are known by their numbers, since the list may have changed meanwhile. */
    private Set<Long> ids() {
        Set<Long> ids = listed().stream().map(SchemeRecord::id).collect(Collectors.toCollection(TreeSet::new));
        if (!isWhole()) {
            ids.retainAll(ticked());
        }
        return ids;
    }

    private Set<Long> ticked() {
        String[] values = http.getParameterValues(CHOSEN);
        return values == null ? Set.of() : Arrays.stream(values).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf).collect(Collectors.toSet());
    }

    /** Whether the whole list is meant, on all its pages. */
    public boolean isWhole() {
        return request.parameters().text("whole").isPresent() && listed().size() <= MOST;
    }

    private TimeExtensions.Extension extension() {
        FormReading reading = Entries.reading();
        return new TimeExtensions.Extension(reading.text(fields.get("endMonth")), reading.text(fields.get("paperNumber")),
                reading.day("paperDate", fields.get("paperDate")), reading.text(fields.get("authority")), reading.text(fields.get("note")));
    }

    public Fields getFields() {
        return fields;
    }

    /** Whether each of the chosen ones was looked at and none is in the way; whoever sends the last button has looked. */
    public boolean isReady() {
        return foreseen.isEmpty() ? http.getParameter("giaHan:lam") != null : foreseen.values().stream().allMatch(Foreseen::possible);
    }

    public boolean isLooked() {
        return !foreseen.isEmpty();
    }

    /** How many were looked at, and how many of them may be extended. */
    public String getSummary() {
        return Words.get("extension.summary", Integer.toString(foreseen.size()),
                Long.toString(foreseen.values().stream().filter(Foreseen::possible).count()));
    }

    public Notices.Notice getNotice() {
        return notice;
    }

    public boolean isMinistry() {
        return request.viewer().may(Function.DECIDE_PLANS);
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

    public List<Choice> getRegions() {
        List<Choice> regions = choices.regions(region);
        return regions.isEmpty() ? regions : Choice.any(regions, Words.get("watch.anyRegion"));
    }

    public List<Choice> getFunds() {
        return Choice.any(SchemeWords.funds(fund()), Words.get("scheme.anyFund"));
    }

    public boolean isFiltered() {
        return unit() != null || fund() != null || region != null || end != null;
    }

    /** The same page without any filter. */
    public String getClear() {
        return request.link(PAGE).toString();
    }

    /** The address of another page of the same list. */
    public String address(long page) {
        return list().with("end", end).with(Paging.PARAMETER, page).toString();
    }

    /** What the address asks, for the form to keep. */
    public List<Frame.Kept> getKept() {
        return Stream.of("year", "boundaries", "unit", "region", "fund", "end", Paging.PARAMETER)
                .flatMap(name -> request.parameters().text(name).map(value -> new Frame.Kept(name, value)).stream()).toList();
    }

    private FundSource fund() {
        return request.parameters().choice("fund", FundSource.class).orElse(null);
    }

    private UnitId unit() {
        return request.parameters().unit("unit").orElse(null);
    }

    private Link list() {
        return request.link(PAGE).with("unit", unit()).with("region", region).with("fund", fund());
    }

    static Link link(SchemeRecord record) {
        return Link.to(PAGE).with("year", record.planYear()).with("unit", record.unit()).with(CHOSEN, record.id());
    }
}
