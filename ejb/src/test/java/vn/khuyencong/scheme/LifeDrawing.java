package vn.khuyencong.scheme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows of a table of states as a diagram and as a table, in words. */
final class LifeDrawing {

    /** Where a request or a hold came from. */
    private static final String FORMER = "TRUOC_DO";
    private static final String NOWHERE = "[*]";
    private static final int MANY = 4;

    private final StringBuilder text = new StringBuilder();
    private final Predicate<Enum<?>> unborn;
    private final Predicate<Enum<?>> last;

    /**
     * @param unborn whether a state is none yet: the diagram begins there
     * @param last   whether a state ends it
     */
    private LifeDrawing(Predicate<Enum<?>> unborn, Predicate<Enum<?>> last) {
        this.unborn = unborn;
        this.last = last;
    }

    /** The same row of several states or funds is one line. */
    private record Line(Enum<?> act, String to, String who, String conditions, String paper) {
    }

    /** A part of the life of a scheme, which begins with nothing. */
    static String ofScheme(String title, List<LifeWay> ways) {
        LifeDrawing drawing = new LifeDrawing(state -> state == SchemeState.NEW, state -> ((SchemeState) state).isFinal());
        drawing.part(title, ways, null, true);
        return drawing.text.toString();
    }

    /** A whole life: it begins where its first row begins, and ends where nothing leads on. */
    static String of(String title, List<LifeWay> ways) {
        Set<Enum<?>> left = ways.stream().map(LifeWay::from).collect(Collectors.toSet());
        LifeDrawing drawing = new LifeDrawing(state -> false, state -> !left.contains(state));
        drawing.part(title, ways, ways.get(0).from(), false);
        return drawing.text.toString();
    }

    private void part(String title, List<LifeWay> part, Enum<?> first, boolean byFund) {
        line("", "## " + title, "", "```mermaid", "stateDiagram-v2");
        diagram(part.stream().filter(way -> way.to() != way.from()).toList(), first);
        String fund = byFund ? " Quỹ |" : "";
        line("```", "", "| Việc | Từ | Đến |" + fund + " Ai làm | Điều kiện | Biểu |", "|---|---|---|---|---|---|" + (byFund ? "---|" : ""));
        lines(part).forEach((line, same) -> line("| " + LifeWords.word(line.act()) + " | "
                + LifeWords.joined(same.stream().<Enum<?>>map(LifeWay::from).toList(), "; ") + " | " + line.to() + " | " + (byFund ? funds(same) + " | " : "")
                + String.join(" | ", line.who(), line.conditions(), line.paper() == null ? "" : line.paper()) + " |"));
    }

    private void diagram(List<LifeWay> ways, Enum<?> first) {
        Map<String, String> nodes = new LinkedHashMap<>();
        Map<String, Enum<?>> states = new LinkedHashMap<>();
        Map<String, Set<Enum<?>>> arrows = new LinkedHashMap<>();
        lines(ways).values().forEach(same -> {
            String to = node(same.get(0).to(), nodes);
            origins(same, nodes).forEach(from -> arrows.computeIfAbsent(from + " --> " + to, arrow -> new LinkedHashSet<>()).add(same.get(0).act()));
            same.forEach(way -> List.of(way.from(), way.to() == null ? way.from() : way.to()).forEach(state -> states.put(state.name(), state)));
        });
        nodes.forEach((id, label) -> line("    state \"" + label + "\" as " + id));
        if (first != null) {
            line("    " + NOWHERE + " --> " + first);
        }
        // A second colon would end the label.
        arrows.forEach((arrow, acts) -> line("    " + arrow + " : " + LifeWords.joined(acts, " / ").replace(": ", " – ")));
        states.values().stream().filter(state -> last.test(state) && nodes.containsKey(state.name())).sorted(java.util.Comparator.comparingInt(Enum::ordinal))
                .forEach(state -> line("    " + state + " --> " + NOWHERE));
    }

    /** Many that go the same way are drawn as one. */
    private List<String> origins(List<LifeWay> same, Map<String, String> nodes) {
        List<Enum<?>> from = same.stream().<Enum<?>>map(LifeWay::from).distinct().toList();
        if (from.size() < MANY) {
            return from.stream().map(state -> node(state, nodes)).toList();
        }
        String label = LifeWords.joined(from, "<br/>");
        String known = nodes.entrySet().stream().filter(node -> node.getValue().equals(label)).map(Map.Entry::getKey).findFirst()
                .orElse("NHOM_" + (1 + nodes.keySet().stream().filter(id -> id.startsWith("NHOM_")).count()));
        nodes.put(known, label);
        return List.of(known);
    }

    private String node(Enum<?> state, Map<String, String> nodes) {
        if (state != null && unborn.test(state)) {
            return NOWHERE;
        }
        String id = state == null ? FORMER : state.name();
        nodes.put(id, state == null ? "Trạng thái trước đó" : LifeWords.word(state));
        return id;
    }

    private static Map<Line, List<LifeWay>> lines(List<LifeWay> ways) {
        return ways.stream().collect(Collectors.groupingBy(way -> new Line(way.act(), way.where(), way.who(), way.conditions(), way.paper()),
                LinkedHashMap::new, Collectors.toList()));
    }

    private static String funds(Collection<LifeWay> same) {
        return same.stream().anyMatch(way -> way.fund() == null) ? "" : LifeWords.joined(same.stream().map(LifeWay::fund).toList(), "; ");
    }

    private void line(String... lines) {
        List.of(lines).forEach(line -> text.append(line).append('\n'));
    }
}
