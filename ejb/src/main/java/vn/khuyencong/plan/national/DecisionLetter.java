package vn.khuyencong.plan.national;

import vn.khuyencong.exchange.contract.DecidedPlan;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** Tells a unit what a decision made of its document. */
final class DecisionLetter {

    private DecisionLetter() {
    }

    static DecidedPlan of(Decided.Part part, PlanDecision filed, PlanSubmission.Decision decision, String digest) {
        return new DecidedPlan(part.submitted().key(), digest, decision, filed.kind().name(), filed.version(), part.totals(),
                part.appraisals().stream().map(DecisionLetter::scheme).toList());
    }

    private static DecidedPlan.Scheme scheme(SchemeAppraisal appraisal) {
        return new DecidedPlan.Scheme(appraisal.scheme().code(), appraisal.scheme().name(), outcome(appraisal), appraisal.scheme().support(),
                appraisal.decided(), appraisal.lines().stream().map(line -> new DecidedPlan.Line(
                        SchemeAppraisal.cell(line.line(), appraisal.scheme()), line.outcome().name(), line.line().support(), line.decided(),
                        line.reasonCode(), line.note())).toList());
    }

    private static String outcome(SchemeAppraisal appraisal) {
        LineAppraisal move = appraisal.move();
        return appraisal.passes() ? "APPROVED" : move == null ? "REJECTED"
                : move.outcome() == AppraisalOutcome.DEFER ? "DEFERRED_NEXT_YEAR" : "MOVED_TO_LOCAL_FUND";
    }
}
