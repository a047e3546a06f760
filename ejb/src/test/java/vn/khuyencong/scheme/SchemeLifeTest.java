package vn.khuyencong.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Role;
import vn.khuyencong.scheme.StatedLife.Cell;
import vn.khuyencong.scheme.StatedLife.Row;
import vn.khuyencong.shared.FundSource;

/** The table of the life of a scheme against what is stated of it, row by row, and where it leads as a whole. */
class SchemeLifeTest {

    private static final Map<Cell, Row> STATED = StatedLife.read();
    private static final Set<SchemeState> OF_THE_NATIONAL_FUND = EnumSet.of(SchemeState.DEPT_RECEIVED, SchemeState.DEPT_APPRAISAL,
            SchemeState.DEPT_SUPPLEMENT_REQUESTED, SchemeState.DEPT_PASSED, SchemeState.DEPT_REJECTED, SchemeState.IN_MINISTRY_PROPOSAL,
            SchemeState.MOVED_TO_LOCAL_FUND, SchemeState.DEFERRED_NEXT_YEAR);

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        for (FundSource fund : List.of(FundSource.NATIONAL, FundSource.LOCAL)) {
            for (SchemeState state : SchemeState.values()) {
                for (Transition row : SchemeLife.from(state, fund)) {
                    Row before = table.put(new Cell(fund, state, row.act()), new Row(row.to(), roles(row), row.guards(), row.paper()));
                    assertEquals(null, before, () -> "two rows of " + state + " " + row.act() + " " + fund);
                }
            }
        }
        Set<Cell> cells = new HashSet<>(table.keySet());
        cells.addAll(STATED.keySet());
        List<String> different = cells.stream().filter(cell -> !java.util.Objects.equals(STATED.get(cell), table.get(cell)))
                .map(cell -> cell + ": stated " + STATED.get(cell) + ", in the table " + table.get(cell)).sorted().toList();
        assertEquals(List.of(), different);
    }

    @Test
    void everyActIsPossibleSomewhereAndEveryFunctionOfTheTableIsSomebodys() {
        Set<SchemeAct> acts = SchemeLife.transitions().stream().map(Transition::act).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(SchemeAct.class), acts);
        assertEquals(EnumSet.allOf(Guard.class), SchemeLife.transitions().stream().flatMap(row -> row.guards().stream()).collect(Collectors.toSet()));
        SchemeLife.transitions().stream().filter(row -> !row.who().isEmpty()).forEach(row -> assertTrue(!roles(row).isEmpty(), row::toString));
    }

    @Test
    void everyStateIsReachedFromTheFirstDraft() {
        assertEquals(EnumSet.allOf(SchemeState.class), reachable(FundSource.NATIONAL));
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(OF_THE_NATIONAL_FUND)), reachable(FundSource.LOCAL));
    }

    @ParameterizedTest
    @EnumSource(SchemeState.class)
    void nothingButALaterPlanLeadsOutOfAFinalStateAndSomethingOutOfEveryOther(SchemeState state) {
        List<Transition> leaving = SchemeLife.transitions().stream().filter(row -> row.from() == state && row.to() != state)
                .filter(row -> row.act() != SchemeAct.RECEIVE && row.act() != SchemeAct.RECORD_DECISION).toList();
        assertTrue(state == SchemeState.NEW || state.isFinal() == leaving.isEmpty(), leaving::toString);
    }

    @Test
    void onlyAPendingSchemeGoesBackToWhereItWas() {
        SchemeLife.transitions().stream().filter(row -> row.to() == null).forEach(row -> assertTrue(row.from().isPending(), row::toString));
    }

    @Test
    void moneyIsUnderWayExactlyBetweenDecisionAndSettlement() {
        Set<SchemeState> changedByDecision = SchemeLife.transitions().stream().filter(row -> row.act() == SchemeAct.AMEND)
                .map(Transition::from).collect(Collectors.toSet());
        assertEquals(changedByDecision, Arrays.stream(SchemeState.values()).filter(SchemeState::isUnderWay).collect(Collectors.toSet()));
    }

    /** Whoever has one of the functions by his role. */
    private static Set<Role> roles(Transition row) {
        Set<Function> who = row.who();
        return Arrays.stream(Role.values()).filter(role -> role.functions().stream().anyMatch(who::contains)).collect(Collectors.toSet());
    }

    private static Set<SchemeState> reachable(FundSource fund) {
        Set<SchemeState> reached = EnumSet.of(SchemeState.NEW);
        Deque<SchemeState> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (Transition row : SchemeLife.from(waiting.poll(), fund)) {
                if (row.to() != null && reached.add(row.to())) {
                    waiting.add(row.to());
                }
            }
        }
        return reached;
    }
}
