package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.award.AwardReport;
import vn.khuyencong.award.AwardReports;
import vn.khuyencong.award.EntryState;
import vn.khuyencong.exchange.contract.AwardResult;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.shared.Refusal;

/** Reported results of awards: version n waits for version n−1. */
record AwardResultDocuments(AwardReports reports) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return reports.find(key).map(AwardReport::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && reports.find(key.predecessor()).filter(earlier -> earlier.state() != EntryState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        reports.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        AwardReport version = reports.find(message.payload().key()).orElseThrow();
        List<Refusal> findings = reports.judge(version, (AwardResult) message.payload(), inbox.person() == null ? inbox.sender().value() : inbox.person(), inbox.receivedAt(), inbox.businessDay());
        return new Judged(version.state() != EntryState.RETURNED, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return reports.find(judged.successor()).filter(next -> next.state() == EntryState.WAITING).map(AwardReport::messageId);
    }
}
