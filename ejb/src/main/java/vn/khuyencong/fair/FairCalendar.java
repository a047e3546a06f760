package vn.khuyencong.fair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;

/**
 * What a fair's own days allow. An application is taken from the first to the last day of applications; after the result is published
 * new ones until the fair begins, for the waiting list. In between nothing comes to a drawing that is under way. Stalls are allocated from
 * the day after the last day of applications to the last day of the fair.
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

    /** After its last day nothing is computed, fixed by hand or published any more: who stood where is history by then. */
    static Optional<Refusal> ended(Fair fair, LocalDate day) {
        return day.isAfter(fair.toDay()) ? Optional.of(Refusal.error("FAIR_DAYS_OVER", "", "", fair.code(), fair.toDay())) : Optional.empty();
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
