package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;

/**
 * Asked when a result report is made: what is on file of courses, products, consultancy and other work, to stand beside the figures that the units
 * reported and never to be added to them. Whoever keeps something answers in the same transaction.
 */
public final class CountsBeside {

    private final Set<UnitId> units;
    private final int year;
    private final LocalDate until;
    private final Map<String, String> said = new TreeMap<>();

    CountsBeside(Set<UnitId> units, int year, LocalDate until) {
        this.units = units;
        this.year = year;
        this.until = until;
    }

    /** Whose. */
    public Set<UnitId> units() {
        return units;
    }

    public int year() {
        return year;
    }

    /** The last day of what counts. */
    public LocalDate until() {
        return until;
    }

    /**
     * Tells what was counted; whoever has nothing says nothing.
     *
     * @param note   which note of form BM18 says it: {@code bm18.note.<note>}
     * @param counts in the order of its placeholders, money in whole đồng
     */
    public void say(String note, long... counts) {
        said.put(note, FormTexts.get("bm18.note." + note, java.util.Arrays.stream(counts).mapToObj(Numbers::text).toArray()));
    }

    /** The notes, in the order of their keys. */
    List<String> notes() {
        return List.copyOf(said.values());
    }
}
