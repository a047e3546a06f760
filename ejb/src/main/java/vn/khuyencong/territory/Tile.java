package vn.khuyencong.territory;

import vn.khuyencong.shared.UnitId;

/**
 * The place of a unit on a tile map: one tile a province, roughly where it lies.
 *
 * @param unit   the unit
 * @param label  its name, short enough for the tile
 * @param column from 0, west to east
 * @param row    from 0, north to south
 */
public record Tile(UnitId unit, String label, int column, int row) {
}
