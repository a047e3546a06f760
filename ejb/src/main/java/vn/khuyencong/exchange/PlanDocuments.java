package vn.khuyencong.exchange;

import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.plan.BudgetPlans;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.Judgement;
import vn.khuyencong.plan.VersionState;
import vn.khuyencong.shared.Refusal;

/** Versions of plans and reports: version n waits for version n−1 of its type. */
record PlanDocuments(BudgetPlans plans) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return plans.find(type, key).map(DocumentVersion::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        boolean early = key.version() > 1 && plans.find(type, key.predecessor())
                .filter(predecessor -> predecessor.state() != VersionState.WAITING).isEmpty();
        return early ? Optional.of(Refusal.warning("PREDECESSOR_AWAITED", "", "/data/key/version", key.version(), key.version() - 1))
                : Optional.empty();
    }

    @Override
    public void register(long messageId, Message message) {
        plans.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        DocumentVersion version = plans.find(message.envelope().type().eventType(), message.payload().key()).orElseThrow();
        Judgement judgement = plans.judge(version, message, inbox.businessDay());
        return new Judged(version.state() == VersionState.IN_FORCE, version.basis(), judgement.findings());
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return plans.find(type, judged.successor()).filter(version -> version.state() == VersionState.WAITING).map(DocumentVersion::messageId);
    }
}
