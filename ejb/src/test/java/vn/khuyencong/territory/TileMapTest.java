package vn.khuyencong.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.shared.UnitId;

class TileMapTest {

    private final UnitMap units = UnitMapTest.shipped();

    @Test
    void everyUnitOfEachMapHasExactlyOneTile() {
        assertEquals(ids(LocalDate.of(2025, 6, 30)), tiles(LocalDate.of(2025, 6, 30)));
        assertEquals(ids(LocalDate.of(2025, 7, 1)), tiles(LocalDate.of(2025, 7, 1)));
        assertEquals(List.of("34", "63"), TileMap.all().stream().map(TileMap::name).toList());
    }

    @Test
    void noTwoTilesShareAPlace() {
        TileMap.all().forEach(map -> assertEquals(map.tiles().size(),
                map.tiles().stream().map(tile -> List.of(tile.column(), tile.row())).distinct().count(), map.name()));
    }

    @Test
    void labelsAreShortEnoughForATileAndTellTheUnitsApart() {
        TileMap.all().forEach(map -> {
            map.tiles().forEach(tile -> assertTrue(tile.label().length() <= 11, tile.label()));
            assertEquals(map.tiles().size(), map.tiles().stream().map(Tile::label).distinct().count());
        });
    }

    @Test
    void aUnitOfAnotherTimeHasNoTile() {
        assertFalse(map(LocalDate.of(2026, 1, 1)).has(new UnitId("P63-24")));
        assertTrue(map(LocalDate.of(2024, 1, 1)).has(new UnitId("P63-24")));
    }

    private TileMap map(LocalDate day) {
        return TileMap.holding(ids(day));
    }

    private Set<UnitId> tiles(LocalDate day) {
        return map(day).tiles().stream().map(Tile::unit).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<UnitId> ids(LocalDate day) {
        return units.on(day).stream().map(Unit::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
