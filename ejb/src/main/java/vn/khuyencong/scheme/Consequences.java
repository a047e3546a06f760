package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.scheme.Ledger.Account;

/** What an act would mean in figures, before it is done. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Consequences {

    @Inject
    private Ledger ledger;
    @Inject
    private Grants grants;
    @Inject
    private PlanChanges changes;

    /**
     * What an act would mean; amounts in đồng.
     *
     * @param from   where the scheme stands
     * @param to     where it would stand
     * @param before its grant
     * @param after  its grant then; what was only asked for counts as decided
     * @param freed  what would have no use then; below zero where freed money would be used
     */
    public record Consequence(SchemeState from, SchemeState to, long before, long after, long freed) {
    }

    /** What a step would mean; empty where it is not possible. */
    public Optional<Consequence> of(SchemeRecord record, SchemeStep step) {
        Deed deed = Deeds.of(step, Actor.system());
        return SchemeLife.find(record.state(), deed.act(), record.fund()).map(transition -> {
            long before = grants.of(record);
            long after = after(record, deed, before);
            SchemeState to = transition.to() == null ? record.formerState() : transition.to();
            return new Consequence(record.state(), to, before, after, freed(record, deed));
        });
    }

    private long after(SchemeRecord record, Deed deed, long before) {
        if (deed.act() == SchemeAct.SETTLE) {
            return 0;
        }
        return changes.of(record, deed).map(change -> changes.draft(List.of(change)).support(record.code())).orElse(before);
    }

    private long freed(SchemeRecord record, Deed deed) {
        if (deed.act() == SchemeAct.SETTLE) {
            SchemeStep.Settlement settlement = StepDetails.of(deed).settlement();
            return settlement == null ? 0 : ledger.heldBy(record, Account.GRANTED) - Math.max(0, settlement.settled() - grants.paid(record));
        }
        return changes.of(record, deed).map(change -> changes.frees(List.of(change))).orElse(0L);
    }
}
