package vn.khuyencong.scheme.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.shared.Refusal;

/** A visit is on paper only with each item of its checklist and the evidence of each. */
final class VisitRules {

    static final Set<String> OUTCOMES = Set.of("EFFECTIVE", "INEFFECTIVE", "EQUIPMENT_MOVED", "CLOSED_DOWN");
    private static final int MOST = 1000;
    private static final int MOST_GPS = 60;

    private VisitRules() {
    }

    static List<Refusal> check(SurveyVisit visit, VisitReport report, List<ChecklistItem> items, LocalDate today) {
        List<Refusal> against = new ArrayList<>();
        if (visit.isDone()) {
            against.add(Refusal.error("VISIT_ALREADY_DONE", "", "", visit.doneOn()));
        }
        if (report.day() == null) {
            against.add(Refusal.error("FIELD_MISSING", "", "day"));
        } else if (report.day().isAfter(today)) {
            against.add(Refusal.error("DAY_IN_FUTURE", "", "day", report.day(), today));
        } else if (report.day().isBefore(visit.round().startsOn())) {
            against.add(Refusal.error("DAY_BEFORE_ROUND", "", "day", report.day(), visit.round().startsOn()));
        }
        if (report.conclusion() == null || report.conclusion().isBlank() || report.conclusion().length() > 2 * MOST) {
            against.add(Refusal.error("FIELD_MISSING", "", "conclusion"));
        }
        if (report.gps() != null && report.gps().length() > MOST_GPS) {
            against.add(Refusal.error("FIELD_TOO_LONG", "", "gps", MOST_GPS));
        }
        against.addAll(unproven(report.checked(), items));
        if (visit.isPostCheck() && (report.postCheck() == null || !OUTCOMES.contains(report.postCheck().outcome()))) {
            against.add(Refusal.error("FIELD_MISSING", "", "outcome"));
        }
        return against;
    }

    private static List<Refusal> unproven(List<SchemeStep.Checked> checked, List<ChecklistItem> items) {
        Map<String, SchemeStep.Checked> found = checked.stream()
                .collect(Collectors.toMap(SchemeStep.Checked::item, Function.identity(), (one, other) -> one));
        return items.stream().filter(item -> !isProven(found.get(item.code())))
                .map(item -> Refusal.error("CHECK_WITHOUT_EVIDENCE", item.legalBasis(), item.code(), item.label())).toList();
    }

    private static boolean isProven(SchemeStep.Checked checked) {
        return checked != null && checked.evidence() != null && !checked.evidence().isBlank() && checked.evidence().length() <= MOST
                && (checked.seen() == null || checked.seen().length() <= MOST);
    }
}
