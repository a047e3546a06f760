package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.Submissions;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.figures.FigureRow;
import vn.khuyencong.web.figures.FigureTable;
import vn.khuyencong.web.figures.FigureTables;

/** The first page: what waits for me, then how the year stands. */
@Named("work")
@RequestScoped
public class Work {

    private static final List<InboxState> OPEN = List.of(InboxState.PARKED, InboxState.CONFLICT, InboxState.RETURNED, InboxState.WAITING);

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

    /** Units that owe an answer. */
    public record Missing(String what, int count, List<RegionMissing> regions) {
    }

    /** Those of one region. */
    public record RegionMissing(String region, String units) {
    }

    /** Looks everything up before the page is drawn. */
    public void load() {
        halfYear = table(Period.H1);
        wholeYear = table(Period.YEAR);
        waiting = OPEN.stream().map(this::waiting).filter(some -> some.count() > 0).toList();
    }

    private FigureTable table(Period period) {
        Question question = new Question(request.year(), period, Scope.NATION, request.boundaries(), false);
        return tables.of(request.viewer(), question);
    }

    private Waiting waiting(InboxState state) {
        String who = request.viewer().home().unit() == null ? "department" : "unit";
        long count = submissions.count(request.viewer(), new Submissions.Filter(null, null, null, state));
        return new Waiting(state, count, Words.named("work.act." + who, state.name()),
                Link.to("/tiep-nhan.xhtml").with("state", state).toString());
    }

    public List<Waiting> getWaiting() {
        return waiting;
    }

    public String getYear() {
        return Integer.toString(wholeYear.year());
    }

    /** Whether the results of the half-year are estimated or actual. */
    public ValueStatus getHalfYearStatus() {
        return halfYear.resultStatus();
    }

    /** The same of the year. */
    public ValueStatus getYearStatus() {
        return wholeYear.resultStatus();
    }

    /** The regions, and the country; for a province's account its own line alone. */
    public List<Standing> getStandings() {
        Stream<FigureRow> regions = wholeYear.regions().size() < 2 ? Stream.empty() : wholeYear.regions().stream();
        return Stream.concat(regions, Stream.of(wholeYear.total())).map(row -> Standing.of(row, wholeYear, halfYear,
                request.link("/tong-hop.xhtml").with("region", row.region()).toString())).toList();
    }

    /** Who has no plan or no report on file, by region. */
    public List<Missing> getMissing() {
        return Stream.of(missing("work.missing.plan", wholeYear, FigureRow::planned),
                        missing("work.missing.h1", halfYear, FigureRow::hasReported),
                        missing("work.missing.year", wholeYear, FigureRow::hasReported))
                .filter(missing -> missing.count() > 0).toList();
    }

    private static Missing missing(String key, FigureTable table, Predicate<FigureRow> answered) {
        List<FigureRow> rows = table.rows().stream().filter(answered.negate()).toList();
        List<RegionMissing> regions = rows.stream()
                .collect(Collectors.groupingBy(FigureRow::region, TreeMap::new,
                        Collectors.mapping(FigureRow::name, Collectors.joining(", "))))
                .entrySet().stream().map(entry -> new RegionMissing(Words.of(entry.getKey()), entry.getValue())).toList();
        return new Missing(Words.get(key, rows.size(), table.year()), rows.size(), regions);
    }
}
