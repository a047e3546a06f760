package vn.khuyencong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.reports.readback.PrintedTable;

/** Holds the printed forms against what they must print: each cell by row label and column, each sentence in its words. */
public final class GoldenForms {

    /** The forms the expectations speak of, by the name they are saved under. */
    public static final Map<String, String> FILES = Map.of("BM18 2022", "BM18-2022", "BM18 H1/2023", "BM18-2023-H1",
            "BM08 2023", "BM08-2023");

    private GoldenForms() {
    }

    /** How many expectations there are. */
    public static int count() {
        return NorthernFigures.expected().size();
    }

    /**
     * @param pdfs the printed forms by the names of {@link #FILES}
     * @return one line for each expectation that was not met
     */
    public static List<String> differences(Map<String, byte[]> pdfs) {
        Map<String, PrintedTable> read = new HashMap<>();
        List<String> differences = new ArrayList<>();
        for (Map<String, String> expected : NorthernFigures.expected()) {
            String form = FILES.get(expected.get("form"));
            PrintedTable printed = read.computeIfAbsent(form, name -> PrintedTable.read(pdfs.get(name)));
            String cell = printed.cell(expected.get("label"), expected.get("column"));
            String where = form + " / " + expected.get("label") + " / " + expected.get("column");
            if (!cell.equals(expected.get("table"))) {
                differences.add(where + ": in " + cell + ", phải là " + expected.get("table"));
            }
            if (!printed.text().contains(expected.get("sentence"))) {
                differences.add(where + ": không có câu «" + expected.get("sentence") + "»");
            }
        }
        return differences;
    }
}
