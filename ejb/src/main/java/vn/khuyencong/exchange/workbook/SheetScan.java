package vn.khuyencong.exchange.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** Reads one sheet forward, and no further than the budget goes. A sheet that is not ours is only counted. */
final class SheetScan {

    private static final int MAX_ARRAYS = 200;
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final Xml xml;
    private final Budget budget;
    private final Grid grid;
    private final boolean kept;
    /** A formula over several cells stands in the first alone; the others look as if they were typed. */
    private final List<CellRangeAddress> arrays = new ArrayList<>();
    private int row = -1;
    private int column = -1;

    private SheetScan(Xml xml, Budget budget, Grid grid, boolean kept) {
        this.xml = xml;
        this.budget = budget;
        this.grid = grid;
        this.kept = kept;
    }

    static Grid scan(Xml xml, String sheet, boolean kept, Budget budget) throws IOException {
        SheetScan scan = new SheetScan(xml, budget, new Grid(sheet), kept);
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
            if (element.equals("row")) {
                scan.row();
            } else if (element.equals("c")) {
                scan.cell();
            }
        }
        return scan.grid;
    }

    private void row() throws IOException {
        String stated = xml.attribute("r");
        int next = stated == null ? row + 1 : number(stated) - 1;
        if (next <= row) {
            throw RefusedWorkbook.damaged(grid.sheet());
        }
        row = next;
        column = -1;
        budget.row(grid.sheet(), row);
    }

    private void cell() throws IOException {
        String stated = xml.attribute("r");
        int next = stated == null ? column + 1 : column(stated);
        if (next <= column) {
            throw RefusedWorkbook.damaged(grid.sheet());
        }
        column = next;
        budget.cell(grid.sheet(), row, column);
        RawCell cell = content(RawCell.typeOf(xml.attribute("t", "n")));
        if (kept && !cell.blank()) {
            grid.put(row, column, cell);
        }
    }

    private RawCell content(RawCell.Type type) throws IOException {
        boolean formula = arrays.stream().anyMatch(range -> range.isInRange(row, column));
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        String inside = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                spread(xml.attribute("t", ""), xml.attribute("ref"));
                inside = "f";
            } else if (xml.starts("v") || xml.starts("t")) {
                inside = "v";
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                phonetic += xml.starts("rPh") ? 1 : -1;
            } else if (xml.ends("f") || xml.ends("v") || xml.ends("t")) {
                inside = "";
            } else if (xml.isText() && inside.equals("v") && phonetic == 0) {
                text.append(xml.text());
                check(text);
            }
        }
        budget.text(text.length());
        return new RawCell(type, RawCell.shown(type, text.toString()), formula);
    }

    private void check(CharSequence text) throws RefusedWorkbook {
        if (text.length() > Budget.MAX_TEXT) {
            budget.text(text.length());
        }
    }

    private void spread(String type, String range) throws RefusedWorkbook {
        if (range != null && (type.equals("array") || type.equals("dataTable"))) {
            try {
                arrays.add(CellRangeAddress.valueOf(range));
            } catch (RuntimeException e) {
                throw RefusedWorkbook.damaged(grid.sheet());
            }
            if (arrays.size() > MAX_ARRAYS) {
                throw RefusedWorkbook.damaged(grid.sheet());
            }
        }
    }

    /** The column of a reference such as {@code K12}, which must be of the row it stands in. */
    private int column(String stated) throws RefusedWorkbook {
        Matcher reference = REFERENCE.matcher(stated);
        if (!reference.matches() || Integer.parseInt(reference.group(2)) != row + 1) {
            throw RefusedWorkbook.damaged(grid.sheet());
        }
        return CellReference.convertColStringToIndex(reference.group(1));
    }

    private int number(String stated) throws RefusedWorkbook {
        if (!ROW.matcher(stated).matches()) {
            throw RefusedWorkbook.damaged(grid.sheet());
        }
        return Integer.parseInt(stated);
    }
}
