package vn.khuyencong.award;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Region;

/**
 * A round as it is entered. Its plan year is that of its first day; its law is that of its first day.
 *
 * @param code      by which entries name it; for good
 * @param name      its name
 * @param level     what is recognised in it
 * @param organiser the province of a provincial or district round; null: the department
 * @param district  of a district round
 * @param region    of a regional round
 * @param opensOn   first day of entries
 * @param closesOn  last day of entries
 * @param decideBy  by when it is to be decided
 */
public record NewRound(String code, String name, AwardLevel level, UnitId organiser, String district, Region region, LocalDate opensOn,
                       LocalDate closesOn, LocalDate decideBy) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,39}");

    EntryCheck check() {
        return places(new EntryCheck().present("roundCode", code)
                .unless(code == null || CODE.matcher(code).matches(), Refusal.error("AWARD_ROUND_CODE_WRONG", "", "roundCode", code))
                .text("roundName", name, 400).present("level", level)
                .present("opensOn", opensOn).present("closesOn", closesOn).period("closesOn", opensOn, closesOn)
                .present("decideBy", decideBy).period("decideBy", closesOn, decideBy)
                .unless(opensOn == null || opensOn.getYear() >= FIRST_YEAR && opensOn.getYear() <= LAST_YEAR,
                        Refusal.error("PROGRAMME_YEAR_WRONG", "", "opensOn", FIRST_YEAR, LAST_YEAR)));
    }

    /** A unit holds rounds of its own levels, the department those of regions and of the nation. */
    private EntryCheck places(EntryCheck check) {
        boolean ofUnit = level == AwardLevel.PROVINCE || level == AwardLevel.DISTRICT;
        return check.optional("district", district, 100)
                .unless(level == null || ofUnit == (organiser != null), Refusal.error("AWARD_ROUND_ORGANISER_WRONG", "", "organiser", level))
                .unless(level == null || (level == AwardLevel.REGION) == (region != null), Refusal.error("AWARD_ROUND_REGION_WRONG", "", "region", level))
                .unless(level == null || (level == AwardLevel.DISTRICT) == (district != null && !district.isBlank()),
                        Refusal.error("AWARD_ROUND_DISTRICT_WRONG", "", "district", level));
    }
}
