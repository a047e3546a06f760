package vn.khuyencong.exchange.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.DraftReader;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.shared.Refusal;

/**
 * Many applications for stalls of one fair as a sheet: one row an application below a row of headings, which may have titles above it; a row
 * with neither number nor establishment names a further product of the application above it. Hostile until counted, like every workbook from
 * outside; what is wrong comes back as refusals, each with the address of its cell.
 */
public final class StallWorkbook {

    /** Name of the sheet. */
    public static final String SHEET = Texts.of("sheet.stalls");

    private static final int MOST_TITLES = 20;
    private static final List<Column> COLUMNS = List.of(Column.of("document", Kind.TEXT, 14).needed(), Column.of("establishment/name", Kind.TEXT, 34).needed(),
            Column.chosen("establishment/legalForm", Choices.LEGAL_FORM, 16).needed(), Column.of("establishment/taxCode", Kind.TEXT, 16),
            Column.of("establishment/address", Kind.TEXT, 30), Column.of("wanted", Kind.COUNT, 10).needed(), Column.of("least", Kind.COUNT, 10).needed(),
            Column.chosen("firstTime", Choices.FLAG, 9), Column.of("name", Kind.TEXT, 30).needed(), Column.of("group", Kind.TEXT, 10).needed(),
            Column.chosen("award/level", Choices.AWARD_LEVEL, 14), Column.of("award/year", Kind.COUNT, 10), Column.of("ocopStars", Kind.COUNT, 9),
            Column.of("wishes/hall", Kind.TEXT, 12), Column.of("wishes/row", Kind.TEXT, 12), Column.chosen("wishes/corner", Choices.FLAG, 12),
            Column.of("apart", Kind.TEXT, 30), Column.of("note", Kind.TEXT, 30));
    private static final Set<String> OF_PRODUCT = Set.of("name", "group", "award/level", "award/year", "ocopStars");

    private final Grid grid;
    private final CellReader cells;
    private final Findings findings;
    private final DocumentKey key;
    private final String fair;
    private final List<StallSheetRow> rows = new ArrayList<>();

    /** What a sheet says: its applications, and what could not be read. */
    public record Reading(List<StallSheetRow> applications, List<Refusal> refusals) {
    }

    private StallWorkbook(Grid grid, CellReader cells, Findings findings, DocumentKey key, String fair) {
        this.grid = grid;
        this.cells = cells;
        this.findings = findings;
        this.key = key;
        this.fair = fair;
    }

    /** The headings, in their order. */
    public static List<String> headings() {
        return COLUMNS.stream().map(column -> Texts.of("stalls." + column.field())).toList();
    }

    /**
     * How it is filled in, in lines that stand above the headings.
     *
     * @param groups the product groups of the fair, each with its code
     */
    public static List<String> guide(List<String> groups) {
        return List.of(Texts.of("stalls.guide"), Texts.of("stalls.words"), Texts.of("stalls.groups", String.join("; ", groups)));
    }

    /** How wide the columns are, in characters. */
    public static List<Integer> widths() {
        return COLUMNS.stream().map(Column::width).toList();
    }

    /**
     * Reads a sheet.
     *
     * @param key  unit, year and stream of all its applications; document and version count for nothing
     * @param fair code of the fair
     */
    public static Reading read(byte[] workbook, DocumentKey key, String fair) {
        try {
            Book book = Book.read(workbook, Set.of(SHEET), new Budget());
            Grid grid = book.sheets().get(SHEET);
            if (grid == null) {
                return refused(Refusal.error("WORKBOOK_SHEET_MISSING", "", Cells.address(SHEET, 0, 0), SHEET));
            }
            Findings findings = new Findings();
            return new StallWorkbook(grid, new CellReader(book.date1904(), findings), findings, key, fair).applications();
        } catch (RefusedWorkbook e) {
            return refused(e.refusal());
        } catch (IOException e) {
            return refused(RefusedWorkbook.damaged("ZIP").refusal());
        }
    }

    private static Reading refused(Refusal refusal) {
        return new Reading(List.of(), List.of(refusal));
    }

    private Reading applications() {
        List<String> headings = headings();
        int header = IntStream.range(0, MOST_TITLES).filter(row -> text(row, 0).equals(headings.get(0))).findFirst().orElse(0);
        for (int i = 0; i < headings.size(); i++) {
            if (!text(header, i).equals(headings.get(i))) {
                return refused(Refusal.error("WORKBOOK_HEADER_MOVED", "", grid.address(header, i), headings.get(i)));
            }
        }
        grid.rowsFrom(header + 1).stream().filter(this::used).forEach(this::row);
        if (rows.isEmpty()) {
            return refused(Refusal.error("STALLS_EMPTY", "", grid.address(header + 1, 0)));
        }
        Map<String, String> seen = new HashMap<>();
        for (StallSheetRow row : rows) {
            row.finish();
            String earlier = seen.putIfAbsent(row.document(), row.addressOf("/data/key/document"));
            if (earlier != null && !row.document().isEmpty()) {
                findings.add(Refusal.error("STALLS_DOCUMENT_TWICE", "", row.addressOf("/data/key/document"), row.document(), earlier));
            }
            DraftReader.read(MessageType.FAIR_APPLICATION, row.data()).refusals().forEach(refusal -> findings.add(row.addressed(refusal)));
        }
        return new Reading(rows, findings.list());
    }

    private boolean used(int row) {
        return IntStream.range(0, COLUMNS.size()).anyMatch(column -> !grid.at(row, column).blank());
    }

    private void row(int row) {
        boolean further = !rows.isEmpty() && grid.at(row, 0).blank() && grid.at(row, 1).blank();
        if (!further) {
            rows.add(new StallSheetRow(key, fair, grid.address(row, 0)));
        }
        StallSheetRow application = rows.get(rows.size() - 1);
        ObjectNode product = application.product(grid.address(row, position("name")));
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            String address = grid.address(row, i);
            boolean ofProduct = OF_PRODUCT.contains(column.field());
            application.stands(column.field(), ofProduct, !further, address);
            cells.read(column, grid.at(row, i), address).ifPresent(value -> application.put(ofProduct ? product : null, column.field(), value, further));
            if (column.required() && grid.at(row, i).blank() && (ofProduct || !further)) {
                findings.add(Refusal.error("ENTRY_MISSING", "", address));
            } else if (further && !ofProduct && !grid.at(row, i).blank()) {
                findings.add(Refusal.error("STALLS_FURTHER_PRODUCT", "", address));
            }
        }
    }

    private static int position(String field) {
        return IntStream.range(0, COLUMNS.size()).filter(i -> COLUMNS.get(i).field().equals(field)).findFirst().orElseThrow();
    }

    private String text(int row, int column) {
        return PlainText.of(grid.at(row, column).text());
    }
}
