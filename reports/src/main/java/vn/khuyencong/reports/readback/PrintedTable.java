package vn.khuyencong.reports.readback;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A printed form read back from its PDF: the cells of its table, over all pages, and the text around it.
 *
 * <p>Labels and heads are given as a person reads them, wrapped lines joined by a space. Where a label occurs twice, the
 * row's number before it ({@code "1.2 Tên chỉ tiêu"}) tells which one is meant.
 */
public final class PrintedTable {

    /** Margins of 20 mm by NĐ 30/2020/NĐ-CP: page number and foot stand there, which are no text of the form. */
    private static final double MARGIN = 56;

    private static final int NUMBER = 0;
    private static final int LABEL = 1;

    private final List<String> columns;
    private final List<List<String>> rows;
    private final String text;

    private PrintedTable(List<String> columns, List<List<String>> rows, String text) {
        this.columns = columns;
        this.rows = rows;
        this.text = text;
    }

    /**
     * Reads a form with at most one table, whose first two columns are the number and the label of a row.
     *
     * @throws IllegalStateException if a text sticks out of its cell or the pages have different heads
     */
    public static PrintedTable read(byte[] pdf) {
        List<String> columns = List.of();
        List<List<String>> rows = new ArrayList<>();
        List<PrintedTable> pages = pages(pdf);
        for (PrintedTable page : pages) {
            if (!page.columns.isEmpty()) {
                if (!columns.isEmpty() && !columns.equals(page.columns)) {
                    throw new IllegalStateException("Heads differ: " + columns + " and " + page.columns);
                }
                columns = page.columns;
                rows.addAll(page.rows);
            }
        }
        return new PrintedTable(columns, List.copyOf(rows), pages.stream().map(PrintedTable::text).collect(joining(" ")).strip());
    }

    /**
     * The same page by page: a page without a table has no columns.
     *
     * @throws IllegalStateException if a text sticks out of its cell
     */
    public static List<PrintedTable> pages(byte[] pdf) {
        return scans(pdf).stream().map(PrintedTable::of).toList();
    }

    private static PrintedTable of(Scan page) {
        Grid grid = new Grid(page);
        List<Glyph> around = grid.outside().stream().filter(glyph -> MARGIN < glyph.baseline() && glyph.baseline() < page.height() - MARGIN).toList();
        return new PrintedTable(grid.isEmpty() ? List.of() : grid.columns(), grid.isEmpty() ? List.of() : grid.rows(), Text.of(around));
    }

    /**
     * The text of one cell, empty if nothing stands there.
     *
     * @throws IllegalArgumentException if no row or column, or more than one, is called so; says which there are
     */
    public String cell(String rowLabel, String column) {
        return rows.get(only(rowLabel, IntStream.range(0, rows.size()).filter(i -> isCalled(rows.get(i), rowLabel)),
                "row", labels())).get(only(column, IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equals(column)), "column", columns));
    }

    /** The lowest heads of the columns, from the left. */
    public List<String> columns() {
        return columns;
    }

    /** What stands in the columns, row by row from the top; a text across several columns stands in each of them. */
    public List<List<String>> rows() {
        return rows;
    }

    /** The labels of all rows, from the top. */
    public List<String> labels() {
        return rows.stream().map(row -> row.get(LABEL)).toList();
    }

    /** All that stands outside the table and the margins, from the top, without line breaks. */
    public String text() {
        return text;
    }

    private static boolean isCalled(List<String> row, String label) {
        return row.get(LABEL).equals(label) || (row.get(NUMBER) + " " + row.get(LABEL)).equals(label);
    }

    private static int only(String name, IntStream found, String what, List<String> all) {
        int[] places = found.toArray();
        if (places.length != 1) {
            throw new IllegalArgumentException(
                    (places.length == 0 ? "No " : "More than one ") + what + " '" + name + "' in " + all);
        }
        return places[0];
    }

    private static List<Scan> scans(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Scan> scans = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                scans.add(Scan.of(page));
            }
            return scans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
