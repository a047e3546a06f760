package vn.khuyencong.exchange.contract;

import java.util.List;

/**
 * Data of {@code plan.decided}: what a decision made of one document of a unit. Money is whole đồng.
 *
 * @param key      the version that was decided on
 * @param digest   SHA-256 of the message that brought it
 * @param decision number, day and authority
 * @param kind     APPROVE, ADJUST, SUPPLEMENT or STOP
 * @param version  the version of the national plan that the decision made
 * @param decided  what the unit's document comes to now, earlier decisions included
 * @param schemes  each scheme that was decided on
 */
public record DecidedPlan(DocumentKey key, String digest, PlanSubmission.Decision decision, String kind, int version,
                          PlanSubmission.Totals decided, List<Scheme> schemes) {

    /**
     * A scheme.
     *
     * @param code      its code
     * @param name      its name
     * @param outcome   APPROVED, REJECTED, MOVED_TO_LOCAL_FUND or DEFERRED_NEXT_YEAR
     * @param submitted support asked for
     * @param decided   support decided
     * @param lines     its lines
     */
    public record Scheme(String code, String name, String outcome, long submitted, long decided, List<Line> lines) {
    }

    /**
     * A line.
     *
     * @param pointer   JSON pointer to it in the message that was decided on
     * @param outcome   PASS, REDUCE, REJECT, MOVE_TO_LOCAL or DEFER
     * @param submitted support asked for
     * @param decided   support decided
     * @param reason    code of the reason; absent where it simply passed
     * @param note      the reason in words; absent if there are none
     */
    public record Line(String pointer, String outcome, long submitted, long decided, String reason, String note) {
    }
}
