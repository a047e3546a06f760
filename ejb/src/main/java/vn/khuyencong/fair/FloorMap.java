package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import vn.khuyencong.fair.FloorLayout.Label;
import vn.khuyencong.fair.FloorLayout.Place;
import vn.khuyencong.fair.FloorView.Spot;
import vn.khuyencong.shared.VietnameseText;

/**
 * A floor as SVG, for a page, a machine or paper: stalls coloured by province or by product group, what is blocked hatched, each stall with
 * its number, its holder and a spoken name, a legend below.
 */
public final class FloorMap {

    private static final double TITLE = 26;
    private static final double LEGEND_COLUMN = 236;
    private static final double LEGEND_ROW = 20;
    private static final double LETTER = 4.1;
    private static final double LINE = 8.5;
    private static final int MOST_LINES = 3;
    private static final String HATCH = "kc-gach";

    private final FloorView view;
    private final By by;
    private final Words words;
    private final FloorColours colours;
    private final FloorLayout layout;
    private final StringBuilder svg = new StringBuilder();

    /** What the colours stand for. */
    public enum By {
        PROVINCE, ZONE
    }

    /**
     * The words of a map in the language of whoever reads it.
     *
     * @param title    of the map
     * @param hall     a hall by its name
     * @param spot     a stall as it is spoken, with its holder
     * @param combined what stands on a province's common stall
     * @param free     of the legend: nobody's
     * @param blocked  of the legend: nobody is to have it
     * @param stalls   of the legend: so many stalls
     */
    public record Words(String title, UnaryOperator<String> hall, Function<Spot, String> spot, String combined, String free, String blocked,
                        LongFunction<String> stalls) {
    }

    private FloorMap(FloorView view, By by, Words words) {
        this.view = view;
        this.by = by;
        this.words = words;
        colours = new FloorColours(view, by);
        layout = new FloorLayout(view.spots(), TITLE + FloorLayout.MARGIN);
    }

    /** One whole SVG document. */
    public static String svg(FloorView view, By by, Words words) {
        return new FloorMap(view, by, words).draw();
    }

