package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;

/** The first page: what waits for me, then how the year stands. */
@Named("work")
@RequestScoped
public class Work {

    @Inject
    private PageRequest request;
    @Inject
    private Submissions submissions;
    @Inject
    private FigureTables tables;

    private FigureTable halfYear;
    private FigureTable wholeYear;
    private List<Waiting> waiting;

    /** Submissions that wait for an act, and the act. */
    public record Waiting(InboxState state, long count, String act, String href) {
    }

    /** How a region stands: a unit count, money in đồng, shares in percent. */
    public record Standing(String name, String href, String units, String planned, Long plan, String halfYearUnits,
                           FigureRow.Result halfYear, ValueStatus halfYearStatus, String yearUnits, FigureRow.Result year,
                           ValueStatus yearStatus, boolean total) {
    }

    /** The units of a region that owe an answer. */
    public record Missing(String what, String region, List<String> units) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        int year = request.year();
        halfYear = tables.of(request.viewer(), new Question(year, Period.H1, Scope.NATION, request.boundaries(), false));
        wholeYear = tables.of(request.viewer(), new Question(year, Period.YEAR, Scope.NATION, request.boundaries(), false));
        waiting = Stream.of(InboxState.PARKED, InboxState.CONFLICT, InboxState.RETURNED, InboxState.WAITING)
                .map(this::waiting).filter(some -> some.count() > 0).toList();
    }

    private Waiting waiting(InboxState state) {
        String act = Words.get("work.act." + (request.viewer().seesAll() ? "department." : "unit.") + state);
        long count = submissions.count(request.viewer(), new Submissions.Filter(null, null, null, state));
        return new Waiting(state, count, act, Link.to("/tiep-nhan.xhtml").with("state", state).toString());
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public String getYear() {
        return Integer.toString(wholeYear.year());
    }

    /** The regions, and the country; for a province's account its own line alone. */
    public List<Standing> getStandings() {
        Stream<Standing> regions = wholeYear.regions().size() < 2 ? Stream.empty()
                : wholeYear.regions().stream().map(row -> standing(row, half(row.region()), row.region()));
        return Stream.concat(regions, Stream.of(standing(wholeYear.total(), halfYear.total(), null))).toList();
    }

    private FigureRow half(Region region) {
        return halfYear.regions().stream().filter(row -> row.region() == region).findFirst().orElse(halfYear.total());
    }

    private Standing standing(FigureRow row, FigureRow half, Region region) {
        List<FigureRow> units = region == null ? wholeYear.rows() : wholeYear.inRegion(region);
        List<FigureRow> halfUnits = region == null ? halfYear.rows() : halfYear.inRegion(region);
        ValueStatus halfStatus = Columns.status(halfUnits);
        ValueStatus yearStatus = Columns.status(units);
        return new Standing(region == null ? name() : row.name(),
                request.link("/tong-hop.xhtml").with("region", region).toString(), Integer.toString(units.size()),
                count(units.stream().filter(FigureRow::planned), units), row.plan().total(),
                count(halfUnits.stream().filter(FigureRow::reported), halfUnits), half.result(halfStatus), halfStatus,
                count(units.stream().filter(FigureRow::reported), units), row.result(yearStatus), yearStatus, region == null);
    }

    private String name() {
        return request.viewer().seesAll() ? Words.get("figures.total") : wholeYear.rows().get(0).name();
    }

    private static String count(Stream<FigureRow> some, List<FigureRow> all) {
        return Words.get("work.of", some.count(), all.size());
    }

    /** Who has no plan or no report on file, by region. */
    public List<Missing> getMissing() {
        return Stream.of(missing("work.missing.plan", wholeYear, FigureRow::planned),
                missing("work.missing.h1", halfYear, FigureRow::reported),
                missing("work.missing.year", wholeYear, FigureRow::reported)).flatMap(List::stream).toList();
    }

    private static List<Missing> missing(String what, FigureTable table, java.util.function.Predicate<FigureRow> answered) {
        Map<Region, List<String>> byRegion = table.rows().stream().filter(answered.negate()).collect(
                java.util.stream.Collectors.groupingBy(FigureRow::region, java.util.TreeMap::new,
                        java.util.stream.Collectors.mapping(FigureRow::name, java.util.stream.Collectors.toList())));
        return byRegion.entrySet().stream().map(entry -> new Missing(Words.get(what), Words.of(entry.getKey()), entry.getValue())).toList();
    }
}
