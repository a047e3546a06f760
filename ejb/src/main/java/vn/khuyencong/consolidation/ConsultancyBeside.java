package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.UnitId;

/**
 * Asked when a result report is made: what the consultancy projects on file came to, to stand beside the figures that the units
 * reported and never to be added to them. Whoever keeps the projects answers in the same transaction.
 */
public final class ConsultancyBeside {

    private final Set<UnitId> units;
    private final int year;
    private final LocalDate until;
    private long projects;
    private long revenue;

    ConsultancyBeside(Set<UnitId> units, int year, LocalDate until) {
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

    /** The last day that counts. */
    public LocalDate until() {
        return until;
    }

    /** Tells what was counted: projects, and the revenue recognised in whole đồng. */
    public void answer(long carriedOut, long recognised) {
        projects = carriedOut;
        revenue = recognised;
    }

    /** What the report says of it; empty where nobody answered, or there was none. */
    Optional<String> note() {
        return projects == 0 ? Optional.empty()
                : Optional.of(FormTexts.get("bm18.note.consultancy", Numbers.text(projects), Numbers.text(revenue)));
    }
}
