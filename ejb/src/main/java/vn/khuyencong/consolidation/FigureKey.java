package vn.khuyencong.consolidation;

import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * What a figure of the finest level speaks of. Its text is the id of the figure, e.g.
 * {@code P63-24.2023.YEAR.PLANNED.DECIDED.NATIONAL.A3.funds}.
 *
 * @param unit     the unit as it reported
 * @param planYear the plan year
 * @param period   half-year or year
 * @param status   planned, estimated or actual
 * @param basis    submitted or decided
 * @param fund     fund, or UNSPLIT
 * @param activity activity category, or {@link #ALL_ACTIVITIES} where the source does not split it
 * @param measure  what is counted
 */
public record FigureKey(UnitId unit, int planYear, Period period, ValueStatus status, Basis basis, FundSource fund,
                        String activity, String measure) {

    /** The figure is not split by activity. */
    public static final String ALL_ACTIVITIES = "ALL";

    public String id() {
        return String.join(".", unit.value(), Integer.toString(planYear), period.name(), status.name(), basis.name(),
                fund.name(), activity, measure);
    }

    /** Reads an id as {@link #id()} wrote it. */
    public static FigureKey parse(String id) {
        String[] part = id.split("\\.", -1);
        if (part.length != 8) {
            throw new IllegalArgumentException("no figure id: " + id);
        }
        return new FigureKey(new UnitId(part[0]), Integer.parseInt(part[1]), Period.valueOf(part[2]),
                ValueStatus.valueOf(part[3]), Basis.valueOf(part[4]), FundSource.valueOf(part[5]), part[6], part[7]);
    }
}
