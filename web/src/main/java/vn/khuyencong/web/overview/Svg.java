package vn.khuyencong.web.overview;

import java.util.List;
import java.util.Locale;

/** Lengths and paths as SVG writes them. */
public final class Svg {

    private static final double WHOLE = 100;

    private Svg() {
    }

    /** A part of a whole as a length; nothing for what is unknown, negative or of an empty whole. */
    public static String percent(Long part, long whole) {
        return part == null || part <= 0 || whole <= 0 ? "0%" : number(WHOLE * part / whole) + "%";
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A line through the points; where one is missing (null) it is broken. */
    public static String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (Point point : points) {
            if (point != null) {
                path.append(drawing ? 'L' : 'M').append(number(point.x())).append(' ').append(number(point.y()));
            }
            drawing = point != null;
        }
        return path.toString();
    }

    /** A place in the drawing. */
    public record Point(double x, double y) {
    }
}
