package vn.khuyencong.consolidation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** What units reported of a year and of the one before, and what is to be known of the past of the year. */
public final class TwoYears {

    private final Reported reported;
    private final Map<UnitId, Map<FundSource, Integer>> adjustments = new HashMap<>();
    private boolean closed;

    TwoYears() {
        reported = new Reported();
    }

    /** Of another edition than the current one; whether the year was closed on its day is still to be asked. */
    TwoYears(Reported reported, Map<UnitId, Map<FundSource, Integer>> adjustments) {
        this.reported = reported;
        this.adjustments.putAll(adjustments);
        closed = true;
    }

    /**
     * Takes a row over.
     *
     * @param name   id of a figure; or, after the mark of what stands beside them, a unit and a fund; or that mark alone where the year is closed
     * @param amount of the figure, or how often one plan of the unit was decided anew
     */
    void add(String name, long amount) {
        if (name.charAt(0) != Figures.BESIDE) {
            reported.add(name, amount);
        } else if (name.length() == 1) {
            closed = true;
        } else {
            int dot = name.indexOf('.');
            adjustments.computeIfAbsent(new UnitId(name.substring(1, dot)), unit -> new EnumMap<>(FundSource.class))
                    .merge(FundSource.valueOf(name.substring(dot + 1)), Math.toIntExact(amount), Integer::sum);
        }
    }

    Reported reported() {
        return reported;
    }

    /** How often the decided plan of each unit was decided anew, by fund; 0 for one that never was. */
    Map<UnitId, Map<FundSource, Integer>> adjustments() {
        return adjustments;
    }

    /** Whether the year may be closed. */
    boolean closed() {
        return closed;
    }
}
