package vn.khuyencong.web.api;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/**
 * A unit as it is on a day.
 *
 * @param id           its lasting identity, e.g. {@code P63-24}
 * @param code         official two-digit code: a label, no key
 * @param name         full name
 * @param shortName    name without "Tỉnh" or "Thành phố"
 * @param region       region of the programme
 * @param validFrom    first day; absent where older than the records
 * @param validTo      last day; absent while it exists
 * @param successor    the unit it was merged into
 * @param predecessors the units merged into it
 */
public record UnitView(String id, String code, String name, String shortName, Region region, LocalDate validFrom,
                       LocalDate validTo, String successor, List<String> predecessors) {

    static UnitView of(Unit unit, LocalDate day, UnitMap map) {
        return new UnitView(unit.id().value(), unit.code(), unit.nameOn(day).text(), unit.shortNameOn(day), unit.region(),
                unit.validFrom(), unit.validTo(), unit.successor() == null ? null : unit.successor().value(),
                map.predecessorsOf(unit.id()).stream().map(before -> before.id().value()).toList());
    }
}
