package vn.khuyencong.merit;

import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * A proposal as it is entered.
 *
 * @param year       plan year of the merits
 * @param kind       collective or person
 * @param unit       of which unit
 * @param name       of the collective, or of the person; of a person it may be left out where the position is said
 * @param position   of a person, or null
 * @param merits     for what, in words
 * @param conference where it is to be handed over, or null
 */
public record NewMerit(Integer year, MeritKind kind, UnitId unit, String name, String position, String merits, Long conference) {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    EntryCheck check() {
        EntryCheck check = new EntryCheck().present("meritYear", year).present("meritKind", kind).present("meritUnit", unit)
                .optional("meritName", name, 200).optional("meritPosition", position, 400).text("merits", merits, 2000)
                .unless(year == null || year >= FIRST_YEAR && year <= LAST_YEAR, Refusal.error("PROGRAMME_YEAR_WRONG", "", "meritYear", FIRST_YEAR, LAST_YEAR));
        return kind == MeritKind.COLLECTIVE ? check.present("meritName", blank(name) ? null : name)
                : check.unless(!blank(name) || !blank(position), Refusal.error("MERIT_WHO_MISSING", "", "meritName"));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
