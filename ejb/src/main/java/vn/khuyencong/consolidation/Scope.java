package vn.khuyencong.consolidation;

import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

/**
 * Whose figures: the country (both null), a region, or one unit.
 *
 * @param region the region, or null
 * @param unit   the unit, or null
 */
public record Scope(Region region, UnitId unit) {

    public static final Scope NATION = new Scope(null, null);

    public static Scope of(Region region) {
        return new Scope(region, null);
    }

    public static Scope of(UnitId unit) {
        return new Scope(null, unit);
    }

    public boolean isUnit() {
        return unit != null;
    }
}
