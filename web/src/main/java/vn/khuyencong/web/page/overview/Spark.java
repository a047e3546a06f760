package vn.khuyencong.web.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.web.overview.Svg;

/** A small drawing of plan and result over the years, on a scale of its own from zero. */
public final class Spark {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 26;
    private static final double MARGIN = 4;

    private final List<Svg.Point> plan;
    private final List<Svg.Point> result;

    /** @param plan and {@code result}: a value a year, null where unknown */
    Spark(List<Long> plan, List<Long> result) {
        long most = Stream.concat(plan.stream(), result.stream()).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0);
        this.plan = points(plan, most);
        this.result = points(result, most);
    }

    private static List<Svg.Point> points(List<Long> values, long most) {
        List<Svg.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            double height = most == 0 || value == null ? 0 : (HEIGHT - 2 * MARGIN) * value / most;
            points.add(value == null ? null : new Svg.Point(MARGIN + (WIDTH - 2 * MARGIN) * (i + 0.5) / values.size(), HEIGHT - MARGIN - height));
        }
        return points;
    }

    public String getPlanPath() {
        return Svg.path(plan);
    }

    public String getResultPath() {
        return Svg.path(result);
    }

    public List<LineChart.Mark> getPlanMarks() {
        return marks(plan);
    }

    public List<LineChart.Mark> getResultMarks() {
        return marks(result);
    }

    private static List<LineChart.Mark> marks(List<Svg.Point> points) {
        return points.stream().filter(Objects::nonNull)
                .map(point -> new LineChart.Mark(Svg.number(point.x()), Svg.number(point.y()), "")).toList();
    }
}
