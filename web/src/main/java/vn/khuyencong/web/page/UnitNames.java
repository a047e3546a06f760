package vn.khuyencong.web.page;

import java.time.LocalDate;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** Names of units where no day is at hand: the last name borne, and until when if the unit is no more. */
final class UnitNames {

    private UnitNames() {
    }

    static String dated(Unit unit) {
        String name = unit.shortNameOn(unit.validTo() == null ? LocalDate.MAX : unit.validTo());
        return unit.validTo() == null ? name : Words.get("unit.until", name, new Formats().day(unit.validTo()));
    }

    /** The name of an id; empty without one, the id itself where no unit has it. */
    static String of(UnitMap map, UnitId id) {
        return id == null ? "" : map.find(id).map(UnitNames::dated).orElse(id.value());
    }
}
