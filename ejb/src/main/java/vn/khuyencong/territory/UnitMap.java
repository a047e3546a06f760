package vn.khuyencong.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.shared.UnitId;

/** All units of all times, and who succeeds whom. Immutable. */
public final class UnitMap {

    private final Map<UnitId, Unit> units;

    public UnitMap(Collection<Unit> units) {
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The unit; an id that is on no list is a fault of the caller. */
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such unit: " + id));
    }

    /** Every unit of all times. */
    public Collection<Unit> all() {
        return units.values();
    }

    /** The units that exist on a day, in Vietnamese order. */
    public List<Unit> on(LocalDate day) {
        return units.values().stream().filter(unit -> unit.existsOn(day)).sorted(byName(day)).toList();
    }

    /** The unit that holds this one's territory on a day: itself, or whoever succeeded it by then. */
    public Unit holderOn(UnitId id, LocalDate day) {
        Unit unit = get(id);
        boolean ended = unit.validTo() != null && day.isAfter(unit.validTo());
        return ended && unit.successor() != null ? holderOn(unit.successor(), day) : unit;
    }

    /** The unit that came to hold this one's territory in the end, on whatever day: itself where nothing succeeds it. */
    public UnitId inTheEnd(UnitId id) {
        UnitId successor = get(id).successor();
        return successor == null ? id : inTheEnd(successor);
    }

    /** Whether {@code heir} is the unit itself or came to hold its territory. */
    public boolean isOrSucceeds(UnitId heir, UnitId unit) {
        if (heir.equals(unit)) {
            return true;
        }
        UnitId next = find(unit).map(Unit::successor).orElse(null);
        return next != null && isOrSucceeds(heir, next);
    }

    /** The units merged into this one, in Vietnamese order. */
    public List<Unit> predecessorsOf(UnitId id) {
        return units.values().stream().filter(unit -> id.equals(unit.successor()))
                .sorted(Comparator.comparing(unit -> unit.nameOn(unit.validTo()).sortKey())).toList();
    }

    /** Vietnamese order of the short names borne on a day. */
    public static Comparator<Unit> byName(LocalDate day) {
        return Comparator.comparing((Unit unit) -> unit.nameOn(day).sortKey()).thenComparing(Unit::id);
    }
}
