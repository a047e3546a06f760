package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.fair.ReceivedOutcome;
import vn.khuyencong.fair.ReceivedOutcome.OutcomeState;
import vn.khuyencong.fair.StallOutcomes;
import vn.khuyencong.shared.Refusal;

/** Outcomes of fairs: version n waits for version n−1. */
record OutcomeDocuments(StallOutcomes outcomes) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return outcomes.find(key).map(ReceivedOutcome::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && outcomes.find(key.predecessor()).filter(earlier -> earlier.state() != OutcomeState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        outcomes.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        ReceivedOutcome received = outcomes.find(message.payload().key()).orElseThrow();
        String by = inbox.person() == null ? inbox.sender().value() : inbox.person();
        List<Refusal> findings = outcomes.judge(received, (StallOutcome) message.payload(), by, inbox.receivedAt(), inbox.businessDay());
        return new Judged(received.state() == OutcomeState.TAKEN, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return outcomes.find(judged.successor()).filter(next -> next.state() == OutcomeState.WAITING).map(ReceivedOutcome::messageId);
    }
}
