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

    private static final String RECOVERED = "MONEY_CAME_BACK";

    @Inject
    private Ledger ledger;
    @Inject
    private Grants grants;

    /** Books what follows from an event. The amount of an event that grants or changes money is the new grant in đồng. */
    public void follow(SchemeEvent event) {
        switch (event.act()) {
            case APPROVE_PLAN, RECORD_DECISION, AMEND, DROP, APPROVE_STOP, STOP_FOR_VIOLATION -> grant(event);
            case PAY_ADVANCE -> move(event, Account.GRANTED, Account.PAID, event.amount() == null ? 0 : event.amount());
            case SETTLE -> settle(event);
            default -> {
                // Every other act leaves the money where it is.
            }
        }
    }

    /**
     * Money that was paid out came back: it is granted still while the scheme goes on, and free where it was paid above the
     * grant, as all of a stopped scheme is. What the ledger never saw paid moves nothing.
     *
     * @param amount đồng that came back
     */
    public void comeBack(SchemeRecord record, long amount, Ledger.Paper paper) {
        long paid = grants.paid(record);
        long back = Math.min(amount, paid);
        long kept = Math.max(0, grants.of(record) - (paid - back)) - ledger.heldBy(record, Account.GRANTED);
        PlanOf plan = PlanOf.of(record);
        if (kept > 0) {
            ledger.book(new Move(plan, Account.PAID, Account.GRANTED, record, kept), paper, RECOVERED);
        }
        if (back > kept) {
            ledger.book(new Move(plan, Account.PAID, Account.FREED, record, back - kept), paper, RECOVERED);
        }
    }

    /**
     * What was paid stays paid; the rest of the grant is held for the scheme. What is more than before comes from freed money
     * as far as there is any, else from the budget; what is less is freed.
     */
    private void grant(SchemeEvent event) {
        SchemeRecord record = event.record();
        // What was never heard of before holds nothing yet.
        long more = event.from() == SchemeState.NEW ? event.amount()
                : Math.max(0, grants.of(record) - grants.paid(record)) - ledger.heldBy(record, Account.GRANTED);
        if (more > 0) {
            long freed = Math.min(more, ledger.freedForUpdate(PlanOf.of(record)));
            move(event, Account.FREED, Account.GRANTED, freed);
            move(event, Account.BUDGET, Account.GRANTED, more - freed);
        } else {
            move(event, Account.GRANTED, Account.FREED, -more);
        }
    }

    /** What was paid is settled first. What was paid and is not settled must come back; what was not paid is freed. */
    private void settle(SchemeEvent event) {
        SchemeRecord record = event.record();
        long granted = ledger.heldBy(record, Account.GRANTED);
        long paid = grants.paid(record);
        SchemeStep.Settlement settlement = StepDetails.of(event).settlement();
        long settled = settlement == null ? paid + granted : settlement.settled();
        long ofPaid = Math.min(settled, paid);
        move(event, Account.PAID, Account.SETTLED, ofPaid);
        move(event, Account.GRANTED, Account.SETTLED, settled - ofPaid);
        move(event, Account.GRANTED, Account.FREED, granted - (settled - ofPaid));
    }

    private void move(SchemeEvent event, Account from, Account to, long amount) {
        if (amount > 0) {
            ledger.book(new Move(PlanOf.of(event.record()), from, to, event.record(), amount), event, event.act().name());
        }
    }
}
