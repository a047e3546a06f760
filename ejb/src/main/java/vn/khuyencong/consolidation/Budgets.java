package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;

/**
 * The money of both funds over the years: what each province plans and spends of its own budget, and which give none. Actual
 * means the signed report of the whole year; estimates stay out.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Budgets {

    @Inject
    private Consolidation consolidation;
    @Inject
    private Figures figures;

    /**
     * The years in the order asked for, all on the map of the question (that of then: of each year its own).
     *
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not ask
     */
    public List<BudgetYear> of(Viewer viewer, Question asked, List<Integer> years) {
        Folding folding = consolidation.folding(viewer, asked, asked.reportDay());
        Map<Integer, Map<UnitId, Sums>> reported = new HashMap<>();
        figures.plansAndResults(years, asked.undecided() ? Basis.SUBMITTED : Basis.DECIDED).forEach((key, amount) -> {
            if (viewer.sees(key.unit(), folding.units())) {
                reported.computeIfAbsent(key.planYear(), year -> new HashMap<>())
                        .computeIfAbsent(key.unit(), unit -> new Sums()).add(key, amount);
            }
        });
        return years.stream().map(year -> BudgetYear.of(year, folding.on(Period.YEAR.lastDay(year)),
                reported.getOrDefault(year, Map.of()))).toList();
    }
}
