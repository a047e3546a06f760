package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A sort of place that grants wishes.
 *
 * @param hall empty for any
 * @param row empty for any
 */
record Demand(boolean corner, String hall, String row) {

    /** The sorts of places that an applicant's wishes make a difference for. */
    static List<Demand> of(Applicant applicant) {
        Set<Demand> places = new LinkedHashSet<>();
        places.add(new Demand(false, "", ""));
        for (Wish wish : applicant.wishes()) {
            if (wish.kind() != Wish.Kind.CORNER) {
                places.add(new Demand(false, wish.hall(), wish.row()));
            }
        }
        List<Demand> all = new ArrayList<>(places);
        if (applicant.wishes().contains(Wish.corner())) {
            places.forEach(place -> all.add(new Demand(true, place.hall, place.row)));
        }
        all.remove(0);
        return all;
    }

    /** Wishes of the applicant that any such place grants. */
    int grants(Applicant applicant) {
        return (int) applicant.wishes().stream().filter(wish -> switch (wish.kind()) {
            case CORNER -> corner;
            case HALL -> hall.equals(wish.hall());
            case ROW -> hall.equals(wish.hall()) && row.equals(wish.row());
        }).count();
    }

    boolean isMetIn(Segment segment) {
        return (hall.isEmpty() || hall.equals(segment.first().hall())) && (row.isEmpty() || row.equals(segment.first().row()));
    }
}
