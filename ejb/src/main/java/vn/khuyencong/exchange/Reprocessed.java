package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;

/**
 * What came of processing a parked message again.
 *
 * @param id       the parked message
 * @param outcome  what came of it
 * @param became   the message that its bytes became, or are known as; null if none
 * @param state    where that stands; null if there is none
 * @param findings why it is parked, returned or waits; empty where nothing is to be said
 * @param along    the other parked messages with the same bytes through the same door, which were settled with it
 */
public record Reprocessed(long id, ReprocessOutcome outcome, Long became, InboxState state, List<Refusal> findings, List<Long> along) {

    /** What can come of it. */
    public enum ReprocessOutcome {
        /** Taken in: accepted, returned, waiting or in conflict as its state says. */
        TAKEN,
        /** The same bytes had been taken in meanwhile. */
        KNOWN,
        /** Parked again, now for another cause. */
        PARKED_OTHERWISE,
        /** The cause is still there. */
        STILL_PARKED,
        /** It made the system fault again. */
        FAULTED,
        /** The bytes that were signed are not here. */
        NOT_WHOLE,
        /** Somebody has settled it before. */
        SETTLED,
        /** It is not his to deal with, or there is none. */
        NOT_YOURS,
        /** Nothing can be accepted now; the state of the system says why. */
        NOT_NOW
    }

    /** Why a message cannot be processed again at all. */
    static Optional<Reprocessed> refused(InboxMessage message) {
        if (!message.isOpen() || message.state() != InboxState.PARKED) {
            return Optional.of(new Reprocessed(message.id(), ReprocessOutcome.SETTLED, null, null, List.of(), List.of()));
        }
        return ParkedCause.side(message) != ParkedCause.CauseSide.NOBODYS ? Optional.empty()
                : Optional.of(new Reprocessed(message.id(), ReprocessOutcome.NOT_WHOLE, null, null, message.findings(), List.of()));
    }

    static Reprocessed of(InboxMessage parked, Optional<InboxMessage> became, List<Long> along) {
        return became.map(taken -> new Reprocessed(parked.id(), taken.parkedBefore() == null ? ReprocessOutcome.KNOWN
                        : taken.state() == InboxState.PARKED ? ReprocessOutcome.PARKED_OTHERWISE : ReprocessOutcome.TAKEN, taken.id(), taken.state(), taken.findings(), along))
                .orElseGet(() -> new Reprocessed(parked.id(), ReprocessOutcome.STILL_PARKED, null, null, parked.findings(), List.of()));
    }

    static Reprocessed notYours(long id) {
        return new Reprocessed(id, ReprocessOutcome.NOT_YOURS, null, null, List.of(), List.of());
    }

    static Reprocessed notNow(long id) {
        return new Reprocessed(id, ReprocessOutcome.NOT_NOW, null, null, List.of(), List.of());
    }

    static Reprocessed faulted(long id, String incident) {
        return new Reprocessed(id, ReprocessOutcome.FAULTED, null, null, List.of(Refusal.error("PROCESSING_FAULT", "", "", incident)), List.of());
    }
}
