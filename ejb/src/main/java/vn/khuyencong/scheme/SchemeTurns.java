package vn.khuyencong.scheme;

import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.plan.national.SchemeTurn;

/** The acts that lead a scheme where the national plan wants it, from wherever it stands before a decision. */
final class SchemeTurns {

    private SchemeTurns() {
    }

    /** Empty where it is there already, or where the plan no longer has a say: what was approved or is closed stays. */
    static List<SchemeAct> acts(SchemeState from, SchemeTurn.To to) {
        if (from.wasApproved() || from.isFinal()) {
            return List.of();
        }
        return switch (to) {
            case APPRAISAL -> toAppraisal(from);
            case PASSED -> from == SchemeState.DEPT_PASSED ? List.of() : then(toAppraisal(from), SchemeAct.PASS);
            case REJECTED -> from == SchemeState.DEPT_REJECTED ? List.of() : then(toAppraisal(from), SchemeAct.REJECT);
            case SUPPLEMENT -> then(toAppraisal(from), SchemeAct.REQUEST_SUPPLEMENT);
            case PROPOSAL -> from == SchemeState.IN_MINISTRY_PROPOSAL ? List.of() : List.of(SchemeAct.PROPOSE);
            case APPROVED -> from == SchemeState.IN_MINISTRY_PROPOSAL ? List.of(SchemeAct.APPROVE_PLAN)
                    : List.of(SchemeAct.PROPOSE, SchemeAct.APPROVE_PLAN);
            case LOCAL_FUND -> List.of(SchemeAct.MOVE_TO_LOCAL_FUND);
            case NEXT_YEAR -> List.of(SchemeAct.DEFER);
        };
    }

    private static List<SchemeAct> toAppraisal(SchemeState from) {
        return switch (from) {
            // Returned for supplement it stays in appraisal until the answer comes.
            case DEPT_APPRAISAL, DEPT_SUPPLEMENT_REQUESTED -> List.of();
            case DEPT_PASSED, DEPT_REJECTED, IN_MINISTRY_PROPOSAL -> List.of(SchemeAct.RECONSIDER);
            default -> List.of(SchemeAct.BEGIN_DEPT_APPRAISAL);
        };
    }

    private static List<SchemeAct> then(List<SchemeAct> first, SchemeAct last) {
        return Stream.concat(first.stream(), Stream.of(last)).toList();
    }
}
