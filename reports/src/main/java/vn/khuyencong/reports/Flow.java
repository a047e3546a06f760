package vn.khuyencong.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The body of a form as lines that a template prints one after the other. Lines that must stay on one page form a
 * block; a block that holds a table row bears the table's head, so the head is repeated on each page that needs it.
 *
 * <p>Fields offered besides the texts of a line: {@code kind} (String), {@code block} (Integer), {@code table} (Boolean,
 * of the whole block), {@code headed} (Boolean, whether a head is printed where this line makes the table begin or go on: the block with which a table
 * begins takes the head along when it moves to the next page), {@code head} and {@code shape} (of the table that the whole block is part of).
 *
 * <p>Lines are taken from their source when their turn comes: no more of them are held than the block that is printed and those up to the next row or
 * paragraph.
 */
final class Flow implements JRDataSource {

    /** So many sentences below a table are not enough for a page of their own. */
    private static final int MOST_BELOW = 2;
    /** A table of so few rows stays whole. */
    private static final int FEW_ROWS = 3;

    private final Iterator<Line> source;
    private final boolean closes;
    /** Lines of which it is known whether they are tied to the one before, and what follows the last row or paragraph so far, that one first. */
    private final Deque<Tied> settled = new ArrayDeque<>();
    private final List<Line> open = new ArrayList<>();
    /** How many rows of the table so far may stand on another page than what is above them. */
    private int beginnings;
    /** Whether what is open is the first sentence below a table. */
    private boolean below;
    private Line previous;
    private Iterator<Line> block = List.<Line>of().iterator();
    private Line current;
    private int number = -1;
    /** A row of the table that the block is part of; nothing where it is part of none. */
    private Optional<Line> row = Optional.empty();
    /** The first line of the block with which a table begins; null in any other block. */
    private Line beginning;

    private record Tied(Line line, boolean tied) {
    }

    /**
     * The lines, with those that close the form added: the signature. The last row or paragraph, what it is tied to and all below it are one
     * block: neither the signature nor a sum with the signature ever stands alone on a page. A sentence or two below a table stay together and take its
     * last row along, unless it has few, so that no page is a sentence with the signature.
     */
    Flow(Iterable<Line> body, List<Line> signature) {
        closes = !signature.isEmpty();
        source = new Chain<>(List.of(body, signature));
    }

    @Override
    public boolean next() {
        if (!block.hasNext() && !begin()) {
            return false;
        }
        current = block.next();
        return true;
    }

    /** Takes the next block. */
    private boolean begin() {
        if (!settle(1)) {
            return false;
        }
        List<Line> lines = new ArrayList<>();
        do {
            lines.add(settled.remove().line());
        } while (settle(1) && settled.peek().tied());
        number++;
        boolean goesOn = row.isPresent();
        row = lines.stream().filter(Line::isTabular).findFirst();
        beginning = row.isPresent() && !goesOn ? lines.get(0) : null;
        block = lines.iterator();
        return true;
    }

    /** Sees to it that so many lines are settled; false if there are no more. */
    private boolean settle(int wanted) {
        while (settled.size() < wanted && (source.hasNext() || !open.isEmpty())) {
            if (!source.hasNext()) {
                settle(true);
            } else {
                Line line = source.next();
                count(line);
                if (line.hasSubstance() && !isBelowTable(line)) {
                    below = !line.isTabular() && !open.isEmpty() && open.get(0).isTabular();
                    settle(false);
                }
                open.add(line);
            }
        }
        return settled.size() >= wanted;
    }

    private void count(Line line) {
        if (line.texts().containsKey("begins")) {
            beginnings = 0;
        }
        if (line.isTabular() && !line.withPrevious()) {
            beginnings++;
        }
    }

    /** Whether what is open is a row with few sentences below it, or these alone, and this is one more. */
    private boolean isBelowTable(Line line) {
        if (line.isTabular() || open.isEmpty() || open.stream().skip(1).anyMatch(Line::isHead)) {
            return false;
        }
        boolean row = open.get(0).isTabular();
        long sentences = open.stream().filter(Line::hasSubstance).count() - (row ? 1 : 0);
        return (row ? beginnings > FEW_ROWS : below) && sentences < MOST_BELOW;
    }

    /** @param last whether the row or paragraph that they begin with is the last one */
    private void settle(boolean last) {
        for (int i = 0; i < open.size(); i++) {
            Line line = open.get(i);
            boolean closing = i > 0 && closes && last && open.get(0).hasSubstance();
            boolean tied = previous != null && (closing || line.withPrevious());
            settled.add(new Tied(line, tied));
            previous = line;
        }
        open.clear();
    }

    @Override
    public Object getFieldValue(JRField field) {
        return switch (field.getName()) {
            case "kind" -> current.kind().name();
            case "block" -> number;
            case "table" -> row.isPresent();
            case "headed" -> row.isPresent() && (beginning == null || beginning == current);
            case "heads" -> row.filter(first -> first == current || !first.texts().containsKey("begins")).map(first -> first.texts().get("shape")).orElse("");
            case "head", "shape" -> row.map(line -> line.texts().get(field.getName())).orElse("");
            default -> current.texts().getOrDefault(field.getName(), "");
        };
    }
}
