package vn.khuyencong.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.FigureKey;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/**
 * What a figure is made of: sums of its parts, or the lines of submissions.
 *
 * @param total     the figure itself; null where nobody stated it
 * @param sums      its parts; empty where it is made of lines
 * @param lines     its lines
 * @param documents how many submissions they stand in
 * @param allLines  its lines on every page
 */
public record FigureParts(Long total, List<Part> sums, Paging<Line> lines, long documents, List<Line> allLines) {

    private static final Pattern KEY = Pattern.compile("[^/]+/(\\d+)/([^/]+)/(.+)/(\\d+)");

    /** A part that can be taken apart in its turn. */
    public record Part(String name, String href, Long amount) {
    }

    /** A line of a submission. */
    public record Line(String unit, String document, String source, String href, FundSource fund, String activity, long amount,
                       Origin origin) {
    }

    /** How many lines there are. */
    public int count() {
        return allLines.size();
    }

    static FigureParts ofRegions(ConsolidatedYear year, FigureSources.Traced traced, Function<Region, String> href) {
        List<Part> parts = Arrays.stream(Region.values()).filter(region -> !year.inRegion(region).isEmpty())
                .map(region -> new Part(Words.of(region), href.apply(region),
                        amount(ConsolidatedYear.sum("", year.inRegion(region)), year, traced))).toList();
        return new FigureParts(amount(year.total(), year, traced), parts, Paging.of(List.of(), 1), 0, List.of());
    }

    static FigureParts ofUnits(ConsolidatedYear year, FigureSources.Traced traced, Function<String, String> href) {
        List<Part> parts = year.units().stream()
                .map(unit -> new Part(unit.name(), href.apply(unit.unit().id().value()), amount(unit, year, traced))).toList();
        return new FigureParts(amount(year.total(), year, traced), parts, Paging.of(List.of(), 1), 0, List.of());
    }

    static FigureParts ofLines(List<FigureSources.Source> sources, long page, UnitMap units) {
        List<Line> lines = sources.stream().map(source -> line(source, units)).toList();
        Long total = lines.isEmpty() ? null : lines.stream().mapToLong(Line::amount).sum();
        return new FigureParts(total, List.of(), Paging.of(lines, page),
                sources.stream().mapToLong(FigureSources.Source::messageId).distinct().count(), lines);
    }

    private static Line line(FigureSources.Source source, UnitMap units) {
        FigureKey figure = source.figure();
        String unit = UnitNames.on(Period.YEAR.lastDay(figure.planYear()), units, source.unit());
        return new Line(unit, document(source.document()), source.source(),
                Link.to("/van-ban.xhtml").with("id", source.messageId()).toString(), figure.fund(),
                figure.activity().equals(FigureKey.ALL_ACTIVITIES) ? "" : figure.activity(), source.amount(), source.origin());
    }

    /** The key of a version in words. */
    private static String document(String key) {
        Matcher part = KEY.matcher(key);
        return !part.matches() ? key : Words.get("sources.key", Words.named("stream", part.group(2)), part.group(1),
                Words.get("inbox.numbered", part.group(3), part.group(4)));
    }

    private static Long amount(ConsolidatedYear.UnitFigures figures, ConsolidatedYear year, FigureSources.Traced traced) {
        Sums sums = figures.sums();
        Period period = traced.status() == ValueStatus.PLANNED ? Period.YEAR : year.question().period();
        return traced.fund() == null ? sums.total(traced.status(), period, traced.measure())
                : sums.ofFund(traced.status(), period, traced.fund(), traced.measure());
    }
}
