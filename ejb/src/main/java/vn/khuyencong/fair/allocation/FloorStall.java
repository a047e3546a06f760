package vn.khuyencong.fair.allocation;

import java.util.Comparator;
import java.util.Objects;

/**
 * A stall of the floor plan.
 *
 * @param number what stands on it, unique in the fair
 * @param hall its hall
 * @param row its row; the same name in two halls is two rows
 * @param place its place in the row; two stalls are neighbours if they stand in one row of one hall and their places differ by one
 * @param zone the product group that it is for
 * @param corner whether it is open to two sides
 * @param blocked whether it is given to nobody
 */
public record FloorStall(String number, String hall, String row, int place, String zone, boolean corner, boolean blocked) {

    /** As one walks: by hall, row and place. */
    static final Comparator<FloorStall> WALK = Comparator.comparing(FloorStall::hall).thenComparing(FloorStall::row)
            .thenComparingInt(FloorStall::place);

    public FloorStall {
        Objects.requireNonNull(number);
        Objects.requireNonNull(hall);
        Objects.requireNonNull(row);
        Objects.requireNonNull(zone);
    }

    /** Whether the other stands directly beside it in the same row. */
    public boolean isBeside(FloorStall other) {
        return isInRowOf(other) && Math.abs(place - other.place) == 1;
    }

    boolean isInRowOf(FloorStall other) {
        return hall.equals(other.hall) && row.equals(other.row);
    }
}
