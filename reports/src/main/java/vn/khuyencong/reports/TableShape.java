package vn.khuyencong.reports;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Block.Table;
import vn.khuyencong.form.FormColumn;
import vn.khuyencong.form.FormColumn.Kind;

/**
 * How a table stands on its paper: its columns share the width as the edition of the form says; a figure, a day or a code that would
 * not stand in one line of its column is printed smaller, and so are all figures of the table. Where figures would become too small to be read,
 * columns of words give theirs some of their width. A number within words is never broken either.
 *
 * @param columns from the left
 * @param edges   where the columns begin, and where the last one ends
 * @param sizes   type sizes of the columns
 * @param head    type size of the heads
 */
record TableShape(List<FormColumn> columns, List<Integer> edges, List<Float> sizes, float head) {

    /** How many columns a table of a document has at most, and one that is a form by itself; and how many heads that columns share. */
    static final int MOST = 14;
    static final int MOST_OF_FORM = 18;
    static final int MOST_GROUPS = 7;
    /** How many different tables a part of a document has at most. */
    static final int MOST_SHAPES = 6;

    /** Heads of a form are set in this size even where its rows are set smaller. */
    private static final float USUAL_HEAD = 9;
    private static final float SMALLEST = 5;
    /** Smaller figures are read with effort: before that columns of words become narrower, by two fifths at most. */
    private static final float READABLE = 8;
    private static final double GIVEN = 0.4;
    private static final float STEP = 0.5f;
    /** What a column takes for its line and the white beside it. */
    private static final int PADDING = 6;
    /** With what may stand between its digits and what unit it bears without a space. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d[%;,.]?");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d]-[\\p{L}\\d]");
    /** Between two words. */
    static final double SPACE = 0.25;
    /** How high a line is, a row at least, and the white above and below its lines; what lines lose where words are not broken. */
    private static final double LINE = 1.15;
    private static final double LEAST_ROW = 16;
    private static final double WHITE = 4;
    private static final double RAGGED = 1.1;
    private static final float HEAD_OF_GROUP = 11;
    private static final Font BOLD = bold();
    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    /**
     * The shape that shows all of a table on paper so wide.
     *
     * @throws IllegalArgumentException if the table has more columns or shared heads than there is room for
     */
    static TableShape of(List<FormColumn> columns, Table table, int width) {
        if (columns.size() > MOST || groups(columns).size() > MOST_GROUPS) {
            throw new IllegalArgumentException("table " + table.name() + " is too wide: " + columns.size() + " columns");
        }
        float usual = usual(width / columns.size());
        int[] edges = edges(widths(columns, table.rows(), width));
        List<Float> sizes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> texts = texts(columns.get(i), table.rows());
            sizes.add(fitting(columns.get(i).kind() == Kind.TEXT ? numbers(texts) : texts, usual, room(edges, i)));
        }
        return new TableShape(columns, listed(edges), alike(columns, sizes), head(columns, edges, Math.min(usual, 11)));
    }

    /**
     * The shape of the table of a form whose rows are set in one size, see {@link TableType}; columns of figures are looked through once more for
     * what would not stand in a line. No row is kept, so a form without such columns may have any number of rows.
     *
     * @throws IllegalArgumentException if the table has more columns or shared heads than there is room for
     */
    static TableShape of(FilledTable form, int width) {
        List<FormColumn> columns = form.columns();
        if (columns.size() > MOST_OF_FORM || groups(columns).size() > MOST_GROUPS) {
            throw new IllegalArgumentException("form " + form.edition().form() + " is too wide: " + columns.size() + " columns");
        }
        int[] edges = edges(shares(columns, width));
        float type = TableType.of(form, edges);
        List<Float> sizes = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sizes.add(columns.get(i).kind() == Kind.FIGURE ? fitting(texts(columns.get(i), form.rows()), type, room(edges, i)) : type);
        }
        return new TableShape(columns, listed(edges), alike(columns, sizes), head(columns, edges, Math.max(type, USUAL_HEAD)));
    }

    /** How wide a text in a column may be. */
    static int room(int[] edges, int column) {
        return room(edges[column], edges[column + 1]);
    }

    private static int room(int left, int right) {
        return right - left - PADDING;
    }

    private static List<Integer> listed(int[] edges) {
        return Arrays.stream(edges).boxed().toList();
    }

    /** The size in which every word of the heads stands in its column. */
    private static float head(List<FormColumn> columns, int[] edges, float usual) {
        float head = usual;
        for (int i = 0; i < columns.size(); i++) {
            head = fitting(Arrays.asList(columns.get(i).heading().split("\\s+")), head, room(edges, i));
        }
        return head;
    }

    /** All figures in the size of the smallest. */
    private static List<Float> alike(List<FormColumn> columns, List<Float> sizes) {
        float figures = Float.MAX_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            figures = columns.get(i).kind() == Kind.FIGURE ? Math.min(figures, sizes.get(i)) : figures;
        }
        List<Float> alike = new ArrayList<>(sizes);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.FIGURE) {
                alike.set(i, figures);
            }
        }
        return List.copyOf(alike);
    }

    private static float usual(int widthOfColumn) {
        return widthOfColumn >= 90 ? 12 : widthOfColumn >= 65 ? 11 : widthOfColumn >= 55 ? 10 : 9;
    }

    /** The numbers within texts. */
    private static List<String> numbers(List<String> texts) {
        return texts.stream().flatMap(text -> NUMBER.matcher(text).results()).map(MatchResult::group).distinct().toList();
    }

    private static List<String> texts(FormColumn column, List<Row> rows) {
        return rows.stream().filter(row -> row.kind() != Row.Kind.GROUP).map(row -> row.text(column.key())).toList();
    }

    private static float fitting(List<String> texts, float usual, int room) {
        float size = usual;
        double widest = widest(texts);
        while (size > SMALLEST && widest * size > room) {
            size -= STEP;
        }
        return size;
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(TableShape::wide).max().orElse(0);
    }

    /** How wide a text is in bold letters of one point. */
    static double wide(String text) {
        return BOLD.getStringBounds(text, PAPER).getWidth();
    }

    /**
     * A text of a column in which no code is broken at its hyphen: the line ends before a code that would be. What is longer than a line is broken all
     * the same.
     */
    String unbroken(int column, String text) {
        if (text.indexOf('-') < 0 || text.indexOf('\n') >= 0) {
            return text;
        }
        StringBuilder unbroken = new StringBuilder();
        double room = room(edges.get(column), edges.get(column + 1)) / sizes.get(column);
        double line = 0;
        for (String word : text.split(" ")) {
            double wide = wide(word);
            boolean next = line > 0 && line + SPACE + wide > room;
            if (line > 0) {
                unbroken.append(next && CODE.matcher(word).find() ? '\n' : ' ');
            }
            unbroken.append(word);
            line = line == 0 || next ? wide : line + SPACE + wide;
        }
        return unbroken.toString();
    }

    /** The texts of the head, by the key of the element that shows them, each after the number of the shape; nothing where there is but one. */
    void heads(String shape, Map<String, String> heads) {
        for (int i = 0; i < columns.size(); i++) {
            heads.put(shape + "c" + i, columns.get(i).heading());
        }
        List<int[]> groups = groups(columns);
        for (int i = 0; i < groups.size(); i++) {
            heads.put(shape + "g" + i, columns.get(groups.get(i)[0]).group());
        }
    }

    /** About how high rows are, in points: rather more than less. */
    double height(List<Row> rows) {
        return rows.stream().mapToDouble(this::height).sum();
    }

    private double height(Row row) {
        if (row.kind() == Row.Kind.GROUP) {
            return height(row.text(Row.LABEL), 0, columns.size());
        }
        double height = 0;
        for (int i = 0; i < columns.size(); i++) {
            height = Math.max(height, height(row.text(columns.get(i).key()), i, i + 1));
        }
        return height;
    }

    /** How high a cell is that reaches from one column to before another. */
    private double height(String text, int from, int to) {
        float size = to - from > 1 ? HEAD_OF_GROUP : sizes.get(from);
        double lines = text.lines().mapToDouble(line -> Math.ceil(wide(line) * size * RAGGED / room(edges.get(from), edges.get(to)))).sum();
        return Math.max(LEAST_ROW, lines * size * LINE + WHITE);
    }

    /** Sets the tables of a template of documents to these shapes, one after the other. */
    static JasperReport fit(JasperReport report, List<TableShape> shapes) {
        int heads = 0;
        int rows = 0;
        for (JRBand band : report.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element instanceof JRFrame frame && "head".equals(frame.getKey()) && heads < shapes.size()) {
                    shapes.get(heads++).fitHead(frame);
                } else if (element instanceof JRFrame frame && "row".equals(frame.getKey()) && rows < shapes.size()) {
                    shapes.get(rows++).fitRow(frame);
                }
            }
        }
        return report;
    }

    /** Sets the table of a form to this shape: as a document's, and with less white in its narrower cells; the names of its parts are set like words. */
    static JasperReport fit(JasperReport report, TableShape shape) {
        fit(report, List.of(shape));
        for (JRBand band : report.getAllBands()) {
            for (JRElement element : band.getElements()) {
                if (element instanceof JRFrame frame && "row".equals(frame.getKey())) {
                    shape.narrow(frame);
                } else if (element instanceof JRFrame frame && "region".equals(frame.getKey())) {
                    ((JRTextElement) frame.getElementByKey("name")).setFontSize(Math.max(USUAL_HEAD, Collections.max(shape.sizes)));
                }
            }
        }
        return report;
    }

    private void narrow(JRFrame row) {
        for (int i = 0; i < columns.size(); i++) {
            JRLineBox box = ((JRTextElement) row.getElementByKey("c" + i)).getLineBox();
            if (columns.get(i).kind() != Kind.TEXT) {
                box.setLeftPadding(1);
                box.setRightPadding(columns.get(i).kind() == Kind.FIGURE ? 2 : 1);
            }
        }
    }

    private void fitHead(JRFrame frame) {
        frame.setWidth(edges.get(columns.size()));
        List<int[]> groups = groups(columns);
        Set<String> used = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            used.add(place(frame, "g" + i, edges.get(groups.get(i)[0]), edges.get(groups.get(i)[1] + 1), head).getKey());
        }
        for (int i = 0; i < columns.size(); i++) {
            used.add(place(frame, (columns.get(i).group() == null ? "c" : "s") + i, edges.get(i), edges.get(i + 1), head).getKey());
        }
        keep(frame.getChildren(), used);
    }

    private void fitRow(JRFrame frame) {
        frame.setWidth(edges.get(columns.size()));
        Set<String> used = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            JRTextElement cell = place(frame, "c" + i, edges.get(i), edges.get(i + 1), sizes.get(i));
            cell.setHorizontalTextAlign(switch (columns.get(i).kind()) {
                case ORDER, DAY -> HorizontalTextAlignEnum.CENTER;
                case TEXT -> HorizontalTextAlignEnum.LEFT;
                case FIGURE -> HorizontalTextAlignEnum.RIGHT;
            });
            used.add(cell.getKey());
        }
        keep(frame.getChildren(), used);
    }

    private static JRTextElement place(JRFrame frame, String key, int left, int right, float size) {
        JRTextElement cell = (JRTextElement) frame.getElementByKey(key);
        cell.setX(left);
        cell.setWidth(right - left);
        cell.setFontSize(size);
        return cell;
    }

    private static void keep(List<JRChild> children, Set<String> used) {
        children.removeIf(child -> child instanceof JRElement element && !used.contains(element.getKey()));
        children.forEach(child -> {
            if (child instanceof JRElementGroup group && !(child instanceof JRElement)) {
                keep(group.getChildren(), used);
            }
        });
    }

    /** How wide the columns are. */
    private static int[] widths(List<FormColumn> columns, List<Row> rows, int width) {
        int[] widths = shares(columns, width);
        int[] lacking = new int[widths.length];
        int[] spare = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            FormColumn column = columns.get(i);
            List<String> texts = texts(column, rows);
            if (column.kind() == Kind.FIGURE) {
                lacking[i] = Math.max(0, needed(texts) - widths[i]);
            } else if (column.kind() == Kind.TEXT) {
                int least = Math.max(needed(numbers(texts)), needed(Arrays.asList(column.heading().split("\\s+"))));
                spare[i] = Math.max(0, Math.min(widths[i] - least, (int) (widths[i] * GIVEN)));
            }
        }
        int given = Math.min(Arrays.stream(lacking).sum(), Arrays.stream(spare).sum());
        int[] taken = parts(given, spare);
        int[] added = parts(given, lacking);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += added[i] - taken[i];
        }
        return widths;
    }

    private static int needed(List<String> texts) {
        return (int) Math.ceil(widest(texts) * READABLE) + PADDING;
    }

    /** An amount in parts that are to each other as the weights are; none is greater than its weight while the amount is not greater than their sum. */
    private static int[] parts(int amount, int[] weights) {
        int all = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        int before = 0;
        for (int i = 0; i < weights.length && all > 0; i++) {
            before += weights[i];
            parts[i] = amount * before / all - amount * (before - weights[i]) / all;
        }
        return parts;
    }

    /** How wide the columns are by the edition of the form. */
    private static int[] shares(List<FormColumn> columns, int width) {
        return parts(width, columns.stream().mapToInt(FormColumn::share).toArray());
    }

    /** Where the columns begin, and where the last one ends. */
    private static int[] edges(int[] widths) {
        int[] edges = new int[widths.length + 1];
        for (int i = 0; i < widths.length; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** First and last column of each shared head. */
    private static List<int[]> groups(List<FormColumn> columns) {
        List<int[]> groups = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String group = columns.get(i).group();
            if (group != null && i > 0 && Objects.equals(group, columns.get(i - 1).group())) {
                groups.get(groups.size() - 1)[1] = i;
            } else if (group != null) {
                groups.add(new int[] {i, i});
            }
        }
        return groups;
    }

    private static Font bold() {
        try (InputStream face = TableShape.class.getResourceAsStream("/liberation/LiberationSerif-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, face);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The bold face cannot be read", e);
        }
    }
}
