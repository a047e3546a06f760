package vn.khuyencong.organization;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** A small country: two provinces that were merged, one of the north that a province of the centre took over, and one of the south. */
final class SmallCountry {

    static final UnitId BAC_GIANG = new UnitId("P63-24");
    static final UnitId BAC_NINH_OLD = new UnitId("P63-27");
    static final UnitId BAC_NINH = new UnitId("P34-24");
    static final UnitId CAN_THO = new UnitId("P34-92");
    static final UnitId NORTHERN_EDGE = new UnitId("P63-38");
    static final UnitId CENTRAL_HEIR = new UnitId("P34-40");
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private SmallCountry() {
    }

    static UnitMap units() {
        return new UnitMap(List.of(ended(BAC_GIANG, BAC_NINH, Region.NORTH), ended(BAC_NINH_OLD, BAC_NINH, Region.NORTH), unit(BAC_NINH, Region.NORTH),
                unit(CAN_THO, Region.SOUTH), ended(NORTHERN_EDGE, CENTRAL_HEIR, Region.NORTH), unit(CENTRAL_HEIR, Region.CENTRAL_HIGHLANDS)));
    }

    private static Unit ended(UnitId id, UnitId successor, Region region) {
        return new Unit(id, "00", region, null, LAST, successor, List.of());
    }

    private static Unit unit(UnitId id, Region region) {
        return new Unit(id, "00", region, LAST.plusDays(1), null, null, List.of());
    }
}
