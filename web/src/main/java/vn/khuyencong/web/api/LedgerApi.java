package vn.khuyencong.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import vn.khuyencong.scheme.FreedMoney;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.api.SchemesApi.MoneyMoveView;

/** The ledger of a year: the balances of every unit, or of one unit every entry too. Money is whole đồng. */
@RequestScoped
@Path("v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerApi {

    @Inject
    private Asked asked;
    @Inject
    private LedgerBook book;
    @Inject
    private Territory territory;

    /**
     * The ledger.
     *
     * @param plans the plans of the unit asked for; empty where none was
     */
    public record LedgerView(int year, Boundaries boundaries, List<UnitBalances> balances, List<PlanLedger> plans) {
    }

    /** What the accounts of a unit hold: {@code budget} is the sum of the others. */
    public record UnitBalances(String unit, long budget, long granted, long paid, long freed, long settled, long returned, boolean balanced) {

        static UnitBalances of(LedgerBook.Balances sums) {
            return new UnitBalances(sums.unit().value(), sums.budget(), sums.on(Account.GRANTED), sums.on(Account.PAID), sums.freed(),
                    sums.on(Account.SETTLED), sums.on(Account.RETURNED), sums.balanced());
        }
    }

    /** One plan with all its entries, and freed money with what it went to. */
    public record PlanLedger(String unit, FundSource fund, UnitBalances balances, List<MoneyMoveView> entries, List<FreedView> freed) {
    }

    /** Freed money: by which entry, what it went to, and what has no use yet. */
    public record FreedView(MoneyMoveView source, List<UseView> uses, long left) {

        static FreedView of(FreedMoney freed) {
            return new FreedView(MoneyMoveView.of(freed.source()), freed.uses().stream().map(use -> new UseView(use.move().entry(), use.move().to(),
                    use.move().scheme(), use.amount())).toList(), freed.left());
        }
    }

    /** A part of freed money and where it went. */
    public record UseView(long entry, Account to, Long scheme, long amount) {
    }

    @GET
    public LedgerView ledger() {
        Parameters parameters = asked.parameters();
        int year = parameters.year("year").orElseThrow(() -> BadParameter.missing("year", Words.get("parameter.year")));
        FundSource fund = parameters.choice("fund", FundSource.class).orElse(null);
        Boundaries boundaries = parameters.choice("boundaries", Boundaries.class).orElse(Boundaries.THEN);
        UnitId unit = parameters.unit("unit").orElse(null);
        if (unit != null && territory.map().find(unit).isEmpty()) {
            throw BadParameter.of("unit", unit.value(), Words.get("parameter.unit"));
        }
        List<PlanLedger> plans = unit == null ? List.of() : book.plans(asked.viewer(), unit, year, fund, boundaries).stream().map(LedgerApi::plan).toList();
        return new LedgerView(year, boundaries, book.balances(asked.viewer(), year, fund, boundaries).stream()
                .filter(sums -> unit == null || unit.equals(sums.unit())).map(UnitBalances::of).toList(), plans);
    }

    private static PlanLedger plan(LedgerBook.PlanBook plan) {
        return new PlanLedger(plan.plan().unit().value(), plan.plan().fund(), UnitBalances.of(plan.balances()),
                plan.moves().stream().map(MoneyMoveView::of).toList(), plan.freed().stream().map(FreedView::of).toList());
    }
}
