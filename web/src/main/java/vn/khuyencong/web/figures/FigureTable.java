package vn.khuyencong.web.figures;

import java.util.List;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Region;
import vn.khuyencong.web.Counted;

/**
 * The consolidated figures of a year.
 *
 * @param year           plan year
 * @param period         period of the results; the plan is always the whole year's
 * @param boundaries     the map shown
 * @param basis          which figures count
 * @param scope          whose figures
 * @param unitsShown     units that owe an answer or have given one
 * @param unitsPlanned   those with a plan on file
 * @param unitsReporting those that reported on the period
 * @param resultStatus   what results the printed report shows: what more units state, since the two are never added
 * @param dataDigest     SHA-256 of every figure counted, as forms print it
 * @param sample         whether any figure counted comes from sample data
 * @param rows           one per unit, by region and in Vietnamese order
 * @param regions        the sum of each region shown
 * @param total          the sum of all rows
 * @param past           as of which day they are, which versions of the plans they count, and what changed after the year was closed
 */
public record FigureTable(int year, Period period, Boundaries boundaries, Counted basis, ScopeShown scope, int unitsShown,
                          int unitsPlanned, int unitsReporting, ValueStatus resultStatus, String dataDigest,
                          boolean sample, List<FigureRow> rows, List<FigureRow> regions, FigureRow total, FigurePast past) {

    /** The scope: a region, a unit, or with both null the country. */
    public record ScopeShown(Region region, String unit) {
    }

    /** Whether the sum of each region is shown: where there are several, or one was asked for. */
    public boolean hasSubtotals() {
        return scope.unit() == null && (regions.size() > 1 || scope.region() != null);
    }

    /** Whether the sum of all is shown. */
    public boolean hasTotal() {
        return regions.size() > 1;
    }

    /** The rows of one region. */
    public List<FigureRow> inRegion(Region region) {
        return rows.stream().filter(row -> row.region() == region).toList();
    }
}
