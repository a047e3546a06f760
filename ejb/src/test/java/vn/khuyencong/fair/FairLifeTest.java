package vn.khuyencong.fair;

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

class FairLifeTest {

    /** Where a fair stands, and what is to be done. */
    private record Cell(FairState from, FairAct act) {
    }

    private record Row(FairState to, Set<Role> who, Set<FairGuard> guards) {
    }

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        FairLife.transitions().forEach(row -> table.put(new Cell(row.from(), row.act()), new Row(row.to(), roles(row), row.guards())));
        assertEquals(stated(), table);
        assertEquals(table.size(), FairLife.transitions().size(), "no act has two rows in one state");
    }

    @Test
    void everyCellOfTheTableIsEitherARowOrRefused() {
        Map<Cell, Row> stated = stated();
        for (FairState state : FairState.values()) {
            for (FairAct act : FairAct.values()) {
                assertEquals(stated.containsKey(new Cell(state, act)), FairLife.find(state, act).isPresent(), state + " " + act);
            }
        }
    }

    @Test
    void whatIsOverStaysOverAndEveryGuardIsUsed() {
        assertTrue(FairLife.from(FairState.CLOSED).isEmpty() && FairLife.from(FairState.CANCELLED).isEmpty());
        assertEquals(Set.of(FairGuard.values()), FairLife.transitions().stream().flatMap(row -> row.guards().stream()).collect(Collectors.toSet()));
        assertEquals(Set.of(FairState.ANNOUNCED, FairState.PUBLISHED, FairState.CLOSED, FairState.CANCELLED),
                FairLife.transitions().stream().map(FairTransition::to).collect(Collectors.toSet()));
    }

    private static Set<Role> roles(FairTransition row) {
        return Arrays.stream(Role.values()).filter(role -> row.who().stream().anyMatch(role.functions()::contains)).collect(Collectors.toSet());
    }

    private static Map<Cell, Row> stated() {
        Map<Cell, Row> stated = new HashMap<>();
        for (CSVRecord line : StatedRows.beside(FairLifeTest.class)) {
            Row row = new Row(FairState.valueOf(line.get("to")), StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                    StatedRows.words(line, "guards").map(FairGuard::valueOf).collect(Collectors.toSet()));
            StatedRows.words(line, "from").forEach(from -> stated.put(new Cell(FairState.valueOf(from), FairAct.valueOf(line.get("act"))), row));
        }
        return stated;
    }
}
