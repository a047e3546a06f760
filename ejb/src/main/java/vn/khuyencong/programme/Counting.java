package vn.khuyencong.programme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Measures;
import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * Reads a measure out of the consolidated years. Each unit counts by the best whole-year document it has for the year: its
 * actual report, else its estimated one, else its plans. What that document leaves out was not stated, and is not filled up
 * from a lesser one. Half-year figures are left out: they are no part of a sum of years.
 */
final class Counting {

    private final List<ConsolidatedYear> years;

    Counting(List<ConsolidatedYear> years) {
        this.years = List.copyOf(years);
    }

    Progress of(Aim aim, Long target) {
        return new Progress(aim, target, years.stream().map(year -> amount(year, aim)).toList());
    }

    private static YearAmount amount(ConsolidatedYear year, Aim aim) {
        Map<ValueStatus, Long> amounts = new EnumMap<>(ValueStatus.class);
        Map<ValueStatus, Integer> units = new EnumMap<>(ValueStatus.class);
        for (ConsolidatedYear.UnitFigures unit : year.units()) {
            best(unit.sums()).ifPresent(status -> {
                Long stated = stated(unit.sums(), status, aim);
                if (stated != null) {
                    amounts.merge(status, stated, Math::addExact);
                    units.merge(status, 1, Integer::sum);
                }
            });
        }
        return new YearAmount(year.question().year(), amounts, units);
    }

    private static Optional<ValueStatus> best(Sums sums) {
        return Stream.of(ValueStatus.ACTUAL, ValueStatus.ESTIMATED, ValueStatus.PLANNED).filter(status -> {
            Long documents = sums.total(status, Period.YEAR, Measures.DOCUMENTS);
            return documents != null && documents > 0;
        }).findFirst();
    }

    private static Long stated(Sums sums, ValueStatus status, Aim aim) {
        return aim.fund() == null ? sums.total(status, Period.YEAR, aim.measure()) : sums.ofFund(status, Period.YEAR, aim.fund(), aim.measure());
    }
}
