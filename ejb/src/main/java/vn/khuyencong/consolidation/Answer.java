package vn.khuyencong.consolidation;

import java.time.LocalDate;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.ArrivalClock;
import vn.khuyencong.shared.DocumentStream;
import vn.khuyencong.shared.Origin;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;

/**
 * What a unit sent for a plan year, and what became of it.
 *
 * @param unit      the unit it speaks of
 * @param stream    which document it is
 * @param document  the unit's own number of the document
 * @param outcome   what became of it
 * @param kind      what it does to the versions before it; null where it was not understood
 * @param status    estimated or actual; null where it was not understood
 * @param origin    signed, or entered from paper; null where it was not understood
 * @param received  the day on which it came, in Viet Nam
 * @param clock     which clock told that
 * @param messageId the message that brought it; later ones are greater
 */
public record Answer(UnitId unit, DocumentStream stream, String document, Outcome outcome, SubmissionKind kind,
                     ValueStatus status, Origin origin, LocalDate received, ArrivalClock clock, long messageId) {

    /** What became of a version that was sent. */
    public enum Outcome {
        /** Accepted and in force. */
        IN_FORCE,
        /** Accepted, and replaced or withdrawn since. */
        SUPERSEDED,
        /** Returned: a corrected version is awaited. */
        RETURNED,
        /** Waits for the version before it. */
        WAITING
    }

    /** Whether it was accepted with a content, if only to say that there is none. */
    boolean accepted() {
        return taken() && kind != SubmissionKind.WITHDRAWAL;
    }

    /** Whether it took back what was there before it. */
    boolean withdraws() {
        return taken() && kind == SubmissionKind.WITHDRAWAL;
    }

    /** Whether it was accepted to say that there is nothing. */
    boolean nil() {
        return taken() && kind == SubmissionKind.NIL;
    }

    private boolean taken() {
        return outcome == Outcome.IN_FORCE || outcome == Outcome.SUPERSEDED;
    }

    /** Whether it answers today. */
    boolean stands() {
        return outcome == Outcome.IN_FORCE && kind != SubmissionKind.WITHDRAWAL;
    }

    /** Whether the sender has to do something before it can answer. */
    boolean held() {
        return outcome == Outcome.RETURNED || outcome == Outcome.WAITING;
    }
}
