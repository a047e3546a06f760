package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.Ledger.Move;

/** What an act does to the money of its plan: the one mapping from acts to moves in the ledger. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SchemeMoney {

    @Inject
    private Ledger ledger;

    /** Books what follows from an event. The amount of an event that grants or changes money is the new grant in đồng. */
    public void follow(SchemeEvent event) {
        switch (event.act()) {
            case APPROVE_PLAN, RECORD_DECISION, AMEND -> grant(event, event.amount() == null ? 0 : event.amount());
            case DROP, APPROVE_STOP, STOP_FOR_VIOLATION -> grant(event, 0);
            case SETTLE -> settle(event);
            default -> {
                // Every other act leaves the money where it is.
            }
        }
    }

    /** What is more than before comes from freed money as far as there is any, else from the budget; what is less is freed. */
    private void grant(SchemeEvent event, long amount) {
        SchemeRecord record = event.record();
        PlanOf plan = PlanOf.of(record);
        long more = amount - ledger.heldBy(record, Account.GRANTED);
        if (more < 0) {
            ledger.book(new Move(plan, Account.GRANTED, Account.FREED, record, -more), event, event.act().name());
        } else if (more > 0) {
            long freed = Math.min(more, ledger.freedForUpdate(plan));
            if (freed > 0) {
                ledger.book(new Move(plan, Account.FREED, Account.GRANTED, record, freed), event, event.act().name());
            }
            if (more > freed) {
                ledger.book(new Move(plan, Account.BUDGET, Account.GRANTED, record, more - freed), event, event.act().name());
            }
        }
    }

    private void settle(SchemeEvent event) {
        SchemeRecord record = event.record();
        long granted = ledger.heldBy(record, Account.GRANTED);
        SchemeStep.Settlement settlement = StepDetails.of(event).settlement();
        long settled = settlement == null ? granted : settlement.settled();
        if (settled > 0) {
            ledger.book(new Move(PlanOf.of(record), Account.GRANTED, Account.SETTLED, record, settled), event, event.act().name());
        }
        if (granted > settled) {
            ledger.book(new Move(PlanOf.of(record), Account.GRANTED, Account.FREED, record, granted - settled), event, event.act().name());
        }
    }
}
