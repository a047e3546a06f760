package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.Comparator;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.UnitMap;

/**
 * To whose data functions may be done: the country's (both null), a region's or one unit's.
 *
 * @param region the region, or null
 * @param unit   the unit, or null
 */
public record DataScope(Region region, UnitId unit) {

    public static final DataScope COUNTRY = new DataScope(null, null);
    /** The widest first. */
    static final Comparator<DataScope> WIDEST_FIRST = Comparator.comparing(DataScope::kind);

    /** How wide a scope is. */
    public enum Kind {
        COUNTRY, REGION, UNIT
    }

    public DataScope {
        if (region != null && unit != null) {
            throw new IllegalArgumentException("a region or a unit, not both");
        }
    }

    public static DataScope of(Region region) {
        return new DataScope(region, null);
    }

    public static DataScope of(UnitId unit) {
        return new DataScope(null, unit);
    }

    public Kind kind() {
        return unit != null ? Kind.UNIT : region != null ? Kind.REGION : Kind.COUNTRY;
    }

    /** A unit covers itself and those it succeeded; a region its units and those that units of it succeeded. */
    boolean covers(UnitId subject, UnitMap units) {
        return switch (kind()) {
            case COUNTRY -> true;
            case UNIT -> known(subject, units) && units.isOrSucceeds(unit, subject);
            case REGION -> known(subject, units) && units.all().stream()
                    .anyMatch(heir -> heir.region() == region && units.isOrSucceeds(heir.id(), subject));
        };
    }

    /** Whether a covered unit's territory is in its hands on a day: that of a unit before a merger or after it. */
    boolean holdsOn(LocalDate day, UnitId subject, UnitMap units) {
        return kind() != Kind.UNIT || units.holderOn(subject, day).id().equals(unit);
    }

    boolean covers(Region other) {
        return kind() == Kind.COUNTRY || region == other;
    }

    /** Whether two officers of these scopes are colleagues: both of the ministry, or of one unit or its successor. */
    boolean ofOneHouse(DataScope other, UnitMap units) {
        boolean bothOfUnits = unit != null && other.unit != null;
        return bothOfUnits ? units.isOrSucceeds(unit, other.unit) || units.isOrSucceeds(other.unit, unit)
                : unit == null && other.unit == null;
    }

    private static boolean known(UnitId subject, UnitMap units) {
        return subject != null && units.find(subject).isPresent();
    }
}
