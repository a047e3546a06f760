package vn.khuyencong.fair;

import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * A line of what a fair costs, as it is entered; money in whole đồng.
 *
 * @param content    what it is for
 * @param unit       whose plan pays it; null: the department's
 * @param fund       the fund that pays the support
 * @param schemeCode the scheme of that plan that it belongs to, or null
 * @param cost       the eligible cost
 * @param support    what the fund pays of it
 */
public record NewCostLine(String content, UnitId unit, FundSource fund, String schemeCode, Long cost, Long support) {

    static final String ACTIVITY = "A4";
    private static final long MOST = 1_000_000_000_000_000L;

    static NewCostLine of(FairCostLine line) {
        return new NewCostLine(line.content(), line.unit(), line.fund(), line.schemeCode(), line.cost(), line.support());
    }

    EntryCheck check() {
        return new EntryCheck().text("costContent", content, 400).present("fund", fund)
                .unless(fund != FundSource.UNSPLIT, Refusal.error("FAIR_COST_FUND_UNSPLIT", "", "fund"))
                .unless(fund != FundSource.LOCAL || unit != null, Refusal.error("FAIR_COST_LOCAL_WITHOUT_UNIT", "", "unit"))
                .optional("schemeCode", schemeCode, 100).present("cost", cost).present("support", support)
                .unless(cost == null || cost > 0 && cost <= MOST, Refusal.error("FAIR_COST_NOT_POSITIVE", "", "cost"))
                .unless(support == null || support >= 0 && support <= MOST, Refusal.error("FAIR_COST_NOT_POSITIVE", "", "support"));
    }

    /** As a line of a plan, which the ceilings speak of. */
    PlanSubmission.Line line(String norm) {
        return new PlanSubmission.Line(ACTIVITY, norm, content, null, null, null, false, null, null, 1, cost, support, Math.max(0, cost - support), 0, null);
    }
}
