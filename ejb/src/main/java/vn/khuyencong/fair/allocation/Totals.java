package vn.khuyencong.fair.allocation;

import java.util.List;

/** Sums over placements. */
final class Totals {

    private Totals() {
    }

    /** The value of the pins. */
    static long pinnedValue(Field field) {
        return field.problem().pins().stream().mapToLong(pin -> value(field, field.applicant(pin.application()), pin.stalls())).sum();
    }

    /** Score × served of stalls that lie in one zone. */
    static long value(Field field, Applicant applicant, List<String> stalls) {
        String zone = field.ground().stall(stalls.get(0)).zone();
        int percent = applicant.percentIn(zone).orElseThrow();
        return applicant.score() * field.problem().rules().served(applicant, stalls.size(), percent);
    }

    /** Wishes of the applicant that these stalls grant. */
    static int wishes(Applicant applicant, List<FloorStall> stalls) {
        return (int) applicant.wishes().stream().filter(wish -> wish.isGrantedBy(stalls)).count();
    }
}
