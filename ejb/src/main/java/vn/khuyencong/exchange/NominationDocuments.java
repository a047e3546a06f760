package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardNominations;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.Refusal;

/** Entries for awards: version n waits for version n−1. */
record NominationDocuments(AwardNominations nominations) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return nominations.find(key).map(AwardEntry::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && nominations.find(key.predecessor()).filter(earlier -> earlier.state() != EntryState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        nominations.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        AwardEntry version = nominations.find(message.payload().key()).orElseThrow();
        List<Refusal> findings = nominations.judge(version, (AwardNomination) message.payload(), inbox.receivedAt(), inbox.businessDay());
        return new Judged(version.state() != EntryState.RETURNED, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return nominations.find(judged.successor()).filter(next -> next.state() == EntryState.WAITING).map(AwardEntry::messageId);
    }
}
