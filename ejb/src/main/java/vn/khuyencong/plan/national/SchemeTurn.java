package vn.khuyencong.plan.national;

import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;

/**
 * What an act on the national plan means for one scheme. Fired as an event in the transaction of the act, after
 * {@link SchemeGuard} was asked about it.
 *
 * @param to       where it leads the scheme
 * @param unit     unit whose plan states it
 * @param planYear year of that plan
 * @param code     its code there
 * @param viewer   who acts
 * @param why      reason and words; null where there are none
 * @param decision number, date and authority; null before there is one
 * @param amount   đồng that passed or were decided; else null
 * @param passing  the scheme with the lines that passed, reduced to what passed; null where none did, or not all are appraised
 * @param version  id of the version that states it; of a decision, of the version it made
 */
public record SchemeTurn(To to, UnitId unit, int planYear, String code, Viewer viewer, LineAppraisal why, PlanSubmission.Decision decision,
                         Long amount, PlanSubmission.Scheme passing, Long version) {

    /** Where it leads a scheme. */
    public enum To {
        APPRAISAL, PASSED, REJECTED, SUPPLEMENT, PROPOSAL, APPROVED, LOCAL_FUND, NEXT_YEAR
    }

    SchemeTurn decidedBy(PlanSubmission.Decision newDecision) {
        return new SchemeTurn(to, unit, planYear, code, viewer, why, newDecision, amount, passing, version);
    }

    SchemeTurn in(Long newVersion) {
        return new SchemeTurn(to, unit, planYear, code, viewer, why, decision, amount, passing, newVersion);
    }
}
