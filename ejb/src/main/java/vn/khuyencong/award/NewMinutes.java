package vn.khuyencong.award;

import java.time.LocalDate;
import java.util.Set;
import vn.khuyencong.shared.EntryCheck;

/**
 * A meeting of the council as it is entered.
 *
 * @param present numbers of the members who were there
 * @param opinion what else was said; null for nothing
 */
public record NewMinutes(LocalDate heldOn, String place, Set<Long> present, String opinion) {

    private static final int MOST_PLACE = 200;
    private static final int MOST_OPINION = 4000;

    EntryCheck check() {
        return new EntryCheck().present("heldOn", heldOn).text("place", place, MOST_PLACE).optional("opinion", opinion, MOST_OPINION);
    }
}
