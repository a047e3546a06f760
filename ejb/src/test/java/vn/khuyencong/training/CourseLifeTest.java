package vn.khuyencong.training;

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

class CourseLifeTest {

    /** Where a course stands, and what is to be done. */
    private record Cell(CourseState from, CourseAct act) {
    }

    private record Row(CourseState to, Set<Role> who, Set<CourseGuard> guards) {
    }

    @Test
    void theTableSaysExactlyWhatIsStated() {
        Map<Cell, Row> table = new HashMap<>();
        CourseLife.transitions().forEach(row -> table.put(new Cell(row.from(), row.act()), new Row(row.to(),
                Arrays.stream(Role.values()).filter(role -> role.functions().contains(row.who())).collect(Collectors.toSet()), row.guards())));
        assertEquals(stated(), table);
        assertEquals(table.size(), CourseLife.transitions().size(), "no act has two rows in one state");
    }

    @Test
    void everyCellOfTheTableIsEitherARowOrRefused() {
        Map<Cell, Row> stated = stated();
        for (CourseState state : CourseState.values()) {
            for (CourseAct act : CourseAct.values()) {
                assertEquals(stated.containsKey(new Cell(state, act)), CourseLife.find(state, act).isPresent(), state + " " + act);
            }
        }
    }

    @Test
    void whatIsOverStaysOverAndEveryGuardIsUsed() {
        for (CourseState end : Set.of(CourseState.FINISHED, CourseState.CANCELLED, CourseState.REPORTED, CourseState.WITHDRAWN)) {
            assertTrue(CourseLife.from(end).isEmpty(), end.name());
        }
        assertEquals(Set.of(CourseGuard.values()), CourseLife.transitions().stream().flatMap(row -> row.guards().stream()).collect(Collectors.toSet()));
    }

    private static Map<Cell, Row> stated() {
        Map<Cell, Row> stated = new HashMap<>();
        for (CSVRecord line : StatedRows.beside(CourseLifeTest.class)) {
            Row row = new Row(CourseState.valueOf(line.get("to")), StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                    StatedRows.words(line, "guards").map(CourseGuard::valueOf).collect(Collectors.toSet()));
            StatedRows.words(line, "from").forEach(from -> stated.put(new Cell(CourseState.valueOf(from), CourseAct.valueOf(line.get("act"))), row));
        }
        return stated;
    }
}
