package vn.khuyencong.web.page;

import vn.khuyencong.form.Office;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** Offices in words: what an office is and, of a unit, of which. */
public final class OfficeNames {

    private OfficeNames() {
    }

    /** A unit that is not on the map is named by its id. */
    public static String of(Office office, UnitMap units) {
        return office.unit() == null ? Words.get("office." + office.level())
                : Words.get("office.ofUnit", Words.of(office.ofUnit()), units.find(office.unit()).map(UnitNames::dated).orElse(office.unit().value()));
    }
}
