package vn.khuyencong.reports;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects the lines of a form in the order in which they are printed. */
final class FlowBuilder {

    /**
     * About 1.27 cm before the first line of a paragraph. JasperReports' own indent is lost where a paragraph is moved to
     * the next page, since its text element does not forget that it was cut before.
     */
    static final String INDENT = "\u00a0".repeat(11);

    private final List<List<Line>> parts = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private boolean tieNext;

    FlowBuilder line(Line.Kind kind, Map<String, String> texts) {
        return add(kind, texts);
    }

    FlowBuilder row(Map<String, String> texts) {
        return add(Line.Kind.ROW, texts);
    }

    /** Rows that are laid out when their turn comes: there may be as many as one likes. */
    <T> FlowBuilder rows(List<T> rows, Function<T, Map<String, String>> texts) {
        boolean tied = tieNext && !isEmpty();
        parts.add(lines);
        parts.add(new AbstractList<>() {
            @Override
            public Line get(int at) {
                return new Line(Line.Kind.ROW, tied && at == 0, texts.apply(rows.get(at)));
            }

            @Override
            public int size() {
                return rows.size();
            }
        });
        lines = new ArrayList<>();
        tieNext &= rows.isEmpty();
        return this;
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

    Flow build() {
        return build(List.of(new Line(Line.Kind.SIGNATURE, true, Map.of())));
    }

    /** The lines with those that close the form. */
    Flow build(List<Line> closing) {
        List<List<Line>> all = new ArrayList<>(parts);
        all.add(List.copyOf(lines));
        return new Flow(() -> new Chain<>(all), closing);
    }

    private boolean isEmpty() {
        return lines.isEmpty() && parts.stream().allMatch(List::isEmpty);
    }

    private FlowBuilder add(Line.Kind kind, Map<String, String> texts) {
        lines.add(new Line(kind, tieNext && !isEmpty(), texts));
        tieNext = false;
        return this;
    }
}
