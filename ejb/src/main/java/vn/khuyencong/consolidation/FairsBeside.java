package vn.khuyencong.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * Asked when a result report is made: what the fairs on file came to, to stand beside the figures that the units reported and never to be
 * added to them. Whoever keeps the fairs answers in the same transaction.
 */
public final class FairsBeside {

    private final Set<UnitId> units;
    private final boolean country;
    private final int year;
    private final LocalDate until;
    private FairsCounted answer;

    FairsBeside(Set<UnitId> units, boolean country, int year, LocalDate until) {
        this.units = units;
        this.country = country;
        this.year = year;
        this.until = until;
    }

    /**
     * What was counted: turns of establishments, distinct establishments, stalls, and how many of these are combined.
     *
     * @param supported line by line
     */
    record FairsCounted(int turns, int distinct, int stalls, int combined, List<Supported> supported) {
    }

    /** Support of a cost line of a fair: its fair's code, what it is for, the fund, whole đồng. */
    public record Supported(String fair, String content, FundSource fund, long amount) {
    }

    /** Whose. */
    public Set<UnitId> units() {
        return units;
    }

    /** Whether it is about the whole country, asked by somebody who sees it: then what no province pays counts too. */
    public boolean country() {
        return country;
    }

    public int year() {
        return year;
    }

    /** The last day of a fair that counts. */
    public LocalDate until() {
        return until;
    }

    /** Tells what was counted. */
    public void answer(int turns, int distinct, int stalls, int combined, List<Supported> supported) {
        answer = new FairsCounted(turns, distinct, stalls, combined, supported);
    }

    /** Empty where nobody answered, or there was no fair. */
    Optional<FairsCounted> counted() {
        return Optional.ofNullable(answer).filter(counted -> counted.stalls() > 0 || !counted.supported().isEmpty());
    }
}
