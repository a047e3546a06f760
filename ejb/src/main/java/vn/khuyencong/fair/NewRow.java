package vn.khuyencong.fair;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * A row of like stalls as it is drawn.
 *
 * @param hall     its hall
 * @param row      its name; stalls are numbered with it, …
 * @param count    how many stalls
 * @param zone     code of their zone
 * @param first    number of the first
 * @param widthCm  of each, along the row
 * @param depthCm  of each
 * @param corners  which ends are open to two sides
 * @param combined whether they are provinces' common stalls
 */
public record NewRow(String hall, String row, Integer count, String zone, Integer first, Integer widthCm, Integer depthCm, Corners corners, boolean combined) {

    private static final int MOST_FIRST = 9_000;

    /** Which ends of a row are corners. */
    public enum Corners {
        BOTH, FIRST, LAST, NONE
    }

    EntryCheck check() {
        return new EntryCheck().text("hall", hall, 40).text("rowLabel", row, 12).present("count", count)
                .unless(count == null || count >= 1 && count <= NewStall.MOST_PLACES, Refusal.error("FAIR_STALL_PLACE_WRONG", "", "count", NewStall.MOST_PLACES))
                .present("zone", zone).present("firstNumber", first)
                .unless(first == null || first >= 1 && first <= MOST_FIRST, Refusal.error("FAIR_FIRST_NUMBER_WRONG", "", "firstNumber", MOST_FIRST))
                .present("widthCm", widthCm).present("depthCm", depthCm).present("corners", corners);
    }

    List<NewStall> stalls() {
        Set<Integer> open = new HashSet<>();
        if (corners == Corners.BOTH || corners == Corners.FIRST) {
            open.add(0);
        }
        if (corners == Corners.BOTH || corners == Corners.LAST) {
            open.add(count - 1);
        }
        return IntStream.range(0, count).mapToObj(i -> new NewStall(String.format(Locale.ROOT, "%s-%02d", row, first + i), hall, row, i + 1, zone, widthCm, depthCm,
                open.contains(i), combined)).toList();
    }
}
