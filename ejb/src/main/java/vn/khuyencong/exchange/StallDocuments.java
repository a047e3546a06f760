package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.fair.ApplicationState;
import vn.khuyencong.fair.FairApplication;
import vn.khuyencong.fair.StallApplications;
import vn.khuyencong.shared.Refusal;

/** Applications for stalls: version n waits for version n−1. */
record StallDocuments(StallApplications applications) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return applications.find(key).map(FairApplication::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && applications.find(key.predecessor())
                .filter(predecessor -> predecessor.state() != ApplicationState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        applications.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        FairApplication version = applications.find(message.payload().key()).orElseThrow();
        List<Refusal> findings = applications.judge(version, (StallApplication) message.payload(), inbox.receivedAt(), inbox.businessDay());
        return new Judged(version.state() != ApplicationState.RETURNED, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return applications.find(judged.successor()).filter(version -> version.state() == ApplicationState.WAITING).map(FairApplication::messageId);
    }
}
