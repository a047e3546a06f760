package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The body of a form as lines that a template prints one after the other. Lines that must stay on one page form a
 * block; a block that holds a table row bears the table's head, so the head is repeated on each page that needs it.
 *
 * <p>Fields offered besides the texts of a line: {@code kind} (String), {@code block} (Integer), {@code table} (Boolean,
 * of the whole block).
 */
final class Flow implements JRDataSource {

    private final List<Line> lines;
    private final List<Integer> blocks = new ArrayList<>();
    private final List<Boolean> tabular = new ArrayList<>();
    private int current = -1;

    /**
     * The lines, with the signature added. The last row or paragraph and all below it are one block: the signature never
     * stands alone on a page. That block takes in nothing else, so that it stays small enough to be moved.
     */
    Flow(List<Line> body) {
        lines = new ArrayList<>(body);
        lines.add(new Line(Line.Kind.SIGNATURE, true, Map.of()));
        int last = lastOfSubstance();
        for (int i = 0; i < lines.size(); i++) {
            boolean closing = i > last && last >= 0;
            add(lines.get(i), i > 0 && (closing || i != last && lines.get(i).withPrevious()));
        }
    }

    private void add(Line line, boolean tied) {
        if (!tied) {
            tabular.add(false);
        }
        int block = tabular.size() - 1;
        blocks.add(block);
        tabular.set(block, tabular.get(block) || line.isTabular());
    }

    private int lastOfSubstance() {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).hasSubstance()) {
            last--;
        }
        return last;
    }

    @Override
    public boolean next() {
        return ++current < lines.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        Line line = lines.get(current);
        return switch (field.getName()) {
            case "kind" -> line.kind().name();
            case "block" -> blocks.get(current);
            case "table" -> tabular.get(blocks.get(current));
            default -> line.texts().getOrDefault(field.getName(), "");
        };
    }
}
