package vn.khuyencong.fair;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * A fair as it is entered. Its plan year is that of its first day.
 *
 * @param code      by which applications name it; for good
 * @param name      its name
 * @param place     where it takes place
 * @param scope     at home or abroad
 * @param organised whether the fund organises it; else it takes part in another's
 * @param fromDay   its first day
 * @param toDay     its last day
 * @param organiser the unit that organises it; null: the department
 * @param opensOn   first day of applications
 * @param closesOn  last day of applications, before the fair
 * @param mostEach  stalls that one establishment may have at most
 */
public record NewFair(String code, String name, String place, FairScope scope, boolean organised, LocalDate fromDay, LocalDate toDay,
                      UnitId organiser, LocalDate opensOn, LocalDate closesOn, Integer mostEach) {

    static final int MOST_EACH = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,39}");

    EntryCheck check() {
        return new EntryCheck().present("fairCode", code)
                .unless(code == null || CODE.matcher(code).matches(), Refusal.error("FAIR_CODE_WRONG", "", "fairCode", code))
                .text("fairName", name, 400).text("fairPlace", place, 400).present("fairScope", scope)
                .present("fromDay", fromDay).present("toDay", toDay).period("toDay", fromDay, toDay)
                .unless(fromDay == null || fromDay.getYear() >= FIRST_YEAR && fromDay.getYear() <= LAST_YEAR,
                        Refusal.error("PROGRAMME_YEAR_WRONG", "", "fromDay", FIRST_YEAR, LAST_YEAR))
                .present("opensOn", opensOn).present("closesOn", closesOn).period("closesOn", opensOn, closesOn)
                .unless(closesOn == null || fromDay == null || closesOn.isBefore(fromDay),
                        Refusal.error("FAIR_CLOSES_LATE", "", "closesOn", closesOn, fromDay))
                .present("mostEach", mostEach)
                .unless(mostEach == null || mostEach >= 1 && mostEach <= MOST_EACH, Refusal.error("FAIR_MOST_EACH_WRONG", "", "mostEach", MOST_EACH));
    }
}
