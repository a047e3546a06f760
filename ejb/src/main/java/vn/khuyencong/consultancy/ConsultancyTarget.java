package vn.khuyencong.consultancy;

import vn.khuyencong.consolidation.ConsolidatedYear.UnitFigures;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * The targets of a year as the plans in force state them; null where none does.
 *
 * @param projects how many projects
 * @param revenue  whole đồng
 */
public record ConsultancyTarget(Long projects, Long revenue) {

    /** The measures of plans and reports that speak of consultancy. */
    static final String PROJECTS = "consultancy_projects";
    static final String REVENUE = "consultancy_revenue";

    static ConsultancyTarget of(UnitFigures figures) {
        return new ConsultancyTarget(figures.sums().total(ValueStatus.PLANNED, Period.YEAR, PROJECTS),
                figures.sums().total(ValueStatus.PLANNED, Period.YEAR, REVENUE));
    }
}
