package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Role;

class NationalPlanLifeTest {

    /** Every act that a person may do, where: nothing else is possible. */
    private static final Map<PlanState, Set<PlanAct>> POSSIBLE = Map.of(PlanState.COLLECTING, Set.of(PlanAct.LOCK),
            PlanState.LOCKED, Set.of(PlanAct.REOPEN, PlanAct.CONCLUDE), PlanState.APPRAISED, Set.of(PlanAct.RESUME, PlanAct.PROPOSE),
            PlanState.PROPOSED, Set.of(PlanAct.TAKE_BACK, PlanAct.APPROVE), PlanState.APPROVED, Set.of(PlanAct.AMEND), PlanState.AMENDED, Set.of(PlanAct.AMEND));

    @Test
    void everyStateAndActIsAllowedOrRefusedAsTheProceduresSay() {
        for (PlanState state : PlanState.values()) {
            for (PlanAct act : PlanAct.values()) {
                boolean there = NationalPlanLife.find(state, act).filter(row -> row.who() != null).isPresent();
                assertEquals(POSSIBLE.get(state).contains(act), there, state + " " + act);
            }
            assertTrue(NationalPlanLife.find(state, PlanAct.RECORD_DECISION).isPresent(), "a decision of elsewhere is recorded wherever it comes");
        }
    }

    @Test
    void noActHasTwoRowsInOneState() {
        assertEquals(NationalPlanLife.transitions().size(), NationalPlanLife.transitions().stream()
                .map(row -> row.from() + " " + row.act()).distinct().count());
    }

    @Test
    void everyStateIsReachedAndNoPersonMayBothAppraiseAndDecide() {
        Set<PlanState> reached = EnumSet.of(PlanState.COLLECTING);
        NationalPlanLife.transitions().forEach(row -> reached.add(row.to()));
        assertEquals(EnumSet.allOf(PlanState.class), reached);
        for (Role role : Role.values()) {
            assertTrue(!role.functions().containsAll(Set.of(Function.APPRAISE_PLANS, Function.DECIDE_PLANS)), role.name());
        }
    }

    @Test
    void whatDecidesOrProposesNeedsOtherEyesAndADecisionNeedsItsPaper() {
        List<PlanAct> acts = List.of(PlanAct.PROPOSE, PlanAct.APPROVE, PlanAct.AMEND);
        NationalPlanLife.transitions().stream().filter(row -> acts.contains(row.act())).forEach(row -> {
            assertTrue(row.guards().contains(PlanGuard.OTHER_EYES), row.toString());
            assertTrue(row.act() == PlanAct.PROPOSE || row.guards().contains(PlanGuard.DECISION_COMPLETE), row.toString());
        });
        assertEquals(Set.of(PlanGuard.values()), NationalPlanLife.transitions().stream().flatMap(row -> row.guards().stream()).collect(Collectors.toSet()));
    }
}
