package vn.khuyencong.exchange.contract;

import java.util.List;
import vn.khuyencong.shared.FundSource;

/**
 * Data of {@code scheme.assigned}: giao nhiệm vụ, giao kinh phí of one or many schemes of a plan by one paper. Money is whole
 * đồng.
 *
 * @param unit     the unit whose plan it is
 * @param decision the paper
 * @param schemes  what is assigned to whom
 * @param total    the sum
 */
public record SchemesAssigned(String unit, int planYear, FundSource fund, PlanSubmission.Decision decision, List<Assigned> schemes,
                              long total) {

    /** One scheme. */
    public record Assigned(String code, String name, String implementingUnit, long amount) {
    }
}
