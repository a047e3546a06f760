package vn.khuyencong.territory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.shared.UnitId;

/**
 * The tile maps of the country, one for each set of provinces there has been. Drawn for this project: the places are
 * neighbours, not geography.
 */
public final class TileMap {

    private static final List<TileMap> MAPS = read();

    private final String name;
    private final Map<UnitId, Tile> tiles = new LinkedHashMap<>();

    private TileMap(String name) {
        this.name = name;
    }

    /** All maps, by name. */
    static List<TileMap> all() {
        return MAPS;
    }

    /** The map that has a place for most of the units, the newest of equals. */
    public static TileMap holding(Collection<UnitId> units) {
        return MAPS.stream().max(Comparator.comparingLong((TileMap map) -> units.stream().filter(map.tiles::containsKey).count())
                .thenComparing(map -> -map.tiles.size())).orElseThrow();
    }

    /** How many provinces it was drawn for. */
    String name() {
        return name;
    }

    /** The tiles from north to south, west to east. */
    public List<Tile> tiles() {
        return tiles.values().stream().sorted(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column)).toList();
    }

    public boolean has(UnitId unit) {
        return tiles.containsKey(unit);
    }

    private static List<TileMap> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        Map<String, TileMap> maps = new TreeMap<>();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(TileMap.class.getResourceAsStream("tile-map.csv")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord line : format.parse(text)) {
                UnitId unit = new UnitId(line.get("unit_id"));
                Tile clash = maps.computeIfAbsent(line.get("map"), TileMap::new).tiles.put(unit, new Tile(unit,
                        line.get("label"), Integer.parseInt(line.get("column")), Integer.parseInt(line.get("row"))));
                if (clash != null) {
                    throw new IllegalStateException("two tiles for " + unit);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(maps.values());
    }
}
