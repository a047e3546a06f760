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

    /** So many sentences at the end go with the signature: one is not enough for a page of its own. */
    private static final int MOST_BELOW = 2;
    /** A table of so few rows is not parted for that. */
    private static final int FEW_ROWS = 3;
    /** What they say in all has no more letters, about twelve lines: longer sentences are enough for a page, and all that goes with the signature fits on one. */
    private static final int MOST_LETTERS = 900;

    private final Iterator<Line> source;
    private final boolean closes;
    /** Lines of which it is known whether they are tied to the one before, and those that would go with a signature, if it came now. */
    private final Deque<Tied> settled = new ArrayDeque<>();
    private final List<Line> open = new ArrayList<>();
    /** How many rows of the table so far may stand on another page than what is above them. */
    private int beginnings;
    /** Whether the table so far stays on one page. */
    private boolean whole;
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
     * block: neither the signature nor a sum with the signature ever stands alone on a page. So that no page is a sentence with the signature, the last two
     * sentences stay together, and take the last row of a table above them along; a small table that stays on one page goes with them, any other of few rows
     * does not.
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
                settle(open, true);
            } else {
                Line line = source.next();
                count(line);
                if (line.hasSubstance()) {
                    settle(open.subList(0, outdone(line)), false);
                }
                open.add(line);
            }
        }
        return settled.size() >= wanted;
    }

    private void count(Line line) {
        if (line.texts().containsKey("begins")) {
            beginnings = 0;
            whole = line.texts().containsKey(Line.WHOLE);
        }
        if (line.isTabular() && !line.withPrevious()) {
            beginnings++;
        }
    }

    /** How many of the open lines do not go with a signature that comes below one more line. */
    private int outdone(Line line) {
        if (line.isTabular() || open.isEmpty() || !open.get(0).hasSubstance() || open.stream().skip(1).anyMatch(Line::isHead)) {
            return open.size();
        }
        int from = open.get(0).isTabular() && beginnings <= FEW_ROWS && !whole ? next(0) : 0;
        while (from < open.size() && !isClosing(from, line)) {
            from = next(from);
        }
        return from;
    }

    /** Whether the open lines from one on and a sentence below them are no more than what goes with a signature, with the remarks between them. */
    private boolean isClosing(int from, Line line) {
        List<Line> words = open.subList(from, open.size()).stream().filter(one -> !one.isTabular()).toList();
        return words.stream().filter(Line::isSentence).count() < MOST_BELOW && letters(line) + words.stream().mapToInt(Flow::letters).sum() <= MOST_LETTERS;
    }

    private static int letters(Line sentence) {
        return sentence.texts().values().stream().mapToInt(String::length).sum();
    }

    /** Where behind an open line the next one with substance is. */
    private int next(int line) {
        int next = line + 1;
        while (next < open.size() && !open.get(next).hasSubstance()) {
            next++;
        }
        return next;
    }

    /**
     * Settles the first ones of the open lines, or all of them.
     *
     * @param last whether the first row or paragraph of them is that with which the form closes
     */
    private void settle(List<Line> lines, boolean last) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean closing = i > 0 && closes && last && lines.get(0).hasSubstance();
            boolean tied = previous != null && (closing || line.withPrevious());
            settled.add(new Tied(line, tied));
            previous = line;
        }
        lines.clear();
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
