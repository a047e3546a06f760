package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Role;
import vn.khuyencong.plan.national.StatedPlanLife.Cell;
import vn.khuyencong.plan.national.StatedPlanLife.Row;

class NationalPlanLifeTest {

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        NationalPlanLife.transitions().forEach(row -> table.put(new Cell(row.from(), row.act()), new Row(row.to(), roles(row), row.guards(), row.paper())));
        assertEquals(StatedPlanLife.read(), table);
    }

    private static Set<Role> roles(PlanTransition row) {
        return row.who() == null ? Set.of() : Arrays.stream(Role.values()).filter(role -> role.functions().contains(row.who())).collect(Collectors.toSet());
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
