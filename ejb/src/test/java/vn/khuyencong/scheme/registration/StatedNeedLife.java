package vn.khuyencong.scheme.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.organization.Role;
import vn.khuyencong.testing.StatedRows;

/** What is stated of the life of a registered need, by roles and apart from the code: {@code life.csv}. */
final class StatedNeedLife {

    private StatedNeedLife() {
    }

    /** Where a need stands, and what is to be done. */
    record Cell(RegistrationState from, RegistrationAct act) {
    }

    /** What is stated of it. @param byHand whether a person does it by itself */
    record Row(RegistrationState to, Set<Role> who, boolean byHand) {
    }

    static Map<Cell, Row> read() {
        Map<Cell, Row> stated = new HashMap<>();
        for (CSVRecord line : StatedRows.beside(StatedNeedLife.class)) {
            Row row = new Row(RegistrationState.valueOf(line.get("to")), StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                    line.get("how").equals("hand"));
            StatedRows.words(line, "from").map(RegistrationState::valueOf).forEach(from -> {
                if (stated.put(new Cell(from, RegistrationAct.valueOf(line.get("act"))), row) != null) {
                    throw new IllegalStateException("stated twice: " + line);
                }
            });
        }
        return stated;
    }
}
