package vn.khuyencong.reports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/**
 * The body of a form as lines that a template prints one after the other. Lines that must stay on one page form a
 * block; a block that holds a table row bears the table's head, so the head is repeated on each page that needs it. No block is higher than a page,
 * since one that is would be torn.
 *
 * <p>Fields offered besides the texts of a line: {@code kind} (String), {@code block} (Integer), {@code table} (Boolean,
 * of the whole block), {@code headed} (Boolean, whether a head is printed where this line makes the table begin or go on: the block with which a table
 * begins takes the head along when it moves to the next page), {@code head} and {@code shape} (of the table that the whole block is part of).
 *
 * <p>Lines are taken from their source when their turn comes: no more of them are held than the block that is printed and those that may be one with what
 * comes next.
 */
final class Flow implements JRDataSource {

    /** So many sentences make a page worth signing. */
    private static final int SENTENCES = 2;
    /** With so many rows a long table begins and ends. */
    private static final int ROWS = 2;
    /** A table of so few stays whole even where the signature moves to the next page. */
    private static final int FEW_ROWS = 3;
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.;!?] ");

    private final PageRoom room;
    private final Iterator<Line> source;
    private final List<Line> closing;
    private final Deque<Line> pieces = new ArrayDeque<>();
    private Line coming;
    private boolean closed;
    private final Deque<List<Line>> blocks = new ArrayDeque<>();
    /** What may be one with the signature: the sentences of late and the end of the table above them. */
    private final List<Piece> held = new ArrayList<>();
    /** Rows, with what is tied to each, of a table that may be small; of a long one the last. */
    private final List<List<Line>> rows = new ArrayList<>();
    private double rowsHigh;
    private boolean longTable;
    /** Whether there is already a block that makes a page worth signing. */
    private boolean above;
    private Iterator<Line> block = List.<Line>of().iterator();
    private Line current;
    private int number = -1;
    /** A row of the table that the block is part of; nothing where it is part of none. */
    private Optional<Line> row = Optional.empty();
    /** The first line of the block with which a table begins; null in any other block. */
    private Line beginning;

    /** A block, as long as nothing is said of what comes after it. */
    private record Piece(Of of, List<List<Line>> parts) {

        private enum Of { TEXT, SMALL_TABLE, END_OF_TABLE }

        List<Line> lines() {
            return parts.stream().flatMap(List::stream).toList();
        }

        /** How many sentences it is worth; what stands below a head of its own is enough. */
        int sentences() {
            boolean substance = lines().stream().anyMatch(Line::hasSubstance);
            return !substance ? 0 : of == Of.TEXT && lines().stream().noneMatch(Line::isHead) ? 1 : SENTENCES;
        }
    }

    /**
     * The lines, with those that close the form added: the signature. As much stands on the page of the signature as makes it worth signing: two
     * sentences, below a long table its last rows too, never a remark or a sum alone; as far as one page holds them, and what is higher than that is
     * cut. A small table stays whole, a long one begins and ends with two rows.
     */
    Flow(Iterable<Line> body, List<Line> signature, PageRoom room) {
        this.room = room;
        closing = signature;
        source = body.iterator();
        coming = following();
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
        while (blocks.isEmpty() && !closed) {
            if (coming == null) {
                close();
            } else {
                take(tied());
            }
        }
        if (blocks.isEmpty()) {
            return false;
        }
        List<Line> lines = blocks.remove();
        number++;
        boolean goesOn = row.isPresent();
        row = lines.stream().filter(Line::isTabular).findFirst();
        beginning = row.isPresent() && !goesOn ? lines.get(0) : null;
        block = lines.iterator();
        return true;
    }

    private Line following() {
        if (pieces.isEmpty() && source.hasNext()) {
            pieces.addAll(pieces(source.next()));
        }
        return pieces.poll();
    }

    /** The next line with those that are tied to it. */
    private List<Line> tied() {
        List<Line> lines = new ArrayList<>();
        do {
            lines.add(coming);
            coming = following();
        } while (coming != null && coming.withPrevious());
        return lines;
    }

    private void take(List<Line> lines) {
        if (lines.stream().anyMatch(Line::isTabular)) {
            takeRow(lines);
            return;
        }
        endTable();
        if (lines.stream().anyMatch(Line::isHead)) {
            release(held.size());
        }
        held.add(new Piece(Piece.Of.TEXT, List.of(lines)));
        release(wanted());
    }

    private void takeRow(List<Line> lines) {
        if (rows.isEmpty() || lines.stream().anyMatch(line -> line.texts().containsKey(PageRoom.BEGINS))) {
            endTable();
            release(held.size());
        }
        rows.add(lines);
        rowsHigh += room.height(lines);
        if (!longTable && rowsHigh > room.small() && rows.size() > ROWS) {
            longTable = true;
            emit(rows.subList(0, ROWS));
        }
        while (longTable && rows.size() > ROWS) {
            emit(rows.subList(0, 1));
        }
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            held.add(new Piece(longTable ? Piece.Of.END_OF_TABLE : Piece.Of.SMALL_TABLE, List.copyOf(rows)));
            rows.clear();
            rowsHigh = 0;
            longTable = false;
        }
    }

    /** As one block, or each by itself where together they are not small. */
    private void emit(List<List<Line>> parts) {
        List<Line> all = parts.stream().flatMap(List::stream).toList();
        above |= all.stream().anyMatch(Line::hasSubstance);
        blocks.addAll(parts.size() == 1 || room.height(all) <= room.small() ? List.of(all) : List.copyOf(parts));
        parts.clear();
    }

    /** Gives up so many of what is held: the signature comes later. */
    private void release(int pieces) {
        held.subList(0, pieces).forEach(piece -> emit(new ArrayList<>(piece.parts())));
        held.subList(0, pieces).clear();
    }

    /** Where in what is held that begins which should stand on the page of the signature, if it came now. */
    private int wanted() {
        int first = held.size();
        int sentences = 0;
        while (first > 0 && sentences < SENTENCES) {
            sentences += held.get(--first).sentences();
        }
        int over = first;
        while (over > 0 && held.get(over - 1).sentences() == 0) {
            over--;
        }
        return over > 0 && held.get(over - 1).of() == Piece.Of.END_OF_TABLE ? over - 1 : first;
    }

    private void close() {
        closed = true;
        endTable();
        if (closing.isEmpty()) {
            release(held.size());
            return;
        }
        int first = wanted();
        int least = SENTENCES;
        while (!isOnePage(held(first)) && least > 0) {
            first = Math.max(first, held.size() - least--);
        }
        release(first);
        List<Line> last = new ArrayList<>();
        if (!held.isEmpty() && held.get(0).of() != Piece.Of.TEXT) {
            last.addAll(endOfTable(held.remove(0)));
        }
        held.forEach(piece -> last.addAll(piece.lines()));
        if (!last.isEmpty() && !isOnePage(last)) {
            cut(last);
        }
        last.addAll(closing);
        blocks.add(last);
    }

    private List<Line> held(int first) {
        return held.subList(first, held.size()).stream().flatMap(piece -> piece.lines().stream()).toList();
    }

    private boolean isOnePage(List<Line> lines) {
        return room.onFreshPage(lines) + room.height(closing) <= room.most();
    }

    /** So many of its rows as go with the signature: all of a table of few below something else. */
    private List<Line> endOfTable(Piece table) {
        List<List<Line>> parts = new ArrayList<>(table.parts());
        List<Line> below = held(0);
        int most = above && parts.size() <= FEW_ROWS ? parts.size() : Math.min(ROWS, parts.size());
        int kept = most;
        while (kept > 1 && !isOnePage(Stream.concat(parts.subList(parts.size() - kept, parts.size()).stream().flatMap(List::stream), below.stream()).toList())) {
            kept--;
        }
        if (kept < parts.size()) {
            emit(parts.subList(0, parts.size() - kept));
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Leaves the end of a text that is too high for the page of the signature. */
    private void cut(List<Line> last) {
        Line line = last.get(last.size() - 1);
        if (room.cuttable(line).isEmpty()) {
            return;
        }
        double left = Math.min(room.small(), room.most() - room.height(closing));
        List<Line> parts = parts(line, behind(line.text(room.cuttable(line)), room.before(line, left)));
        last.set(last.size() - 1, parts.get(0));
        emit(new ArrayList<>(List.of(List.copyOf(last))));
        last.clear();
        last.add(parts.get(1));
    }

    /** A text that is too high to be moved as a whole in pieces, anything else as it is. */
    private List<Line> pieces(Line line) {
        List<Line> pieces = new ArrayList<>();
        Line rest = line;
        while (!room.cuttable(rest).isEmpty() && room.height(List.of(rest)) > room.large()) {
            List<Line> parts = parts(rest, before(rest.text(room.cuttable(rest)), room.within(rest, room.small())));
            pieces.add(parts.get(0));
            rest = parts.get(1);
        }
        pieces.add(rest);
        return pieces;
    }

    /** The beginning of a text of so many characters, and the rest of it. */
    private List<Line> parts(Line line, int end) {
        String key = room.cuttable(line);
        String text = line.text(key);
        Map<String, String> first = new HashMap<>(line.texts());
        first.put(key, text.substring(0, end).strip());
        Map<String, String> second = new HashMap<>(line.texts());
        second.put("label", "");
        second.put(key, (text.startsWith(FlowBuilder.INDENT) ? FlowBuilder.INDENT : "") + text.substring(end).strip());
        return List.of(new Line(line.kind(), line.withPrevious(), first), new Line(line.kind(), false, second));
    }

    /** The end of the last sentence of a text before a place, or the place where there is none. */
    private static int before(String text, int place) {
        return END_OF_SENTENCE.matcher(text).results().mapToInt(MatchResult::end).filter(end -> end <= place).max().orElse(place);
    }

    /** The end of the first sentence that ends behind a place and is not the last, or the place where there is none. */
    private static int behind(String text, int place) {
        return END_OF_SENTENCE.matcher(text).results().mapToInt(MatchResult::end).filter(end -> end >= place && end < text.length()).findFirst().orElse(place);
    }

    @Override
    public Object getFieldValue(JRField field) {
        return switch (field.getName()) {
            case "kind" -> current.kind().name();
            case "block" -> number;
            case "table" -> row.isPresent();
            case "headed" -> row.isPresent() && (beginning == null || beginning == current);
            case "heads" -> row.filter(first -> first == current || !first.texts().containsKey(PageRoom.BEGINS)).map(first -> first.text("shape")).orElse("");
            case "head", "shape" -> row.map(line -> line.text(field.getName())).orElse("");
            default -> current.text(field.getName());
        };
    }
}
