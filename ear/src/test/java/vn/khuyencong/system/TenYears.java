package vn.khuyencong.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.system.MeasuredIntake.Document;

/** What 63 provinces send in ten years: for each year a decided plan of each fund. Every fourth scheme buys a machine for an establishment of its own. */
public final class TenYears {

    public static final int FIRST_YEAR = 2014;
    public static final int YEARS = 10;

    private static final LocalDate DECIDED = LocalDate.of(2023, 1, 10);
    private static final List<FundSource> FUNDS = List.of(FundSource.NATIONAL, FundSource.LOCAL);
    private static final int ONE_BUYS_A_MACHINE = 4;
    /** Of names; three of them make one. */
    private static final List<String> SYLLABLES = List.of("An", "Bình", "Cường", "Dũng", "Đạt", "Gia", "Hải", "Hòa", "Hưng", "Khánh", "Lâm", "Lợi", "Mai", "Minh", "Nam",
            "Ngọc", "Phát", "Phú", "Quang", "Quý", "Sơn", "Tâm", "Tân", "Thành", "Thịnh", "Tiến", "Trung", "Tuấn", "Việt", "Xuân");

    private TenYears() {
    }

    /** How many plans there are in a year. */
    public static int plansOfAYear() {
        return MeasuredIntake.units().size() * FUNDS.size();
    }

    /**
     * The plans of one of the years.
     *
     * @param year    0 to 9
     * @param schemes how many each has
     */
    public static List<Document> plans(int year, int schemes) {
        List<UnitId> units = MeasuredIntake.units();
        return IntStream.range(0, plansOfAYear()).mapToObj(i -> plan(units.get(i / FUNDS.size()), FIRST_YEAR + year, FUNDS.get(i % FUNDS.size()),
                year * plansOfAYear() + i, schemes)).toList();
    }

    private static Document plan(UnitId unit, int year, FundSource fund, int number, int schemes) {
        Plan plan = Plan.of(unit, year).fund(fund).number("LS-" + number).decidedOn(DECIDED);
        long support = 0;
        for (int scheme = 0; scheme < schemes; scheme++) {
            long millions = 20L + (number + scheme) % 80;
            if (scheme % ONE_BUYS_A_MACHINE == 0) {
                plan.machine("Cơ sở " + name(number * schemes + scheme), millions, 3 * millions);
            } else {
                plan.fair(millions);
            }
            support += millions * Plan.MILLION;
        }
        byte[] body = Event.from(unit.value(), plan.document()).with("/id", "history-" + number).with("/sequence", number + 1).with("/time", Instant.now().toString()).bytes();
        return new Document(unit, body, schemes, support);
    }

    private static String name(int number) {
        int syllables = SYLLABLES.size();
        // Spread over all names, so that neighbours in number are not alike.
        int spread = (int) (number * 7_919L % (syllables * syllables * syllables));
        return SYLLABLES.get(spread / syllables / syllables) + " " + SYLLABLES.get(spread / syllables % syllables) + " " + SYLLABLES.get(spread % syllables);
    }
}
