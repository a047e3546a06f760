package vn.khuyencong.reports;

import java.util.Arrays;
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
 * smallest is for columns so narrow that words would be broken in the usual one. Every row is looked at, once, and none is kept: a longer word or a
 * greater amount may stand in the last.
 */
final class TableType {

    private static final float USUAL = 9;
    private static final float SMALLEST = 8;
    private static final List<Float> LARGER = List.of(11f, 10f);
    /** Words whose width is remembered; a list of any length has hardly more that come again. */
    private static final int MOST_WORDS = 20_000;
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
    /** Digits and points in the bold face, in letters of one point; no sign is wider than the last. */
    private static final double DIGIT = 0.5;
    private static final double POINT = 0.25;
    private static final double WIDEST_SIGN = 1;
    /** Size, spacing of lines and white above them of notes and paragraphs. */
    private static final Prose NOTE = new Prose(11, LINE, 3);
    private static final Prose PARAGRAPH = new Prose(13, 1.1 * LINE, 6);

    private record Prose(float size, double spacing, double white) {
    }

    private final FilledTable form;
    private final List<FormColumn> columns;
    private final int[] edges;
    private final double[] widest;
    private final Map<String, Double> widths = new HashMap<>();
    private final List<Pages> pages;

    private TableType(FilledTable form, int[] edges) {
        this.form = form;
        this.edges = edges;
        columns = form.columns();
        widest = new double[columns.size()];
        pages = Stream.concat(LARGER.stream(), Stream.of(USUAL)).map(Pages::new).toList();
        form.parts().forEach(part -> {
            if (!part.name().isEmpty()) {
                pages.forEach(one -> one.add(1));
            }
            part.rows().forEach(this::add);
            if (part.sum() != null) {
                add(part.sum());
            }
        });
    }

    /** @param edges where the columns of the form begin, and where the last one ends */
    static float of(FilledTable form, int[] edges) {
        TableType type = new TableType(form, edges);
        if (!type.holds(USUAL, false)) {
            return SMALLEST;
        }
        int usual = type.pages(USUAL);
        return LARGER.stream().filter(size -> type.holds(size, true) && type.pages(size) <= usual).findFirst().orElse(USUAL);
    }

    private void add(Row row) {
        double[][] cells = new double[columns.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = look(i, row.text(columns.get(i).key()));
        }
        pages.forEach(one -> one.add(one.lines(cells)));
    }

    /** The widths of the words of a cell; none of a single one, which stands in one line however wide it is. */
    private double[] look(int column, String text) {
        if (WHITESPACE.matcher(text).find()) {
            double[] words = widths(text);
            widest[column] = Math.max(widest[column], Arrays.stream(words).max().orElse(0));
            return words;
        }
        // Hardly any amount is wider than the widest before it: what it has at most is told without its letters.
        if (atMost(text) > widest[column]) {
            widest[column] = Math.max(widest[column], wide(text));
        }
        return new double[0];
    }

    private static double atMost(String text) {
        return text.chars().mapToDouble(sign -> sign >= '0' && sign <= '9' ? DIGIT : sign == '.' || sign == ',' ? POINT : WIDEST_SIGN).sum();
    }

    private double[] widths(String text) {
        return WHITESPACE.splitAsStream(text).mapToDouble(this::wide).toArray();
    }

    /** How wide a word is, in letters of one point. */
    private double wide(String word) {
        Double known = widths.get(word);
        double wide = known == null ? TableShape.wide(word) : known;
        if (known == null && widths.size() < MOST_WORDS) {
            widths.put(word, wide);
        }
        return wide;
    }

    /** Whether all words stand whole in their columns; figures can be set smaller than words. */
    private boolean holds(float size, boolean figuresToo) {
        for (int i = 0; i < columns.size(); i++) {
            if ((figuresToo || columns.get(i).kind() != Kind.FIGURE) && widest[i] * size > TableShape.room(edges, i)) {
                return false;
            }
        }
        return true;
    }

    private int pages(float size) {
        return pages.stream().filter(one -> one.size == size).findFirst().orElseThrow().all();
    }

    /** About how many pages the form takes in a size, row after row. */
    private final class Pages {

        private final float size;
        private int full;
        private double left;

        private Pages(float size) {
            this.size = size;
            left = FIRST_PAGE - height(form.opening(), PARAGRAPH) - (form.to().isEmpty() ? 0 : ADDRESSEE);
        }

        private void add(int lines) {
            double height = Math.max(LEAST_ROW, Math.ceil(lines * LINE * size + WHITE));
            if (height > left) {
                full++;
                left = NEXT_PAGE;
            }
            left -= height;
        }

        private int lines(double[][] cells) {
            int most = 1;
            for (int i = 0; i < cells.length; i++) {
                most = Math.max(most, TableType.lines(cells[i], size, TableShape.room(edges, i)));
            }
            return most;
        }

        private int all() {
            return height(form.notes(), NOTE) + height(form.closing(), PARAGRAPH) + SIGNATURE > left ? full + 2 : full + 1;
        }
    }

    private static int lines(double[] words, float size, double room) {
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
