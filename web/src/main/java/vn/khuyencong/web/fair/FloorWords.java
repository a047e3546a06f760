package vn.khuyencong.web.fair;

import vn.khuyencong.fair.Fair;
import vn.khuyencong.fair.FloorMap;
import vn.khuyencong.fair.FloorView.Spot;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** The words of a floor's map in the language that is spoken. */
public final class FloorWords {

    private FloorWords() {
    }

    public static FloorMap.Words of(Fair fair) {
        Formats formats = new Formats();
        return new FloorMap.Words(Words.get("fair.mapTitle", fair.name()), FloorWords::hall, FloorWords::spot,
                Words.get("fair.mapCombined"), Words.get("fair.mapFree"), Words.get("fair.mapBlocked"), count -> Words.get("fair.mapStalls", formats.count(count)));
    }

    /** By its name, which may already say that it is a hall. */
    private static String hall(String name) {
        String word = Words.get("fair.mapHall", "").strip();
        return name.regionMatches(true, 0, word, 0, word.length()) ? name : Words.get("fair.mapHall", name);
    }

    private static String spot(Spot spot) {
        String stall = Words.get("fair.mapStall", spot.stall().number(), spot.stall().zone());
        if (spot.blocked()) {
            return Words.get("fair.mapSpot", stall, Words.get("fair.mapBlocked"));
        }
        if (spot.holder() == null) {
            return Words.get("fair.mapSpot", stall, spot.stall().combined() ? Words.get("fair.mapCombined") : Words.get("fair.mapFree"));
        }
        String who = spot.holder().name() == null ? Words.get("fair.mapCombined") : spot.holder().name();
        return Words.get(spot.holder().pinned() ? "fair.mapPinned" : "fair.mapGiven", stall, who, spot.province());
    }
}
