package vn.khuyencong.plan.national;

import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.national.SchemeTurn.To;

/** What an act on the plan means for a scheme of it; null where it means nothing. */
final class PlanTurns {

    private PlanTurns() {
    }

    /** Where its appraisal leads a scheme. */
    static SchemeTurn appraised(Viewer viewer, SchemeAppraisal appraisal) {
        return turn(viewer, appraisal, appraisal.turn());
    }

    static SchemeTurn of(PlanAct act, Viewer viewer, SchemeAppraisal appraisal) {
        return switch (act) {
            case LOCK -> turn(viewer, appraisal, To.APPRAISAL);
            case CONCLUDE -> appraised(viewer, appraisal);
            case PROPOSE -> appraisal.passes() ? turn(viewer, appraisal, To.PROPOSAL) : null;
            case APPROVE, AMEND -> decided(viewer, appraisal);
            default -> null;
        };
    }

    static SchemeTurn returned(Viewer viewer, SchemeAppraisal appraisal) {
        return turn(viewer, appraisal, To.SUPPLEMENT);
    }

    private static SchemeTurn decided(Viewer viewer, SchemeAppraisal appraisal) {
        LineAppraisal move = appraisal.move();
        return appraisal.passes() ? turn(viewer, appraisal, To.APPROVED) : move == null ? null
                : turn(viewer, appraisal, move.outcome() == AppraisalOutcome.DEFER ? To.NEXT_YEAR : To.LOCAL_FUND);
    }

    private static SchemeTurn turn(Viewer viewer, SchemeAppraisal appraisal, To to) {
        DocumentVersion version = appraisal.scheme().version();
        return new SchemeTurn(to, version.subject(), version.planYear(), appraisal.scheme().code(), viewer, appraisal.why(), null,
                appraisal.passes() ? appraisal.decided() : null, appraisal.passes() ? appraisal.asDecided() : null, version.id());
    }
}
