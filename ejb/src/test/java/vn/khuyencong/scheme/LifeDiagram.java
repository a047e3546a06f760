package vn.khuyencong.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/trang-thai.md}: the table of the life of a scheme as diagrams and as tables, in words. */
final class LifeDiagram {

    private static final Set<SchemeAct> CHANGES = EnumSet.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.APPROVE_ADJUSTMENT, SchemeAct.REFUSE_ADJUSTMENT,
            SchemeAct.REQUEST_STOP, SchemeAct.APPROVE_STOP, SchemeAct.REFUSE_STOP, SchemeAct.WITHDRAW_REQUEST, SchemeAct.REPORT_VIOLATION,
            SchemeAct.LIFT_HOLD, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.EXTEND_TIME, SchemeAct.AMEND, SchemeAct.DROP, SchemeAct.INSPECT);
    /** Where a request or a hold came from. */
    private static final String FORMER = "TRUOC_DO";
    private static final int MANY = 4;
    private static final Path PAGES = Path.of("../web/src/main/resources/vn/khuyencong/web/messages.properties");
    private static final Properties WORDS = words();

    private final StringBuilder text = new StringBuilder();

    private LifeDiagram() {
    }

    /** The whole document. */
    static String document() {
        LifeDiagram document = new LifeDiagram();
        document.line("# Vòng đời của một đề án khuyến công", "",
                "Tài liệu này được dựng từ bảng chuyển trạng thái mà hệ thống dùng (`vn.khuyencong.scheme.SchemeLife`); việc nào không có trong bảng "
                + "thì hệ thống từ chối. Sơ đồ chỉ vẽ những bước làm đổi trạng thái; bảng bên dưới mỗi sơ đồ ghi đủ.", "",
                "Không sửa tay: `LifeDiagramTest` so tài liệu với bảng và nói cách dựng lại.");
        document.part("Từ nhu cầu đến quyết định phê duyệt kế hoạch", row -> !row.from().wasApproved() && !CHANGES.contains(row.act()));
        document.part("Thực hiện, từ giao kinh phí đến hậu kiểm", row -> row.from().wasApproved() && !CHANGES.contains(row.act()));
        document.part("Điều chỉnh, bổ sung, ngừng", row -> CHANGES.contains(row.act()));
        return document.text.toString();
    }

    /** The same row of several states or funds is one line. */
    private record Line(SchemeAct act, String to, String who, String guards, String paper) {
    }

    private void part(String title, Predicate<Transition> rows) {
        List<Transition> part = SchemeLife.transitions().stream().filter(rows).toList();
        line("", "## " + title, "", "```mermaid", "stateDiagram-v2");
        diagram(part.stream().filter(row -> row.to() != row.from()).toList());
        line("```", "", "| Việc | Từ | Đến | Quỹ | Ai làm | Điều kiện | Biểu |", "|---|---|---|---|---|---|---|");
        lines(part).forEach((line, same) -> line("| " + String.join(" | ", word(line.act()), joined(same.stream().map(Transition::from).toList(), "; "), line.to(),
                funds(same), line.who(), line.guards(), line.paper() == null ? "" : line.paper()) + " |"));
    }

    private void diagram(List<Transition> rows) {
        Map<String, String> nodes = new LinkedHashMap<>();
        Map<String, Set<SchemeAct>> arrows = new LinkedHashMap<>();
        lines(rows).values().forEach(same -> {
            String to = node(same.get(0).to(), nodes);
            origins(same, nodes).forEach(from -> arrows.computeIfAbsent(from + " --> " + to, arrow -> new LinkedHashSet<>()).add(same.get(0).act()));
        });
        nodes.forEach((id, label) -> line("    state \"" + label + "\" as " + id));
        arrows.forEach((arrow, acts) -> line("    " + arrow + " : " + joined(acts, " / ").replace(": ", " – "))); // a second colon would end the label
        Stream.of(SchemeState.values()).filter(state -> state.isFinal() && nodes.containsKey(state.name())).forEach(state -> line("    " + state + " --> [*]"));
    }

    /** Many that go the same way are drawn as one. */
    private static List<String> origins(List<Transition> same, Map<String, String> nodes) {
        List<SchemeState> from = same.stream().map(Transition::from).distinct().toList();
        if (from.size() < MANY) {
            return from.stream().map(state -> node(state, nodes)).toList();
        }
        String label = joined(from, "<br/>");
        String known = nodes.entrySet().stream().filter(node -> node.getValue().equals(label)).map(Map.Entry::getKey).findFirst()
                .orElse("NHOM_" + (1 + nodes.keySet().stream().filter(id -> id.startsWith("NHOM_")).count()));
        nodes.put(known, label);
        return List.of(known);
    }

    private static String node(SchemeState state, Map<String, String> nodes) {
        if (state == SchemeState.NEW) {
            return "[*]";
        }
        String id = state == null ? FORMER : state.name();
        nodes.put(id, state == null ? "Trạng thái trước đó" : word(state));
        return id;
    }

    private static Map<Line, List<Transition>> lines(List<Transition> rows) {
        return rows.stream().collect(Collectors.groupingBy(LifeDiagram::line, LinkedHashMap::new, Collectors.toList()));
    }

    private static Line line(Transition row) {
        String to = row.to() == null ? "trạng thái trước đó" : row.to() == row.from() ? "giữ nguyên" : word(row.to());
        String who = row.who().isEmpty() ? "theo văn bản nhận được" : joined(row.who().stream().sorted().toList(), "; ");
        return new Line(row.act(), to, who, joined(row.guards().stream().sorted().toList(), "; "), row.paper());
    }

    private static String funds(List<Transition> same) {
        return same.stream().anyMatch(row -> row.fund() == null) ? "" : joined(same.stream().map(Transition::fund).toList(), "; ");
    }

    private static String joined(Collection<? extends Enum<?>> values, String by) {
        return values.stream().distinct().map(LifeDiagram::word).collect(Collectors.joining(by));
    }

    private static String word(Enum<?> value) {
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    private void line(String... lines) {
        List.of(lines).forEach(line -> text.append(line).append('\n'));
    }

    /** The words of the pages, and those that only the document says. */
    private static Properties words() {
        try (Reader ofPages = Files.newBufferedReader(PAGES);
                Reader own = new InputStreamReader(Objects.requireNonNull(LifeDiagram.class.getResourceAsStream("life-words.properties")),
                        StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(ofPages);
            words.load(own);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
