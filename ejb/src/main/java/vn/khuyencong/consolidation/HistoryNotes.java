package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.form.Print;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/** What a form says of the past of its figures: as of which day, which versions of the plans, what was closed and what came later. */
final class HistoryNotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private HistoryNotes() {
    }

    /** @param results whether the form prints results too, and not the plan alone */
    static List<String> of(ConsolidatedYear year, boolean results) {
        List<String> notes = new ArrayList<>();
        LocalDate asOf = year.question().edition().asOf();
        if (asOf != null) {
            notes.add(FormTexts.get("note.asOf", DAY.format(asOf)));
        }
        plans(year, notes);
        YearLock lock = year.history().lock();
        if (lock != null) {
            notes.add(FormTexts.get("note.locked", lock.planYear(), DAY.format(lock.businessDay()), lock.paper().number()));
            year.history().restated().stream().filter(one -> one.measure().equals(Measures.FUNDS))
                    .filter(one -> results || one.status() == ValueStatus.PLANNED).forEach(one -> notes.add(restated(year, one)));
        }
        return notes;
    }

    private static void plans(ConsolidatedYear year, List<String> notes) {
        Map<UnitId, Map<FundSource, Integer>> adjustments = year.history().adjustments();
        if (adjustments.isEmpty()) {
            return;
        }
        if (year.question().edition().original()) {
            notes.add(FormTexts.get("note.plan.originalAsked"));
            return;
        }
        String adjusted = adjustments.keySet().stream().sorted().map(unit -> adjusted(year, unit, adjustments.get(unit)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
        boolean others = adjustments.values().stream().flatMap(funds -> funds.values().stream()).anyMatch(times -> times == 0);
        notes.add(adjusted.isEmpty() ? FormTexts.get("note.plan.original")
                : FormTexts.get(others ? "note.plan.adjustedSome" : "note.plan.adjusted", adjusted));
    }

    private static String adjusted(ConsolidatedYear year, UnitId unit, Map<FundSource, Integer> funds) {
        String times = funds.entrySet().stream().filter(fund -> fund.getValue() > 0).sorted(Map.Entry.comparingByKey())
                .map(fund -> FormTexts.get("note.plan.times." + fund.getKey(), fund.getValue())).collect(Collectors.joining(", "));
        return times.isEmpty() ? "" : FormTexts.get("note.plan.unit", year.history().names().get(unit), times);
    }

    private static String restated(ConsolidatedYear year, Restated one) {
        String why = one.why().stream().map(later -> FormTexts.get("note.restated.why", later.reason(), DAY.format(later.businessDay())))
                .collect(Collectors.joining("; "));
        return FormTexts.get("note.restated", year.history().names().get(one.unit()), FormTexts.get("note.restated." + one.status()),
                FormTexts.get("note.restated.fund." + one.fund()), millions(one.locked()), millions(one.current()), why);
    }

    private static String millions(Long dong) {
        return dong == null ? FormTexts.get("note.restated.none") : Print.exactMoney(dong).text();
    }
}
