package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;

/**
 * In which size the rows of a form that is one table are set: in the largest of a few in which it takes no more pages than in the usual one. The
 * smallest is for columns so narrow that words would be broken in the usual one. The first rows of a long table speak for all.
 */
final class TableType {

    private static final float USUAL = 9;
    private static final float SMALLEST = 8;
    private static final List<Float> LARGER = List.of(11f, 10f);
    private static final int LOOKED_AT = 500;
    /** Not before a dash, which never stands in a line alone. */
    private static final Pattern WHITESPACE = Pattern.compile("\\s+(?!-\\s)");
    /** What the head of the form and that of the table leave of the first page for rows, and the head of the table of any other, in points. */
    private static final double FIRST_PAGE = 294;
    private static final double NEXT_PAGE = 441;
    private static final double SIGNATURE = 106;
    private static final double ADDRESSEE = 24;
    private static final double LINE = 1.15;
    private static final double LEAST_ROW = 16;
    private static final double WHITE = 4;
    /** Size, spacing of lines and white above them of notes and paragraphs. */
    private static final Prose NOTE = new Prose(11, LINE, 3);
    private static final Prose PARAGRAPH = new Prose(13, 1.1 * LINE, 6);

    private record Prose(float size, double spacing, double white) {
    }

    private final FilledTable form;
    private final int[] edges;
    private final List<List<List<Double>>> rows = new ArrayList<>();
    private final Map<String, Double> widths = new HashMap<>();

    private TableType(FilledTable form, int[] edges) {
        this.form = form;
        this.edges = edges;
        form.parts().forEach(part -> {
            if (!part.name().isEmpty()) {
                rows.add(List.of());
            }
            part.rows().stream().limit(Math.max(0, LOOKED_AT - rows.size())).forEach(row -> rows.add(words(row)));
            if (part.sum() != null) {
                rows.add(words(part.sum()));
            }
        });
    }

    /** @param edges where the columns of the form begin, and where the last one ends */
    static float of(FilledTable form, int[] edges) {
        TableType type = new TableType(form, edges);
        if (!type.holds(USUAL, false)) {
            return SMALLEST;
        }
        int pages = type.pages(USUAL);
        return LARGER.stream().filter(size -> type.holds(size, true) && type.pages(size) <= pages).findFirst().orElse(USUAL);
    }

    /** How wide the words of each cell are, in letters of one point. */
    private List<List<Double>> words(Row row) {
        return form.columns().stream().map(column -> widths(row.text(column.key()))).toList();
    }

    private List<Double> widths(String text) {
        return Stream.of(WHITESPACE.split(text)).map(word -> widths.computeIfAbsent(word, TableShape::wide)).toList();
    }

    /** Whether all words stand whole in their columns; figures can be set smaller than words. */
    private boolean holds(float size, boolean figuresToo) {
        List<FormColumn> columns = form.columns();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            double widest = columns.get(i).kind() == Kind.FIGURE && !figuresToo ? 0
                    : rows.stream().filter(row -> !row.isEmpty()).flatMapToDouble(row -> row.get(column).stream().mapToDouble(width -> width)).max().orElse(0);
            if (widest * size > TableShape.room(edges, i)) {
                return false;
            }
        }
        return true;
    }

    /** About how many pages the form takes. */
    private int pages(float size) {
        int pages = 1;
        double left = FIRST_PAGE - height(form.opening(), PARAGRAPH) - (form.to().isEmpty() ? 0 : ADDRESSEE);
        for (List<List<Double>> row : rows) {
            double height = Math.max(LEAST_ROW, Math.ceil(lines(row, size) * LINE * size + WHITE));
            if (height > left) {
                pages++;
                left = NEXT_PAGE;
            }
            left -= height;
        }
        return height(form.notes(), NOTE) + height(form.closing(), PARAGRAPH) + SIGNATURE > left ? pages + 1 : pages;
    }

    private int lines(List<List<Double>> row, float size) {
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            most = Math.max(most, lines(row.get(i), size, TableShape.room(edges, i)));
        }
        return most;
    }

    private static int lines(List<Double> words, float size, double room) {
        int lines = 1;
        double width = 0;
        for (double word : words) {
            double longer = width == 0 ? word : width + TableShape.SPACE + word;
            if (width > 0 && longer * size > room) {
                lines++;
                longer = word;
            }
            width = longer;
        }
        return lines;
    }

    private double height(List<String> texts, Prose prose) {
        double width = edges[edges.length - 1];
        return texts.stream().mapToDouble(text -> Math.ceil(lines(widths(text), prose.size(), width) * prose.spacing() * prose.size() + prose.white())).sum();
    }
}