    private String draw() {
        List<String> legend = new ArrayList<>(colours.names().keySet());
        if (by == By.PROVINCE) {
            legend.add("");
        }
        legend.add(HATCH);
        double height = layout.bottom() + FloorLayout.MARGIN * 2 + LEGEND_ROW * Math.ceil(legend.size() / Math.floor(layout.width() / LEGEND_COLUMN))
                + FloorLayout.MARGIN;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kc-so-do\" role=\"group\" width=\"").append(n(layout.width())).append("\" height=\"")
                .append(n(height)).append("\" viewBox=\"0 0 ").append(n(layout.width())).append(' ').append(n(height)).append("\" aria-label=\"")
                .append(x(words.title())).append("\" font-family=\"'Be Vietnam Pro', sans-serif\" fill=\"#1a1a1a\">");
        svg.append("<defs><pattern id=\"").append(HATCH).append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
                .append("<rect width=\"6\" height=\"6\" fill=\"#f2f2f2\"/><path d=\"M0 0V6\" stroke=\"#6b6b6b\" stroke-width=\"2\"/></pattern></defs>");
        text(new Label(words.title(), FloorLayout.MARGIN, TITLE), 15, "font-weight=\"600\"");
        layout.halls().forEach(hall -> text(new Label(words.hall().apply(hall.text()), hall.x(), hall.y()), 13, "font-weight=\"600\""));
        layout.rows().forEach(row -> text(row, 12, "dominant-baseline=\"middle\""));
        layout.groups().forEach(this::group);
        drawLegend(legend);
        return svg.append("</svg>").toString();
    }

    private void group(List<Place> group) {
        group.forEach(this::stall);
        Place first = group.get(0);
        Spot spot = first.spot();
        if (spot.holder() == null) {
            return;
        }
        double wide = group.stream().mapToDouble(Place::width).sum();
        svg.append("<rect class=\"kc-nhom\" x=\"").append(n(first.x())).append("\" y=\"").append(n(first.y())).append("\" width=\"").append(n(wide))
                .append("\" height=\"").append(n(first.height())).append("\" fill=\"none\" stroke=\"#1a1a1a\" stroke-width=\"1.6\" pointer-events=\"none\"/>");
        String ink = FloorColours.on(fill(spot));
        List<String> lines = lines(spot.holder().name() == null ? words.combined() + " " + spot.province() : spot.holder().name(), (int) ((wide - 4) / LETTER));
        for (int i = 0; i < lines.size(); i++) {
            text(new Label(lines.get(i), first.x() + wide / 2, first.y() + 20 + i * LINE), 7.2,
                    "text-anchor=\"middle\" pointer-events=\"none\" aria-hidden=\"true\" fill=\"" + ink + "\" stroke=\"" + fill(spot) + "\" stroke-width=\"2\" paint-order=\"stroke\"");
        }
    }

    private void stall(Place place) {
        Spot spot = place.spot();
        FairStall stall = spot.stall();
        String spoken = x(words.spot().apply(spot));
        String fill = fill(spot);
        svg.append("<g class=\"kc-gian\" role=\"img\" aria-label=\"").append(spoken).append("\" data-gian=\"").append(x(stall.number())).append('"');
        if (spot.holder() != null && spot.holder().document() != null) {
            svg.append(" data-ho-so=\"").append(x(spot.holder().unit() + "/" + spot.holder().document())).append('"');
        }
        svg.append(" data-tim=\"").append(x(VietnameseText.searchKey(words.spot().apply(spot)))).append("\"><title>").append(spoken).append("</title>");
        svg.append("<rect x=\"").append(n(place.x())).append("\" y=\"").append(n(place.y())).append("\" width=\"").append(n(place.width())).append("\" height=\"")
                .append(n(place.height())).append("\" fill=\"").append(spot.blocked() ? "url(#" + HATCH + ")" : fill).append("\" stroke=\"#767676\" stroke-width=\"0.8\"/>");
        if (stall.corner()) {
            boolean first = stall.place() == 1;
            svg.append("<path d=\"M").append(n(first ? place.x() : place.x() + place.width())).append(' ').append(n(place.y()))
                    .append(first ? "h7l-7 7z" : "h-7l7 7z").append("\" fill=\"#5a5a5a\"/>");
        }
        text(new Label(stall.number(), place.x() + place.width() / 2, place.y() + 11), stall.number().length() > 7 ? 6.5 : 8.5,
                "text-anchor=\"middle\" fill=\"" + (spot.blocked() ? "#1a1a1a" : FloorColours.on(fill)) + "\"" + (spot.blocked() ? " stroke=\"#ffffff\" stroke-width=\"2.4\" paint-order=\"stroke\"" : ""));
        svg.append("</g>");
    }

    private String fill(Spot spot) {
        return colours.of(spot);
    }

    private void drawLegend(List<String> keys) {
        int columns = (int) Math.floor(layout.width() / LEGEND_COLUMN);
        for (int i = 0; i < keys.size(); i++) {
            double left = FloorLayout.MARGIN + i % columns * LEGEND_COLUMN;
            double top = layout.bottom() + FloorLayout.MARGIN * 2 + i / columns * LEGEND_ROW;
            svg.append("<rect x=\"").append(n(left)).append("\" y=\"").append(n(top)).append("\" width=\"16\" height=\"12\" stroke=\"#767676\" stroke-width=\"0.8\" fill=\"")
                    .append(swatch(keys.get(i))).append("\"/>");
            text(new Label(said(keys.get(i)), left + 22, top + 10), 10, "");
        }
    }

    private String swatch(String key) {
        return key.equals(HATCH) ? "url(#" + HATCH + ")" : key.isEmpty() ? FloorColours.NOBODY : colours.colour(key);
    }

    private String said(String key) {
        if (key.equals(HATCH)) {
            return words.blocked() + ": " + words.stalls().apply(view.spots().stream().filter(Spot::blocked).count());
        }
        return key.isEmpty() ? words.free() + ": " + words.stalls().apply(view.spots().stream().filter(spot -> spot.holder() == null && !spot.blocked()).count())
                : colours.names().get(key) + ": " + words.stalls().apply(colours.count(view, key));
    }

    private void text(Label label, double size, String look) {
        svg.append("<text x=\"").append(n(label.x())).append("\" y=\"").append(n(label.y())).append("\" font-size=\"").append(n(size)).append("\" ").append(look)
                .append('>').append(x(label.text())).append("</text>");
    }

    /** A name in lines of so many letters, cut with an ellipsis where it needs more lines than there are. */
    static List<String> lines(String name, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > MOST_LINES;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())).stream().map(one -> shortened(one, letters)).toList());
        if (cut) {
            shown.set(MOST_LINES - 1, shortened(shown.get(MOST_LINES - 1) + " ……", letters));
        }
        return shown;
    }

    private static String shortened(String line, int letters) {
        return line.length() <= letters ? line.replace("……", "…") : line.substring(0, Math.max(1, letters - 1)).strip() + "…";
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String x(String text) {
        return VietnameseText.printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
