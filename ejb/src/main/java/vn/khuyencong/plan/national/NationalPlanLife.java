package vn.khuyencong.plan.national;

import static vn.khuyencong.organization.Function.APPRAISE_PLANS;
import static vn.khuyencong.organization.Function.DECIDE_PLANS;
import static vn.khuyencong.plan.national.PlanGuard.*;
import static vn.khuyencong.plan.national.PlanState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of the national plan of a year as one table (xây dựng kế hoạch khuyến công quốc gia); whatever is not in it is refused. */
public final class NationalPlanLife {

    private static final List<PlanTransition> TABLE = table();

    private NationalPlanLife() {
    }

    public static List<PlanTransition> transitions() {
        return TABLE;
    }

    /** What may be done where a plan stands. */
    public static List<PlanTransition> from(PlanState state) {
        return TABLE.stream().filter(transition -> transition.from() == state).toList();
    }

    public static Optional<PlanTransition> find(PlanState state, PlanAct act) {
        return from(state).stream().filter(transition -> transition.act() == act).findFirst();
    }

    private static List<PlanTransition> table() {
        Set<PlanGuard> deciding = Set.of(OTHER_EYES, DECISION_COMPLETE, SOMETHING_TO_DECIDE, LAW_OF_THE_DAY, SCHEMES_ALLOW);
        List<PlanTransition> rows = new ArrayList<>(List.of(
                new PlanTransition(COLLECTING, PlanAct.LOCK, LOCKED, APPRAISE_PLANS, Set.of(SOMETHING_SUBMITTED, SCHEMES_ALLOW), null),
                new PlanTransition(LOCKED, PlanAct.REOPEN, COLLECTING, DECIDE_PLANS, Set.of(NOTHING_APPRAISED), null),
                new PlanTransition(LOCKED, PlanAct.CONCLUDE, APPRAISED, APPRAISE_PLANS, Set.of(EVERY_LINE_APPRAISED, SCHEMES_ALLOW), "BM09"),
                new PlanTransition(APPRAISED, PlanAct.RESUME, LOCKED, APPRAISE_PLANS, Set.of(), null),
                new PlanTransition(APPRAISED, PlanAct.PROPOSE, PROPOSED, DECIDE_PLANS, Set.of(OTHER_EYES, SCHEMES_ALLOW), "BM08"),
                new PlanTransition(PROPOSED, PlanAct.TAKE_BACK, LOCKED, DECIDE_PLANS, Set.of(), null),
                new PlanTransition(PROPOSED, PlanAct.APPROVE, APPROVED, DECIDE_PLANS, deciding, "BM10")));
        for (PlanState decided : List.of(APPROVED, AMENDED)) {
            rows.add(new PlanTransition(decided, PlanAct.AMEND, AMENDED, DECIDE_PLANS, deciding, "BM14"));
        }
        for (PlanState state : PlanState.values()) {
            rows.add(new PlanTransition(state, PlanAct.RECORD_DECISION, state.isDecided() ? AMENDED : state, null, Set.of(), null));
        }
        return List.copyOf(rows);
    }
}
