package vn.khuyencong.reports.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The table on one page: bands between rules that cross most of the page. The first band is the head; its lowest cells
 * name the columns, so a head that spans several columns names none.
 */
final class Grid {

    /** A rule of a table is at least this part of the page's width; the short ones under headings are not. */
    private static final double LONG = 0.6;

    private final Scan scan;
    private final List<Cell> bands = new ArrayList<>();

    Grid(Scan scan) {
        this.scan = scan;
        List<Rule> borders = scan.level.stream().filter(rule -> rule.length() > LONG * scan.width())
                .sorted(Comparator.comparingDouble(Rule::at).reversed()).toList();
        for (int i = 1; i < borders.size(); i++) {
            Rule top = borders.get(i - 1);
            Cell band = new Cell(top.from(), top.to(), borders.get(i).at(), top.at());
            if (top.at() - band.bottom() > Rule.TOLERANCE && !edges(band, middle(band)).isEmpty()) {
                bands.add(band);
            }
        }
    }

    boolean isEmpty() {
        return bands.isEmpty();
    }

    List<String> columns() {
        return columnCells().stream().map(cell -> cell.text(scan.glyphs)).toList();
    }

    /** For each row the text of each column; a cell across several columns stands in all of them. */
    List<List<String>> rows() {
        List<Cell> columns = columnCells();
        return bands.subList(1, bands.size()).stream().map(band -> {
            List<Cell> cells = cells(band, middle(band));
            return columns.stream().map(column -> cellBelow(column, cells).text(scan.glyphs)).toList();
        }).toList();
    }

    /** Characters that belong to no table. */
    List<Glyph> outside() {
        return scan.glyphs.stream().filter(glyph -> bands.stream().noneMatch(band -> band.holds(glyph))).toList();
    }

    private List<Cell> columnCells() {
        Cell head = bands.get(0);
        return cells(head, head.bottom() + 2 * Rule.TOLERANCE).stream().map(cell -> {
            double middle = (cell.left() + cell.right()) / 2;
            double top = scan.level.stream().filter(rule -> rule.covers(middle)).mapToDouble(Rule::at)
                    .filter(at -> at > head.bottom() + Rule.TOLERANCE).min().orElse(head.top());
            return new Cell(cell.left(), cell.right(), head.bottom(), top);
        }).toList();
    }

    private static Cell cellBelow(Cell column, List<Cell> cells) {
        double middle = (column.left() + column.right()) / 2;
        return cells.stream().filter(cell -> cell.left() < middle && middle < cell.right()).findFirst().orElseThrow();
    }

    private List<Cell> cells(Cell band, double height) {
        double[] edges = DoubleStream.concat(edges(band, height).stream().mapToDouble(Rule::at),
                DoubleStream.of(band.left(), band.right())).sorted().toArray();
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] - edges[i - 1] > 2 * Rule.TOLERANCE) {
                cells.add(new Cell(edges[i - 1], edges[i], band.bottom(), band.top()));
            }
        }
        return cells;
    }

    private List<Rule> edges(Cell band, double height) {
        return scan.upright.stream().filter(rule -> rule.covers(height))
                .filter(rule -> band.left() - Rule.TOLERANCE <= rule.at() && rule.at() <= band.right() + Rule.TOLERANCE)
                .toList();
    }

    private static double middle(Cell band) {
        return (band.bottom() + band.top()) / 2;
    }
}
