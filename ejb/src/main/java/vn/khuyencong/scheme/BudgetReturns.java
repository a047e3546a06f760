package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.Ledger.Move;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitTurns;

/** Nộp trả ngân sách: freed money that no other scheme is to use goes back, by a paper. */
@Stateless
public class BudgetReturns {

    private static final String REASON = "RETURN_TO_BUDGET";

    @Inject
    private UnitTurns turns;
    @Inject
    private Ledger ledger;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Whether somebody may give back freed money of a plan: whoever approves changes of it, of a unit that has ended its successor. */
    public boolean may(Viewer viewer, PlanOf plan) {
        return viewer.mayOn(clock.today(), function(plan), plan.unit(), territory.map());
    }

    /**
     * Gives freed money back.
     *
     * @param amount    đồng; null where none was understood
     * @param paperDate today at the latest
     * @return why not; empty if it was booked
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not
     */
    public List<Refusal> giveBack(Viewer viewer, PlanOf plan, Long amount, String paperNumber, LocalDate paperDate) {
        viewer.requireOn(clock.today(), function(plan), plan.unit(), territory.map());
        if (paperNumber == null || paperNumber.isBlank()) {
            return List.of(Refusal.error("PAPER_MISSING", "", "/data/paper/number"));
        }
        if (paperDate == null || paperDate.isAfter(clock.today())) {
            return List.of(Refusal.error("RETURN_DAY_WRONG", "", "/data/paper/date"));
        }
        if (amount == null || amount <= 0) {
            return List.of(Refusal.error("AMOUNT_WRONG", "", "/data/amount"));
        }
        turns.hold(plan.unit());
        long freed = ledger.freedForUpdate(plan);
        // Asked for while the plan is held: of the same form sent twice the second one finds the first.
        if (ledger.isBooked(plan, paperNumber, paperDate, amount)) {
            audit.record(viewer.name(), AuditAct.FREED_MONEY_RETURNED, plan.toString(), "RETURN_ALREADY_BOOKED", Long.toString(amount));
            return List.of(Refusal.error("RETURN_ALREADY_BOOKED", "", "/data/paper/number", paperNumber, paperDate, Numbers.text(amount)));
        }
        if (amount > freed) {
            audit.record(viewer.name(), AuditAct.FREED_MONEY_RETURNED, plan.toString(), "RETURN_ABOVE_FREED", Long.toString(amount));
            return List.of(Refusal.error("RETURN_ABOVE_FREED", "", "/data/amount", Numbers.text(amount), Numbers.text(freed)));
        }
        ledger.book(new Move(plan, Account.FREED, Account.RETURNED, null, amount), new Ledger.Paper(paperNumber, paperDate, viewer.name()), REASON);
        audit.record(viewer.name(), AuditAct.FREED_MONEY_RETURNED, plan.toString(), "OK", Long.toString(amount));
        return List.of();
    }

    private static Function function(PlanOf plan) {
        return plan.fund() == FundSource.NATIONAL ? Function.DECIDE_PLANS : Function.DIRECT_SCHEMES;
    }
}
