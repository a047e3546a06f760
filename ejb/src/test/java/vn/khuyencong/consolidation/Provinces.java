package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Two provinces that were merged on 2025-07-01, and one that never was. */
public final class Provinces {

    public static final UnitId BAC_GIANG = new UnitId("P63-24");
    public static final UnitId BAC_NINH_OLD = new UnitId("P63-27");
    public static final UnitId BAC_NINH = new UnitId("P34-24");
    public static final UnitId CA_MAU = new UnitId("P-96");
    public static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    public static final UnitMap UNITS = new UnitMap(List.of(
            unit(BAC_GIANG, Region.NORTH, null, MERGER.minusDays(1), BAC_NINH, "Tỉnh Bắc Giang"),
            unit(BAC_NINH_OLD, Region.NORTH, null, MERGER.minusDays(1), BAC_NINH, "Tỉnh Bắc Ninh"),
            unit(BAC_NINH, Region.NORTH, MERGER, null, null, "Tỉnh Bắc Ninh"),
            unit(CA_MAU, Region.SOUTH, null, null, null, "Tỉnh Cà Mau")));

    private Provinces() {
    }

    /** The whole country on a map, today being long after the merger. */
    public static Folding nation(int year, Boundaries boundaries) {
        return of(year, Scope.NATION, boundaries);
    }

    static Folding of(int year, Scope scope, Boundaries boundaries) {
        LocalDate day = boundaries == Boundaries.NOW ? LocalDate.of(2026, 8, 1) : Period.YEAR.lastDay(year);
        return new Folding(new Question(year, Period.YEAR, scope, boundaries, false), UNITS, day);
    }

    private static Unit unit(UnitId id, Region region, LocalDate from, LocalDate to, UnitId successor, String name) {
        return new Unit(id, id.value().substring(id.value().length() - 2), region, from, to, successor,
                List.of(new Unit.Name(name, name, null, null)));
    }
}
