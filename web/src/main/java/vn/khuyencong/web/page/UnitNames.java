package vn.khuyencong.web.page;

import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** Names of units: on a day, or where no day is at hand the last one borne, and until when if the unit is no more. */
public final class UnitNames {

    private UnitNames() {
    }

    public static String dated(Unit unit) {
        String name = unit.shortNameOn(unit.validTo() == null ? LocalDate.MAX : unit.validTo());
        return unit.validTo() == null ? name : Words.get("unit.until", name, new Formats().day(unit.validTo()));
    }

    /** The name borne on a day; empty without an id, the id itself where no unit has it. */
    public static String on(LocalDate day, UnitMap map, UnitId id) {
        return id == null ? "" : map.find(id).map(unit -> unit.shortNameOn(day)).orElse(id.value());
    }
}
