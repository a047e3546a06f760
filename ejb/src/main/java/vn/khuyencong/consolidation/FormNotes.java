package vn.khuyencong.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
        return unit.sums().isAnswered(status, period);
    }

    static boolean sample(ConsolidatedYear.UnitFigures total) {
        return positive(total.sums()) || positive(total.lastYear());
    }

    /** The units whose plan of the year, or of the year before that it is compared with, was entered from paper. */
    static List<String> paperPlans(ConsolidatedYear year) {
        return paper(year, sums -> onPaper(sums, ValueStatus.PLANNED, Period.YEAR), sums -> onPaper(sums, ValueStatus.PLANNED, Period.YEAR));
    }

    /** The same of the results of a period, which stand against the plan and the same period. */
    static List<String> paperResults(ConsolidatedYear year, ValueStatus status, Period period) {
        return paper(year, sums -> onPaper(sums, ValueStatus.PLANNED, Period.YEAR) || onPaper(sums, status, period),
                sums -> onPaper(sums, ValueStatus.ACTUAL, period) || onPaper(sums, ValueStatus.ESTIMATED, period));
    }

    /** The units of whose figures of the year itself, in any of these statuses, some were entered from paper. */
    static List<String> paperOfYear(ConsolidatedYear year, ValueStatus... statuses) {
        return paper(year, sums -> Arrays.stream(statuses).anyMatch(status -> onPaper(sums, status, Period.YEAR)), before -> false);
    }

    private static List<String> paper(ConsolidatedYear year, Predicate<Sums> now, Predicate<Sums> before) {
        List<String> notes = new ArrayList<>();
        int asked = year.question().year();
        paperNote(asked, names(year, unit -> now.test(unit.sums())), notes);
        paperNote(asked - 1, names(year, unit -> before.test(unit.lastYear())), notes);
        return notes;
    }

    private static void paperNote(int year, List<String> units, List<String> notes) {
        if (!units.isEmpty()) {
            notes.add(FormTexts.get("note.paper", year, String.join(", ", units)));
        }
    }

    private static boolean onPaper(Sums sums, ValueStatus status, Period period) {
        return counts(sums.total(status, period, Measures.PAPER_DOCUMENTS));
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
