package vn.khuyencong.consolidation;

import java.util.List;
import java.util.Map;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * What is to be known of the past of a year's figures.
 *
 * @param adjustments how often the decided plan of each unit, as it planned, was decided anew, by fund
 * @param lock        the closing of the year; null if it is open, or was on the day asked for
 * @param restated    the figures that were another one when it was closed
 * @param names       the units named here, as they were called
 */
public record YearHistory(Map<UnitId, Map<FundSource, Integer>> adjustments, YearLock lock, List<Restated> restated,
                          Map<UnitId, String> names) {

    static final YearHistory NONE = new YearHistory(Map.of(), null, List.of(), Map.of());

    /** Whether every plan counted is still its original. */
    public boolean allOriginal() {
        return adjustments.values().stream().flatMap(funds -> funds.values().stream()).allMatch(times -> times == 0);
    }
}
