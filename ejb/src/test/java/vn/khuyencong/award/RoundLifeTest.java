package vn.khuyencong.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.khuyencong.organization.Role;
import vn.khuyencong.testing.StatedRows;

class RoundLifeTest {

    /** Where a round stands, and what is to be done. */
    private record Cell(RoundState from, RoundAct act) {
    }

    private record Row(RoundState to, Set<Role> who, Set<RoundGuard> guards) {
    }

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        RoundLife.transitions().forEach(row -> table.put(new Cell(row.from(), row.act()), new Row(row.to(), roles(row), row.guards())));
        assertEquals(stated(), table);
        assertEquals(table.size(), RoundLife.transitions().size(), "no act has two rows in one state");
    }

    @Test
    void everyCellOfTheTableIsEitherARowOrRefused() {
        Map<Cell, Row> stated = stated();
        for (RoundState state : RoundState.values()) {
            for (RoundAct act : RoundAct.values()) {
                assertEquals(stated.containsKey(new Cell(state, act)), RoundLife.find(state, act).isPresent(), state + " " + act);
            }
        }
    }

    @Test
    void whatIsOverStaysOverAndEveryGuardIsUsed() {
        assertTrue(RoundLife.from(RoundState.DECIDED).isEmpty() && RoundLife.from(RoundState.CANCELLED).isEmpty());
        assertEquals(Set.of(RoundGuard.values()), RoundLife.transitions().stream().flatMap(row -> row.guards().stream()).collect(Collectors.toSet()));
        assertEquals(Set.of(RoundState.OPEN, RoundState.JUDGING, RoundState.RANKED, RoundState.DECIDED, RoundState.CANCELLED),
                RoundLife.transitions().stream().map(RoundTransition::to).collect(Collectors.toSet()));
    }

    private static Set<Role> roles(RoundTransition row) {
        return Arrays.stream(Role.values()).filter(role -> row.who().stream().anyMatch(role.functions()::contains)).collect(Collectors.toSet());
    }

    private static Map<Cell, Row> stated() {
        Map<Cell, Row> stated = new HashMap<>();
        for (CSVRecord line : StatedRows.beside(RoundLifeTest.class)) {
            Row row = new Row(RoundState.valueOf(line.get("to")), StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                    StatedRows.words(line, "guards").map(RoundGuard::valueOf).collect(Collectors.toSet()));
            StatedRows.words(line, "from").forEach(from -> stated.put(new Cell(RoundState.valueOf(from), RoundAct.valueOf(line.get("act"))), row));
        }
        return stated;
    }
}
