package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;

/** What a form says under its table: who is missing, who has nothing to report, and what was folded into what. */
final class FormNotes {

    private FormNotes() {
    }

    /**
     * Units with no document at all are missing; units with one that states nothing answered "nil".
     *
     * @param apart units that answered in another status, which the notes name elsewhere
     */
    static List<String> completeness(ConsolidatedYear year, ValueStatus status, Period period, List<String> apart) {
        List<String> notes = new ArrayList<>();
        List<String> missing = names(year, unit -> !answered(unit, status, period) && !apart.contains(unit.name()));
        if (!missing.isEmpty()) {
            notes.add(FormTexts.get("note.missing", missing.size(), String.join(", ", missing)));
        }
        List<String> nil = names(year, unit -> answered(unit, status, period) && !unit.sums().hasContent(status, period, null));
        if (!nil.isEmpty()) {
            notes.add(FormTexts.get("note.nil", String.join(", ", nil)));
        }
        if (status == ValueStatus.PLANNED) {
            nilOfOneFund(year, notes);
        }
        return notes;
    }

    static List<String> folded(ConsolidatedYear year) {
        return year.question().boundaries() != Boundaries.NOW ? List.of() : year.units().stream()
                .filter(unit -> !unit.predecessors().isEmpty())
                .map(unit -> FormTexts.get("note.folded", unit.name(), String.join(" + ", unit.predecessors()))).toList();
    }

    static boolean answered(ConsolidatedYear.UnitFigures unit, ValueStatus status, Period period) {
        return counts(unit.sums().total(status, period, Measures.DOCUMENTS));
    }

    static boolean sample(ConsolidatedYear.UnitFigures total) {
        return positive(total.sums()) || positive(total.lastYear());
    }

    /**
     * The units whose figures of a year, or of the year before that they are compared with, were entered from paper.
     *
     * @param statuses the results that the form counts beside the plan, in its period
     */
    static List<String> paper(ConsolidatedYear year, Period period, ValueStatus... statuses) {
        List<String> notes = new ArrayList<>();
        int asked = year.question().year();
        List<String> then = names(year, unit -> onPaper(unit.sums(), period, statuses));
        List<String> before = names(year, unit -> onPaper(unit.lastYear(), period, statuses));
        if (!then.isEmpty()) {
            notes.add(FormTexts.get("note.paper", asked, String.join(", ", then)));
        }
        if (!before.isEmpty()) {
            notes.add(FormTexts.get("note.paper", asked - 1, String.join(", ", before)));
        }
        return notes;
    }

    private static boolean onPaper(Sums sums, Period period, ValueStatus... statuses) {
        return counts(sums.total(ValueStatus.PLANNED, Period.YEAR, Measures.PAPER_DOCUMENTS))
                || Stream.of(statuses).anyMatch(status -> counts(sums.total(status, period, Measures.PAPER_DOCUMENTS)));
    }

    private static boolean counts(Long documents) {
        return documents != null && documents > 0;
    }

    private static boolean positive(Sums sums) {
        for (ValueStatus status : ValueStatus.values()) {
            for (Period period : Period.values()) {
                if (counts(sums.total(status, period, Measures.SAMPLE_DOCUMENTS))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void nilOfOneFund(ConsolidatedYear year, List<String> notes) {
        for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
            List<String> nil = names(year, unit -> {
                return counts(unit.sums().ofFund(ValueStatus.PLANNED, Period.YEAR, fund, Measures.DOCUMENTS))
                        && unit.sums().hasContent(ValueStatus.PLANNED, Period.YEAR, null)
                        && !unit.sums().hasContent(ValueStatus.PLANNED, Period.YEAR, fund);
            });
            if (!nil.isEmpty()) {
                notes.add(FormTexts.get("note.nil." + fund, String.join(", ", nil)));
            }
        }
    }

    private static List<String> names(ConsolidatedYear year, Predicate<ConsolidatedYear.UnitFigures> which) {
        return year.units().stream().filter(which).map(ConsolidatedYear.UnitFigures::name).toList();
    }
}
