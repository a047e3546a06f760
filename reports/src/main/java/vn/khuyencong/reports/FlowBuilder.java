package vn.khuyencong.reports;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Collects the lines of a form in the order in which they are printed. */
final class FlowBuilder {

    /**
     * About 1.27 cm before the first line of a paragraph. JasperReports' own indent is lost where a paragraph is moved to
     * the next page, since its text element does not forget that it was cut before.
     */
    static final String INDENT = "\u00a0".repeat(11);

    private final List<Iterable<Line>> parts = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private boolean empty = true;
    private boolean tieNext;

    FlowBuilder line(Line.Kind kind, Map<String, String> texts) {
        return add(kind, texts);
    }

    FlowBuilder row(Map<String, String> texts) {
        return add(Line.Kind.ROW, texts);
    }

    /** Rows that are laid out when their turn comes: there may be as many as one likes, each in as many pieces as it takes. */
    <T> FlowBuilder rows(List<T> rows, Function<T, List<Map<String, String>>> pieces) {
        boolean tied = tieNext && !empty;
        parts.add(lines);
        parts.add(() -> new Chain<>(new AbstractList<List<Line>>() {
            @Override
            public List<Line> get(int at) {
                return pieces(pieces.apply(rows.get(at)), tied && at == 0);
            }

            @Override
            public int size() {
                return rows.size();
            }
        }));
        lines = new ArrayList<>();
        tieNext &= rows.isEmpty();
        empty &= rows.isEmpty();
        return this;
    }

    /** One row in as many pieces as it takes. */
    FlowBuilder row(List<Map<String, String>> pieces) {
        lines.addAll(pieces(pieces, tieNext && !empty));
        tieNext = false;
        empty = false;
        return this;
    }

    private static List<Line> pieces(List<Map<String, String>> pieces, boolean tied) {
        return IntStream.range(0, pieces.size()).mapToObj(at -> new Line(Line.Kind.ROW, tied && at == 0, pieces.get(at))).toList();
    }

    /** What is stated, with its name before it. */
    FlowBuilder fact(String label, String value) {
        return add(Line.Kind.FACT, Map.of("label", label, "value", value));
    }

    /** Ties the next line to the one before: no page break in between. */
    FlowBuilder tie() {
        tieNext = true;
        return this;
    }

    /** The name of a region, tied to the row below it. */
    FlowBuilder region(String name) {
        return add(Line.Kind.REGION, Map.of("unit", name)).tie();
    }

    FlowBuilder notes(List<String> notes) {
        notes.forEach(note -> add(Line.Kind.NOTE, Map.of("text", note)));
        return this;
    }

    FlowBuilder paragraphs(List<String> paragraphs) {
        paragraphs.forEach(paragraph -> add(Line.Kind.PARAGRAPH, Map.of("text", INDENT + paragraph)));
        return this;
    }

    /** A line in the middle, tied to what comes next. */
    FlowBuilder centred(String text) {
        return add(Line.Kind.PARAGRAPH, Map.of("text", text)).tie();
    }

    Flow build(PageRoom room) {
        return build(List.of(new Line(Line.Kind.SIGNATURE, true, Map.of())), room);
    }

    /** The lines with those that close the form. */
    Flow build(List<Line> closing, PageRoom room) {
        List<Iterable<Line>> all = new ArrayList<>(parts);
        all.add(List.copyOf(lines));
        return new Flow(() -> new Chain<>(all), closing, room);
    }

    private FlowBuilder add(Line.Kind kind, Map<String, String> texts) {
        lines.add(new Line(kind, tieNext && !empty, texts));
        tieNext = false;
        empty = false;
        return this;
    }
}
