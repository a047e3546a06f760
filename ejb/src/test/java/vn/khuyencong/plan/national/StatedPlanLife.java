package vn.khuyencong.plan.national;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.organization.Role;
import vn.khuyencong.testing.StatedRows;

/** What the ministry's procedures say of the life of the national plan, written down by roles and apart from the code: {@code life.csv}. */
final class StatedPlanLife {

    private StatedPlanLife() {
    }

    /** Where a plan stands, and what is to be done. */
    record Cell(PlanState from, PlanAct act) {
    }

    /** What is stated of it. @param who nobody: it follows from a decision taken elsewhere */
    record Row(PlanState to, Set<Role> who, Set<PlanGuard> guards, String paper) {
    }

    static Map<Cell, Row> read() {
        Map<Cell, Row> stated = new HashMap<>();
        for (CSVRecord line : StatedRows.beside(StatedPlanLife.class)) {
            StatedRows.words(line, "from").map(PlanState::valueOf).forEach(from -> {
                PlanState to = line.get("to").equals("same") ? from : PlanState.valueOf(line.get("to"));
                Row row = new Row(to, StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                        StatedRows.words(line, "guards").map(PlanGuard::valueOf).collect(Collectors.toSet()), line.get("paper").isEmpty() ? null : line.get("paper"));
                if (stated.put(new Cell(from, PlanAct.valueOf(line.get("act"))), row) != null) {
                    throw new IllegalStateException("stated twice: " + line);
                }
            });
        }
        return stated;
    }
}
