package vn.khuyencong.web.page.overview;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Tile;
import vn.khuyencong.territory.TileMap;

/**
 * A tile map ready to be drawn.
 *
 * @param tiles  one per province of the map, from north to south
 * @param legend what the looks mean
 * @param off    names of the units shown elsewhere on the page that have no tile here
 */
public record TileBoard(List<Place> tiles, List<Key> legend, List<String> off) {

    /**
     * What a tile shows.
     *
     * @param look  its style: colour and pattern
     * @param icon  its shape, a name of the icon font; null for none
     * @param text  what stands on it below the label
     * @param title the unit and its state in words
     * @param href  where it leads
     */
    public record Face(String look, String icon, String text, String title, String href) {
    }

    /**
     * A tile in its place.
     *
     * @param label short name
     * @param style its place in the grid
     * @param face  null for a province outside what was asked for
     */
    public record Place(String label, String style, Face face) {
    }

    /** An entry of the legend. */
    public record Key(String look, String icon, String text) {
    }

    static TileBoard of(TileMap map, Function<UnitId, Face> faces, List<Key> legend, Map<UnitId, String> shown) {
        List<Place> places = map.tiles().stream().map(tile -> place(tile, faces.apply(tile.unit()))).toList();
        return new TileBoard(places, legend, shown.entrySet().stream().filter(unit -> !map.has(unit.getKey()))
                .map(Map.Entry::getValue).toList());
    }

    private static Place place(Tile tile, Face face) {
        return new Place(tile.label(), "grid-column:" + (tile.column() + 1) + ";grid-row:" + (tile.row() + 1), face);
    }
}
