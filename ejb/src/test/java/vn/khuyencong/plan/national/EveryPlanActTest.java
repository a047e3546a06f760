package vn.khuyencong.plan.national;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.organization.DataScope;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.StatedPlanLife.Cell;
import vn.khuyencong.plan.national.StatedPlanLife.Row;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;
import vn.khuyencong.testing.Services;

/**
 * Everything that anybody might try, wherever the national plan stands: it is done or refused with exactly its reason. Who may
 * what is taken from what is stated, not from the table.
 */
class EveryPlanActTest {

    private static final Map<Cell, Row> STATED = StatedPlanLife.read();
    private static final UnitId UNIT = new UnitId("P63-24");

    private static Services services;
    private static int year = 2100;

    /** @param roles what he may do by what is stated */
    private record Someone(String name, Viewer viewer, Set<Role> roles) {
    }

    @BeforeAll
    static void start() {
        services = new Services(MigratedDatabase.h2("every-plan-act"));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @ParameterizedTest
    @EnumSource(PlanState.class)
    void whateverAnybodyTriesIsDoneOrRefusedWithExactlyItsReason(PlanState state) {
        List<String> different = new ArrayList<>();
        services.transact(work -> {
            for (PlanAct act : PlanAct.values()) {
                everybody().forEach(someone -> {
                    NationalPlan plan = standing(work, state);
                    List<Refusal> expected = expected(work, plan, act, someone);
                    List<Refusal> found = work.the(NationalPlans.class).act(someone.viewer(), plan.planYear(), act);
                    PlanState then = expected.isEmpty() ? STATED.get(new Cell(state, act)).to() : state;
                    if (!shown(expected).equals(shown(found)) || plan.state() != then) {
                        different.add(act + " " + someone.name() + ": " + found + " " + plan.state() + ", must be " + expected + " " + then);
                    }
                });
            }
            return null;
        });
        assertEquals(List.of(), different);
    }

    private static List<Refusal> expected(Services.Work work, NationalPlan plan, PlanAct act, Someone someone) {
        Row row = STATED.get(new Cell(plan.state(), act));
        if (row == null || row.who().isEmpty()) {
            return List.of(Refusal.error("PLAN_ACT_NOT_HERE", "", "", plan.planYear(), "plan." + plan.state(), "planAct." + act));
        }
        if (row.who().stream().noneMatch(someone.roles()::contains)) {
            return List.of(Refusal.error("PLAN_ACT_NOT_YOURS", "", "", "planAct." + act));
        }
        PlanGuards.Attempt attempt = new PlanGuards.Attempt(plan, act, someone.viewer(), null);
        return row.guards().stream().sorted().flatMap(guard -> work.the(PlanGuards.class).against(guard, attempt).stream()).toList();
    }

    private static List<String> shown(List<Refusal> findings) {
        return findings.stream().map(Refusal::toString).toList();
    }

    /** Each role for the country or for a unit, and an officer of the department for one region only: the plan of the country is not his. */
    private static Stream<Someone> everybody() {
        Viewer regional = new Viewer("cuc.bac", "", List.of(new Grant(Role.DEPT_OFFICER, DataScope.of(Region.NORTH))), List.of());
        return Stream.concat(Arrays.stream(Role.values()).map(role -> new Someone(role.name(), viewer(role), Set.of(role))),
                Stream.of(new Someone("regional officer", regional, Set.of())));
    }

    private static Viewer viewer(Role role) {
        boolean ofTheCountry = role == Role.ADMINISTRATOR || role == Role.DEPT_OFFICER || role == Role.DEPT_LEADER;
        return new Viewer("user." + role, "", role, ofTheCountry ? null : UNIT);
    }

    /** The plan of a year of its own that stands somewhere, on file, with nothing behind it. */
    private static NationalPlan standing(Services.Work work, PlanState state) {
        NationalPlan plan = new NationalPlan(++year);
        plan.go(new PlanTransition(null, null, state, null, Set.of(), null));
        work.em().persist(plan);
        work.em().flush();
        return plan;
    }
}
