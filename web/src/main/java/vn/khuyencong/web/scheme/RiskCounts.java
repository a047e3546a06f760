package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khuyencong.scheme.watch.Risk.RiskKind;
import vn.khuyencong.scheme.watch.Watched;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.overview.Svg;

/**
 * Warnings by region and kind; each figure leads to what it counts.
 *
 * @param kinds those that there are
 * @param lines the regions that have any, then the sum where there are several
 */
public record RiskCounts(List<RiskKind> kinds, List<Line> lines) {

    /**
     * A region, or all of them.
     *
     * @param style of its row
     * @param width of its bar, as SVG writes it
     */
    public record Line(String name, String style, List<Figure> figures, Figure total, String width) {
    }

    /** A count. @param here whether it is the one that is listed */
    public record Figure(RiskKind kind, long count, String href, boolean here) {
    }

    /** @param address where the warnings of a region and a kind are listed; null for any */
    static RiskCounts of(List<Watched.Part> risks, Function<Watched.Part, Region> place, BiFunction<Region, RiskKind, String> address, Region region, RiskKind kind) {
        List<RiskKind> kinds = Arrays.stream(RiskKind.values()).filter(each -> risks.stream().anyMatch(risk -> risk.kind() == each)).toList();
        List<Region> regions = Arrays.stream(Region.values()).filter(each -> risks.stream().anyMatch(risk -> place.apply(risk) == each)).toList();
        long most = regions.stream().mapToLong(each -> count(risks.stream().filter(risk -> place.apply(risk) == each))).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        regions.forEach(each -> lines.add(line(Words.of(each), "line", risks.stream().filter(risk -> place.apply(risk) == each).toList(), kinds, most,
                of -> new Figure(of, 0, address.apply(each, of), each == region && of == kind))));
        if (regions.size() > 1) {
            lines.add(line(Words.get("figures.total"), "total", risks, kinds, 0,
                    of -> new Figure(of, 0, address.apply(null, of), region == null && of == kind)));
        }
        return new RiskCounts(kinds, lines);
    }

    private static Line line(String name, String style, List<Watched.Part> risks, List<RiskKind> kinds, long most, Function<RiskKind, Figure> empty) {
        List<Figure> figures = kinds.stream().map(each -> count(empty.apply(each), count(risks.stream().filter(risk -> risk.kind() == each)))).toList();
        return new Line(name, style, figures, count(empty.apply(null), count(risks.stream())), Svg.percent(count(risks.stream()), most));
    }

    private static long count(Stream<Watched.Part> risks) {
        return risks.mapToLong(Watched.Part::schemes).sum();
    }

    private static Figure count(Figure empty, long count) {
        return new Figure(empty.kind(), count, empty.href(), empty.here());
    }
}
