package vn.khuyencong.fair;

import java.util.Set;
import java.util.regex.Pattern;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * A stall as it is drawn or imported.
 *
 * @param number   what stands on it, without blanks
 * @param hall     its hall
 * @param row      its row in the hall
 * @param place    in its row, from 1; neighbours have consecutive places, a gap is a way through
 * @param zone     code of its zone
 * @param widthCm  along the row
 * @param depthCm  across
 * @param corner   whether it is open to two sides
 * @param combined whether it is a province's common stall
 */
public record NewStall(String number, String hall, String row, int place, String zone, int widthCm, int depthCm, boolean corner, boolean combined) {

    /** A standard stall is 3 m × 3 m. */
    public static final int STANDARD_CM = 300;
    static final int MOST_PLACES = 200;
    private static final int LEAST_CM = 100;
    private static final int MOST_CM = 3000;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./-]{0,19}");

    /** A stall of a floor as it would be imported. */
    public static NewStall of(FairStall stall) {
        return new NewStall(stall.number(), stall.hall(), stall.rowLabel(), stall.place(), stall.zone(), stall.widthCm(), stall.depthCm(), stall.corner(),
                stall.combined());
    }

    /** Whether it is what an exhibitor was given: there, in that zone, of that size and kind. What other rows do to its corner is not its own. */
    boolean isStill(NewStall given) {
        return hall.equals(given.hall) && row.equals(given.row) && place == given.place && zone.equals(given.zone) && combined == given.combined
                && widthCm == given.widthCm && depthCm == given.depthCm;
    }

    /** @param at where it is said, before the name of the field */
    void check(EntryCheck check, String at, Set<String> zones) {
        check.text(at + "stallNumber", number, 20)
                .unless(number == null || number.isBlank() || NUMBER.matcher(number).matches(), Refusal.error("FAIR_STALL_NUMBER_WRONG", "", at + "stallNumber", number))
                .text(at + "hall", hall, 40).text(at + "rowLabel", row, 20).text(at + "zone", zone, 40)
                .unless(zone == null || zone.isBlank() || zones.contains(zone), Refusal.error("FAIR_ZONE_UNKNOWN", "", at + "zone", zone))
                .unless(place >= 1 && place <= MOST_PLACES, Refusal.error("FAIR_STALL_PLACE_WRONG", "", at + "stallPlace", MOST_PLACES))
                .unless(isSize(widthCm), Refusal.error("FAIR_STALL_SIZE_WRONG", "", at + "widthCm", LEAST_CM, MOST_CM))
                .unless(isSize(depthCm), Refusal.error("FAIR_STALL_SIZE_WRONG", "", at + "depthCm", LEAST_CM, MOST_CM));
    }

    private static boolean isSize(int cm) {
        return cm >= LEAST_CM && cm <= MOST_CM;
    }
}
