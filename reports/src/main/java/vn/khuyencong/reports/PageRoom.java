package vn.khuyencong.reports;

import java.util.List;
import java.util.Map;
import vn.khuyencong.form.Part.Paper;

/**
 * What stands on a page, reckoned before it is printed, in points: rather more than less, so that what is planned for one page is never torn. The
 * engine that fills templates moves what belongs together to the next page, but tears it where it is higher than a page is.
 */
final class PageRoom {

    /** Of a text without pages, and of what is fitted to its page by itself. */
    static final PageRoom ENDLESS = new PageRoom(Double.MAX_VALUE, 0, List.of());

    /** Key of a text that says that a table begins. */
    static final String BEGINS = "begins";

    /** Margins with what stands in them. */
    private static final int MARGINS = 114;
    /** Lines are reckoned, not measured. */
    private static final double SAFE = 0.97;
    /** A text that is higher than this part of a page is never moved as a whole. */
    private static final double LARGE = 0.75;
    /** Rows that are higher than this part of a page are not either. */
    private static final double SMALL = 1 / 3.0;
    private static final double HEADS = 200;

    private final double height;
    private final double width;
    private final List<TableShape> shapes;
    private final Cells cells;

    private PageRoom(double height, double width, List<TableShape> shapes) {
        this(height, width, shapes, null);
    }

    private PageRoom(double height, double width, List<TableShape> shapes, Cells cells) {
        this.height = height;
        this.width = width;
        this.shapes = shapes;
        this.cells = cells;
    }

    /** @param shapes of the tables, by the number that their rows bear; more may come while lines are collected */
    static PageRoom of(Paper paper, List<TableShape> shapes) {
        return new PageRoom(Papers.height(paper) - (double) MARGINS, Papers.width(paper), shapes);
    }

    /** An upright page of a template without tables. */
    static PageRoom upright() {
        return upright(null);
    }

    /** An upright page of a template whose rows all have these cells. */
    static PageRoom upright(Cells cells) {
        return new PageRoom(Papers.height(Paper.A4_PORTRAIT) - (double) MARGINS, Papers.width(Paper.A4_PORTRAIT), List.of(), cells);
    }

    /** A large page of rows of one height. */
    static PageRoom ofRows(double height) {
        return new PageRoom(Papers.height(Paper.A3_LANDSCAPE) - (double) MARGINS, Papers.width(Paper.A3_LANDSCAPE), List.of(), new Cells(List.of(), height, 0));
    }

    /** How much may belong together. */
    double most() {
        return height * SAFE;
    }

    /** How high a text may be that stays in one piece. */
    double large() {
        return height * LARGE;
    }

    /** How much is small enough to be moved as a whole, whatever is left empty. */
    double small() {
        return height * SMALL;
    }

    /** How high lines are. */
    double height(List<Line> lines) {
        return lines.stream().mapToDouble(this::height).sum();
    }

    /** The same with the head of the table that they begin with, which is printed once more on a fresh page. */
    double onFreshPage(List<Line> lines) {
        return height(lines) + (this == ENDLESS || lines.isEmpty() || !lines.get(0).isTabular() ? 0 : cells(lines.get(0)).head());
    }

    /** How many of the characters of a text stand within so many points from its beginning. */
    int within(Line line, double high) {
        Prose prose = prose(line);
        return length(prose.lines(line), 0, prose.most(high));
    }

    /** How many of them stand before so many points at its end. */
    int before(Line line, double high) {
        Prose prose = prose(line);
        List<TextLine> lines = prose.lines(line);
        return length(lines, 0, Math.max(1, lines.size() - prose.most(high)));
    }

    private static int length(List<TextLine> lines, int from, int to) {
        return lines.subList(from, Math.min(to, lines.size())).stream().mapToInt(line -> line.text().length() + line.end().length()).sum();
    }

    /** Under which key a line has a text that may be cut; empty where it has none. */
    String cuttable(Line line) {
        return switch (line.kind()) {
            case PARAGRAPH, FACT, NOTE -> prose(line).key();
            default -> "";
        };
    }

    private double height(Line line) {
        return this == ENDLESS ? 0 : switch (line.kind()) {
            case HEAD, CIVIL, TITLE, ANNEX -> HEADS;
            case ROW -> above(line) + cells(line).height(line.texts());
            case SIGNATURE -> signature(line.texts());
            case RECIPIENTS -> 30 + high(line.text("recipients"), 11, 330);
            case REGION -> above(line) + prose(line).height(line);
            default -> prose(line).height(line);
        };
    }

    /** How a text is set, which stands under a key. */
    private record Prose(String key, int size, double spacing, double white, double width) {

        List<TextLine> lines(Line line) {
            return TextLine.of(line.text(key), size, width);
        }

        double height(Line line) {
            return Math.ceil(lines(line).size() * TextLine.HEIGHT * spacing * size) + white;
        }

        int most(double high) {
            return Math.max(1, (int) ((high - white) / (TextLine.HEIGHT * spacing * size)));
        }
    }

    private Prose prose(Line line) {
        return switch (line.kind()) {
            case ADDRESSEES, CENTRED -> new Prose("text", 14, 1, 10, width);
            case SECTION -> new Prose("text", 13, 1, 10, width);
            case BASIS, PARAGRAPH -> new Prose("text", 13, 1.1, 6, width);
            case FACT -> line.texts().containsKey("value") ? new Prose("value", 12, 1, 3, width * 0.67) : new Prose("text", 13, 1.1, 6, width);
            case NOTE -> new Prose("text", 11, 1, 4, width);
            case REGION -> new Prose(line.texts().containsKey("text") ? "text" : "unit", 12, 1, 6, width);
            default -> throw new IllegalArgumentException(line.kind() + " is no text");
        };
    }

    /** What stands above the table that a line begins. */
    private double above(Line line) {
        return !line.texts().containsKey(BEGINS) ? 0 : 50 + high(line.text("lead"), 13, width) + 1.1 * high(line.text("said"), 13, width) + high(line.text("caption"), 13, width);
    }

    private Cells cells(Line row) {
        String shape = row.text("shape");
        return cells != null ? cells : shapes.isEmpty() ? new Cells(List.of(), 0, 0) : shapes.get(shape.isEmpty() ? 0 : Integer.parseInt(shape)).cells();
    }

    private static double high(String text, int size, double width) {
        return text.isEmpty() ? 0 : Math.ceil(TextLine.of(text, size, width).size() * TextLine.HEIGHT * size);
    }

    /** With the seal in true size between the post and the name; where a template has who signs in its own texts, as high as it gets. */
    private double signature(Map<String, String> texts) {
        if (!texts.containsKey("signers")) {
            return 215;
        }
        int signers = Integer.parseInt(texts.get("signers"));
        double wide = width * (signers == 3 ? 0.31 : 0.48);
        double highest = 16 + high(texts.get("recipients"), 11, width * 0.44);
        for (int i = 0; i < signers; i++) {
            highest = Math.max(highest, high(texts.get("posts" + i), 14, wide) + 84 + Math.max(17, high(texts.get("name" + i), 14, wide)));
        }
        return Math.max(130, 14 + highest);
    }
}
