package vn.khuyencong.fair;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khuyencong.fair.FloorView.Spot;
import vn.khuyencong.shared.VietnameseOrder;

/** By what the stalls of a floor are coloured, and what each colour stands for. Never the only mark: every stall bears its number and its holder. */
final class FloorColours {

    static final String NOBODY = "#ffffff";
    private static final String UNKNOWN = "#e6e6e6";
    private static final float GOLDEN = 0.381966f;
    private static final float PALE = 0.22f;
    private static final float BRIGHT = 0.97f;
    private static final double DARK = 0.45;

    private final FloorMap.By by;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    FloorColours(FloorView view, FloorMap.By by) {
        this.by = by;
        if (by == FloorMap.By.ZONE) {
            view.zones().forEach(zone -> put(zone.code(), zone.name(), zone.color()));
        } else {
            List<Map.Entry<String, String>> provinces = view.spots().stream().filter(spot -> spot.holder() != null)
                    .collect(Collectors.toMap(spot -> spot.holder().unit().value(), Spot::province, (one, same) -> one, TreeMap::new)).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(VietnameseOrder.comparator())).toList();
            provinces.forEach(province -> put(province.getKey(), province.getValue(), pale(colours.size())));
        }
    }

    private void put(String key, String name, String colour) {
        colours.put(key, colour);
        names.put(key, name);
    }

    /** Far apart on the wheel, one after the other. */
    static String pale(int index) {
        return String.format(Locale.ROOT, "#%06x", Color.HSBtoRGB(index * GOLDEN, PALE + index % 3 * 0.08f, BRIGHT) & 0xffffff);
    }

    String of(Spot spot) {
        if (by == FloorMap.By.PROVINCE && spot.holder() == null) {
            return NOBODY;
        }
        return colours.getOrDefault(key(spot), UNKNOWN);
    }

    /** Of the letters on a colour. */
    static String on(String colour) {
        Color back = Color.decode(colour);
        double light = (0.2126 * back.getRed() + 0.7152 * back.getGreen() + 0.0722 * back.getBlue()) / 255;
        return light < DARK ? "#ffffff" : "#1a1a1a";
    }

    private String key(Spot spot) {
        return by == FloorMap.By.ZONE ? spot.stall().zone() : spot.holder() == null ? "" : spot.holder().unit().value();
    }

    /** What the colours stand for: names by key, in their order. */
    Map<String, String> names() {
        return names;
    }

    String colour(String key) {
        return colours.get(key);
    }

    /** Stalls that are drawn in the colour: what is blocked is hatched. */
    long count(FloorView view, String key) {
        return view.spots().stream().filter(spot -> !spot.blocked() && key(spot).equals(key)).count();
    }
}
