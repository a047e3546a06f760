package vn.khuyencong.exchange;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Message;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.ReceivedStep;
import vn.khuyencong.scheme.SchemeSteps;
import vn.khuyencong.shared.Refusal;

/** Steps of schemes: step n waits for step n−1 whatever the type of either, and for the decision on its plan. */
record StepDocuments(SchemeSteps steps) implements Documents {

    @Override
    public Optional<Long> find(String type, DocumentKey key) {
        return steps.find(key).map(ReceivedStep::messageId);
    }

    @Override
    public Optional<Refusal> awaited(String type, DocumentKey key) {
        return steps.awaitedNow(key);
    }

    @Override
    public void register(long messageId, Message message) {
        steps.register(messageId, message);
    }

    @Override
    public Judged judge(InboxMessage inbox, Message message) {
        ReceivedStep step = steps.find(message.payload().key()).orElseThrow();
        List<Refusal> findings = steps.judge(step, (SchemeStep) message.payload(), inbox.person(), inbox.businessDay());
        return new Judged(step.state() == ReceivedStep.State.TAKEN, null, findings);
    }

    @Override
    public Optional<Long> waitsFor(String type, DocumentKey judged) {
        return steps.next(PlanOf.of(judged), judged.document()).map(ReceivedStep::messageId);
    }
}
