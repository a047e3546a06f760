package vn.khuyencong.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Unit;

/** When a deadline may be moved. */
final class DeadlineRules {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 100;

    private DeadlineRules() {
    }

    /** Why a unit cannot be granted that; empty if it can. */
    static Optional<Refusal> against(DeadlineExtension.Wish wish, DeadlineCalendar calendar, Unit unit, LocalDate today) {
        UnitDeadline now = calendar.of(wish.stream(), wish.unit()).orElse(null);
        if (now == null) {
            return refused("EXTENSION_WITHOUT_DEADLINE", "stream");
        }
        if (!unit.existsOn(wish.stream().owedOn(wish.planYear()))) {
            return refused("EXTENSION_OF_NOTHING_OWED", "unit");
        }
        if (wish.due() == null || !wish.due().isAfter(now.due())) {
            return Optional.of(Refusal.error("EXTENSION_NOT_LATER", "", "due", now.due()));
        }
        boolean numbered = wish.paperNumber() != null && !wish.paperNumber().isBlank() && wish.paperNumber().length() <= LONGEST_NUMBER;
        if (!numbered || wish.paperDate() == null || wish.paperDate().isAfter(today)) {
            return refused("EXTENSION_PAPER_MISSING", "paperNumber");
        }
        return EntryCheck.wrongPaper("paperNumber", wish.paperNumber(), wish.paperDate()).or(() -> reason(wish.reason()));
    }

    /** Why that is no outage to be recorded; empty if it is. */
    static Optional<Refusal> against(Instant from, Instant to, String reason, LocalDate today) {
        if (from == null || to == null || !to.isAfter(from)) {
            return refused("OUTAGE_DAYS_WRONG", "to");
        }
        // An outage is recorded once it is over: one that is foreseen is a reason for an extension.
        if (to.atZone(BusinessClock.ZONE).toLocalDate().isAfter(today)) {
            return refused("OUTAGE_NOT_OVER", "to");
        }
        return reason(reason);
    }

    private static Optional<Refusal> reason(String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of(Refusal.error("RECORD_REASON_MISSING", "", "reason", LONGEST_REASON)) : Optional.empty();
    }

    private static Optional<Refusal> refused(String rule, String field) {
        return Optional.of(Refusal.error(rule, "", field));
    }
}
