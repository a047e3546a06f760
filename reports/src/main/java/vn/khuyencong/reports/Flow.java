package vn.khuyencong.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The body of a form as lines that a template prints one after the other. Lines that must stay on one page form a
 * block; a block that holds a table row bears the table's head, so the head is repeated on each page that needs it.
 *
 * <p>Fields offered besides the texts of a line: {@code kind} (String), {@code block} (Integer), {@code table} (Boolean,
 * of the whole block), {@code head} and {@code shape} (of the table that the whole block is part of).
 */
final class Flow implements JRDataSource {

    private final List<Line> lines;
    private final List<Integer> blocks = new ArrayList<>();
    /** For each block a row of the table that it is part of; nothing where it is part of none. */
    private final List<Optional<Line>> rows = new ArrayList<>();
    private int current = -1;

    /**
     * The lines, with those that close the form added: the signature. The last row or paragraph, what it is tied to and all below it are one
     * block: neither the signature nor a sum with the signature ever stands alone on a page.
     */
    Flow(List<Line> body, List<Line> signature) {
        lines = new ArrayList<>(body);
        lines.addAll(signature);
        int last = signature.isEmpty() ? lines.size() : lastOfSubstance();
        for (int i = 0; i < lines.size(); i++) {
            boolean closing = i > last && last >= 0;
            add(lines.get(i), i > 0 && (closing || lines.get(i).withPrevious()));
        }
    }

    private void add(Line line, boolean tied) {
        if (!tied) {
            rows.add(Optional.empty());
        }
        int block = rows.size() - 1;
        blocks.add(block);
        if (line.isTabular() && rows.get(block).isEmpty()) {
            rows.set(block, Optional.of(line));
        }
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
            case "table" -> rows.get(blocks.get(current)).isPresent();
            case "head", "shape" -> rows.get(blocks.get(current)).map(row -> row.texts().get(field.getName())).orElse("");
            default -> line.texts().getOrDefault(field.getName(), "");
        };
    }
}
