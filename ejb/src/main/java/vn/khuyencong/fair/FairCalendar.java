package vn.khuyencong.fair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;

/**
 * When an application for a fair is taken: from its first to its last day; after the result is published new ones until the fair
 * begins, for the waiting list. In between nothing comes to a drawing that is under way.
 */
final class FairCalendar {

    private FairCalendar() {
    }

    /** What is found of an application or its replacement on a day. */
    static List<Refusal> judge(Fair fair, SubmissionKind kind, LocalDate day) {
        Optional<Refusal> over = over(fair, day);
        if (over.isPresent()) {
            return List.of(over.get());
        }
        if (day.isBefore(fair.opensOn())) {
            return List.of(Refusal.error("FAIR_NOT_OPEN", "", "/data/fair", fair.code(), fair.opensOn()));
        }
        if (fair.state() == FairState.PUBLISHED) {
            return List.of(kind == SubmissionKind.ORIGINAL ? Refusal.warning("FAIR_WAITING_LIST", "", "/data/fair", fair.code())
                    : Refusal.error("FAIR_ALREADY_PUBLISHED", "", "/data/kind", fair.code()));
        }
        return day.isAfter(fair.closesOn()) ? List.of(Refusal.error("FAIR_LATE", "", "/data/fair", fair.code(), fair.closesOn(), day)) : List.of();
    }

    /** A fair that is cancelled, or has begun, takes nothing any more, not even a withdrawal. */
    static Optional<Refusal> over(Fair fair, LocalDate day) {
        if (fair.state() == FairState.CANCELLED) {
            return Optional.of(Refusal.error("FAIR_CANCELLED", "", "/data/fair", fair.code()));
        }
        return fair.state() == FairState.CLOSED || !day.isBefore(fair.fromDay())
                ? Optional.of(Refusal.error("FAIR_OVER", "", "/data/fair", fair.code(), fair.fromDay())) : Optional.empty();
    }
}
