package vn.khuyencong.exchange.workbook;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.HashMap;

/** The cells of one sheet that hold something. Rows and columns count from 0. */
final class Grid {

    private final String sheet;
    private final NavigableMap<Integer, Map<Integer, RawCell>> rows = new TreeMap<>();

    Grid(String sheet) {
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    void put(int row, int column, RawCell cell) {
        rows.computeIfAbsent(row, r -> new HashMap<>(8)).put(column, cell);
    }

    RawCell at(int row, int column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, RawCell.BLANK);
    }

    /** Rows with content, from the given one on. */
    Set<Integer> rowsFrom(int first) {
        return new TreeSet<>(rows.tailMap(first, true).keySet());
    }

    String address(int row, int column) {
        return Cells.address(sheet, row, column);
    }

    /** Puts the texts in the place of their numbers. */
    void resolve(List<String> texts) throws RefusedWorkbook {
        for (Map<Integer, RawCell> row : rows.values()) {
            for (Map.Entry<Integer, RawCell> cell : row.entrySet()) {
                if (cell.getValue().type() == RawCell.Type.SHARED_TEXT) {
                    cell.setValue(new RawCell(RawCell.Type.TEXT, shared(cell.getValue(), texts), cell.getValue().formula()));
                }
            }
        }
    }

    private String shared(RawCell cell, List<String> texts) throws RefusedWorkbook {
        if (cell.text().isEmpty()) {
            return "";
        }
        if (!cell.text().matches("\\d{1,9}") || Integer.parseInt(cell.text()) >= texts.size()) {
            throw RefusedWorkbook.damaged(sheet);
        }
        return texts.get(Integer.parseInt(cell.text()));
    }
}
