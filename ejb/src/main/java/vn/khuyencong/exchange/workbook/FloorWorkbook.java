package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.khuyencong.shared.Refusal;

/**
 * The floor of a trade fair as a sheet: one row a stall below a row of headings, which may have titles above it. Like every workbook from
 * outside it is hostile until it has been counted; what is wrong comes back as refusals, each with the address of its cell.
 */
public final class FloorWorkbook {

    /** Name of the sheet. */
    public static final String SHEET = Texts.of("sheet.floor");

    private static final int STANDARD_CM = 300;
    private static final int MOST_TITLES = 20;
    private static final List<Column> COLUMNS = List.of(Column.of("stallNumber", Kind.TEXT, 12).needed(), Column.of("hall", Kind.TEXT, 12).needed(),
            Column.of("rowLabel", Kind.TEXT, 10).needed(), Column.of("stallPlace", Kind.COUNT, 10).needed(), Column.of("zone", Kind.TEXT, 12).needed(),
            Column.of("widthCm", Kind.COUNT, 12), Column.of("depthCm", Kind.COUNT, 12), Column.chosen("corner", Choices.FLAG, 10),
            Column.chosen("combined", Choices.FLAG, 12));

    private final Grid grid;
    private final CellReader cells;
    private final Findings findings;

    /** What a sheet says: its stalls, and what could not be read. */
    public record Reading(List<FloorRow> stalls, List<Refusal> refusals) {
    }

    private FloorWorkbook(Grid grid, CellReader cells, Findings findings) {
        this.grid = grid;
        this.cells = cells;
        this.findings = findings;
    }

    /** The headings, in their order. */
    public static List<String> headings() {
        return COLUMNS.stream().map(column -> Texts.of("floor." + column.field())).toList();
    }

    /** How wide the columns are, in characters. */
    public static List<Integer> widths() {
        return COLUMNS.stream().map(Column::width).toList();
    }

    /** A flag as the sheet writes it. */
    public static String flag(boolean flag) {
        return Choices.FLAG.word(String.valueOf(flag));
    }

    public static Reading read(byte[] workbook) {
        try {
            Book book = Book.read(workbook, Set.of(SHEET), new Budget());
            Grid grid = book.sheets().get(SHEET);
            if (grid == null) {
                return refused(Refusal.error("WORKBOOK_SHEET_MISSING", "", Cells.address(SHEET, 0, 0), SHEET));
            }
            Findings findings = new Findings();
            return new FloorWorkbook(grid, new CellReader(book.date1904(), findings), findings).stalls();
        } catch (RefusedWorkbook e) {
            return refused(e.refusal());
        } catch (IOException e) {
            return refused(RefusedWorkbook.damaged("ZIP").refusal());
        }
    }

    private static Reading refused(Refusal refusal) {
        return new Reading(List.of(), List.of(refusal));
    }

    private Reading stalls() {
        List<String> headings = headings();
        int header = IntStream.range(0, MOST_TITLES).filter(row -> text(row, 0).equals(headings.get(0))).findFirst().orElse(0);
        for (int i = 0; i < headings.size(); i++) {
            if (!text(header, i).equals(headings.get(i))) {
                return refused(Refusal.error("WORKBOOK_HEADER_MOVED", "", grid.address(header, i), headings.get(i)));
            }
        }
        List<FloorRow> stalls = grid.rowsFrom(header + 1).stream().filter(this::used).map(this::stall).toList();
        if (stalls.isEmpty()) {
            return refused(Refusal.error("FLOOR_EMPTY", "", grid.address(header + 1, 0)));
        }
        return new Reading(stalls, findings.list());
    }

    private boolean used(int row) {
        return IntStream.range(0, COLUMNS.size()).anyMatch(column -> !grid.at(row, column).blank());
    }

    private FloorRow stall(int row) {
        Map<String, JsonNode> values = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        List<Column> missing = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            String address = grid.address(row, i);
            addresses.put(column.field(), address);
            cells.read(column, grid.at(row, i), address).ifPresent(value -> values.put(column.field(), value));
            if (column.required() && grid.at(row, i).blank()) {
                missing.add(column);
            }
        }
        missing.forEach(column -> findings.add(Refusal.error("ENTRY_MISSING", "", addresses.get(column.field()))));
        return new FloorRow(string(values, "stallNumber"), string(values, "hall"), string(values, "rowLabel"), number(values, "stallPlace", null),
                string(values, "zone"), number(values, "widthCm", STANDARD_CM), number(values, "depthCm", STANDARD_CM), flagged(values, "corner"),
                flagged(values, "combined"), Map.copyOf(addresses));
    }

    private String text(int row, int column) {
        return PlainText.of(grid.at(row, column).text());
    }

    private static String string(Map<String, JsonNode> values, String field) {
        return values.containsKey(field) ? values.get(field).asText() : null;
    }

    /** What is too large to be a place or a size stays too large. */
    private static Integer number(Map<String, JsonNode> values, String field, Integer otherwise) {
        return values.containsKey(field) ? Integer.valueOf((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, values.get(field).asLong()))) : otherwise;
    }

    private static boolean flagged(Map<String, JsonNode> values, String field) {
        return values.containsKey(field) && values.get(field).asBoolean();
    }
}
