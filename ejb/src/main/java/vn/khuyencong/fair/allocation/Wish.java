package vn.khuyencong.fair.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where an applicant would like to stand; never a condition.
 *
 * @param hall for {@link Kind#HALL} and {@link Kind#ROW}, otherwise empty
 * @param row for {@link Kind#ROW}, otherwise empty
 */
public record Wish(Kind kind, String hall, String row) {

    /** What is wished. */
    public enum Kind {
        /** At least one of its stalls at a corner. */
        CORNER,
        /** In this hall. */
        HALL,
        /** In this row of this hall. */
        ROW
    }

    static final Comparator<Wish> ORDER = Comparator.comparing(Wish::kind)
            .thenComparing((Wish wish) -> wish.hall).thenComparing((Wish wish) -> wish.row);

    public Wish {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(hall);
        Objects.requireNonNull(row);
    }

    public static Wish corner() {
        return new Wish(Kind.CORNER, "", "");
    }

    public static Wish hall(String hall) {
        return new Wish(Kind.HALL, hall, "");
    }

    public static Wish row(String hall, String row) {
        return new Wish(Kind.ROW, hall, row);
    }

    /** Whether these stalls, of one row, grant it. */
    public boolean isGrantedBy(List<FloorStall> stalls) {
        return stalls.stream().anyMatch(stall -> switch (kind) {
            case CORNER -> stall.corner();
            case HALL -> stall.hall().equals(hall);
            case ROW -> stall.hall().equals(hall) && stall.row().equals(row);
        });
    }
}
