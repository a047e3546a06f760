package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** Tells the past of a year's figures: which version of each plan they count, and what changed after the year was closed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class YearHistories {

    @Inject
    private YearLocks locks;

    /**
     * The past of what was asked for.
     *
     * @param folding what was asked for, on its map
     * @param units   the units whose figures were counted
     * @param two     what was read with these figures
     * @param counted these figures
     */
    public YearHistory of(Folding folding, Set<UnitId> units, TwoYears two, Reported counted) {
        Question question = folding.question();
        if (question.undecided()) {
            return YearHistory.NONE;
        }
        Edition edition = question.edition();
        Map<UnitId, Map<FundSource, Integer>> adjustments = new HashMap<>(two.adjustments());
        adjustments.keySet().retainAll(units);
        YearLock lock = two.closed() ? locks.of(question.year()).filter(one -> edition.knows(one.businessDay())).orElse(null) : null;
        List<Restated> restated = lock == null ? List.of() : Restated.between(
                closed(locks.figures(question.year(), question.scope().equals(Scope.NATION) ? Set.of() : units), question, units),
                closed(counted.figures(), question, units),
                new OnceAsked<>(() -> locks.restatements(question.year()).stream().filter(one -> edition.knows(one.businessDay())).toList()));
        Map<UnitId, String> names = Stream.concat(adjustments.keySet().stream(), restated.stream().map(Restated::unit)).distinct()
                .collect(Collectors.toMap(unit -> unit, unit -> folding.units().get(unit).shortNameOn(question.reportDay())));
        return new YearHistory(adjustments, lock, restated, names);
    }

    /** Estimates are never closed; of original plans nothing is restated. */
    private static Map<FigureKey, Long> closed(Map<FigureKey, Long> amounts, Question question, Set<UnitId> units) {
        Map<FigureKey, Long> closed = new HashMap<>(amounts);
        closed.keySet().removeIf(key -> key.planYear() != question.year() || !YearLocks.closes(key) || !units.contains(key.unit())
                || question.edition().original() && key.status() == ValueStatus.PLANNED);
        return closed;
    }
}
