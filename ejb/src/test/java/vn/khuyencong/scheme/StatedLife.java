package vn.khuyencong.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import vn.khuyencong.organization.Role;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.testing.StatedRows;

/** What the ministry's procedures say of the life of a scheme, written down by roles and apart from the code: {@code life.csv}. */
final class StatedLife {

    private StatedLife() {
    }

    /** Where a scheme of a fund stands, and what is to be done to it. */
    record Cell(FundSource fund, SchemeState from, SchemeAct act) {
    }

    /**
     * What is stated of it.
     *
     * @param to null: where it was before the request or the hold
     */
    record Row(SchemeState to, Set<Role> who, Set<Guard> guards, String paper) {
    }

    static Map<Cell, Row> read() {
        Map<Cell, Row> stated = new LinkedHashMap<>();
        for (CSVRecord line : StatedRows.beside(StatedLife.class)) {
            cells(line).forEach(cell -> {
                if (stated.put(cell, row(line, cell)) != null) {
                    throw new IllegalStateException("stated twice: " + cell);
                }
            });
        }
        return stated;
    }

    private static List<Cell> cells(CSVRecord line) {
        List<FundSource> funds = line.get("fund").equals("both") ? List.of(FundSource.NATIONAL, FundSource.LOCAL)
                : List.of(FundSource.valueOf(line.get("fund")));
        SchemeAct act = SchemeAct.valueOf(line.get("act"));
        return funds.stream().flatMap(fund -> StatedRows.words(line, "from").map(from -> new Cell(fund, SchemeState.valueOf(from), act))).toList();
    }

    private static Row row(CSVRecord line, Cell cell) {
        SchemeState to = switch (line.get("to")) {
            case "same" -> cell.from();
            case "former" -> null;
            default -> SchemeState.valueOf(line.get("to"));
        };
        return new Row(to, StatedRows.words(line, "who").map(Role::valueOf).collect(Collectors.toSet()),
                StatedRows.words(line, "guards").map(Guard::valueOf).collect(Collectors.toSet()), line.get("paper").isEmpty() ? null : line.get("paper"));
    }
}
