package vn.khuyencong.web.page.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.web.overview.Svg;
import vn.khuyencong.web.page.Formats;

/** Lines over some years, from zero up, in triệu đồng; what is unknown breaks the line. */
public final class LineChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 230;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 10;
    private static final int BOTTOM = 28;
    private static final int GRID_LINES = 4;
    private static final long MILLION = 1_000_000L;

    private final List<Integer> years;
    private final List<Line> lines;
    private final long top;

    /** A line before it is drawn: its name, its look, and a value a year (null: unknown). */
    record Series(String name, String look, List<Long> values) {
    }

    /** A line of the chart: where it runs and where its values lie. */
    public record Line(String name, String look, String path, List<Mark> marks) {
    }

    /** A value on a line. */
    public record Mark(String x, String y, String text) {
    }

    /** A label on an axis. */
    public record Tick(String at, String text) {
    }

    LineChart(List<Integer> years, List<Series> series) {
        this.years = years;
        this.top = top(series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0));
        this.lines = series.stream().map(this::line).toList();
    }

    /** The end of the scale: GRID_LINES steps of 1, 2 or 5 times a power of ten. */
    static long top(long most) {
        long step = MILLION;
        long[] factors = {2, 5, 10};
        long base = step;
        for (int i = 0; step * GRID_LINES < most; i++) {
            step = base * factors[i % factors.length];
            base = i % factors.length == factors.length - 1 ? step : base;
        }
        return step * GRID_LINES;
    }

    private Line line(Series series) {
        List<Svg.Point> points = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Long value = series.values().get(i);
            Svg.Point point = value == null ? null : new Svg.Point(x(i), y(value));
            points.add(point);
            if (point != null) {
                marks.add(new Mark(Svg.number(point.x()), Svg.number(point.y()), millions(value)));
            }
        }
        return new Line(series.name(), series.look(), Svg.path(points), marks);
    }

    private double x(int index) {
        double room = WIDTH - LEFT - RIGHT;
        return LEFT + room * (index + 0.5) / years.size();
    }

    private double y(long value) {
        return HEIGHT - BOTTOM - (double) (HEIGHT - TOP - BOTTOM) * value / top;
    }

    private static String millions(long dong) {
        return Formats.spoken(Numbers.text(BigDecimal.valueOf(dong).divide(BigDecimal.valueOf(MILLION), 0, RoundingMode.HALF_UP), 0));
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The years below. */
    public List<Tick> getColumns() {
        return Stream.iterate(0, i -> i < years.size(), i -> i + 1).map(i -> new Tick(Svg.number(x(i)), years.get(i).toString())).toList();
    }

    /** The amounts at the side, triệu đồng. */
    public List<Tick> getGrid() {
        return Stream.iterate(0, i -> i <= GRID_LINES, i -> i + 1).map(i -> top / GRID_LINES * i)
                .map(value -> new Tick(Svg.number(y(value)), millions(value))).toList();
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    public int getLeft() {
        return LEFT;
    }

    public int getRight() {
        return WIDTH - RIGHT;
    }

    /** Where the years are written. */
    public int getFoot() {
        return HEIGHT - BOTTOM / 3;
    }
}
