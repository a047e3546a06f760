package vn.khuyencong.exchange.contract;

import vn.khuyencong.shared.FundSource;

/**
 * Data of {@code scheme.adjustment.decided}: what was decided of a request to adjust or to stop, or of a scheme held for a
 * violation. Money is whole đồng.
 *
 * @param unit          the unit whose plan it is
 * @param code          of the scheme
 * @param name          of the scheme
 * @param outcome       what was decided
 * @param kind          of the change (a name of {@code ChangeKind}), or null
 * @param decision      the paper
 * @param supportBefore grant of the scheme before
 * @param supportAfter  and after; 0 where it was stopped
 * @param replacedBy    code of the scheme that uses the freed money, or null
 * @param planVersion   number of the decided version of the plan that it made; null where the plan stays as it was
 * @param note          why, or what is to be heeded, in words; or null
 */
public record AdjustmentDecided(String unit, int planYear, FundSource fund, String code, String name, Outcome outcome, String kind,
                                PlanSubmission.Decision decision, long supportBefore, long supportAfter, String replacedBy,
                                Integer planVersion, String note) {

    /** What was decided. */
    public enum Outcome {
        ADJUSTMENT_APPROVED, ADJUSTMENT_REFUSED, STOP_APPROVED, STOP_REFUSED, HOLD_LIFTED, STOPPED_FOR_VIOLATION
    }
}
