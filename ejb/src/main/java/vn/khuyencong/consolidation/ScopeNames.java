package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.function.Predicate;
import vn.khuyencong.territory.Boundaries;

/**
 * How a report names its scope: {@code 28 tỉnh, thành phố khu vực phía Bắc}, {@code tỉnh Bắc Giang}; where some have not
 * answered, {@code 28/63 tỉnh, thành phố trong cả nước}.
 */
final class ScopeNames {

    private ScopeNames() {
    }

    static String name(ConsolidatedYear year, Predicate<ConsolidatedYear.UnitFigures> answered) {
        Scope scope = year.question().scope();
        if (scope.isUnit()) {
            return year.scopeUnit().nameWithinOn(year.question().boundaries() == Boundaries.NOW ? LocalDate.MAX : year.question().reportDay()) + map(year);
        }
        long those = year.units().stream().filter(answered).count();
        String units = those == year.units().size() ? Long.toString(those) : those + "/" + year.units().size();
        return (scope.region() == null ? FormTexts.get("scope.nation.units", units)
                : FormTexts.get("scope.units", units, FormTexts.get("region." + scope.region()))) + map(year);
    }

    /** On which map it is, where that is another than that of then; a unit that began the year is the same on both. */
    private static String map(ConsolidatedYear year) {
        boolean same = year.question().boundaries() == Boundaries.THEN || year.scopeUnit() != null && year.scopeUnit().existsOn(year.question().planDay());
        return same ? "" : " " + FormTexts.get("boundaries.NOW");
    }
}
