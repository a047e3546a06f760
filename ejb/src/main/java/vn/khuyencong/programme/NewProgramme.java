package vn.khuyencong.programme;

import java.time.LocalDate;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * A programme as it is entered.
 *
 * @param unit           whose; null: national
 * @param name           its name
 * @param firstYear      first plan year
 * @param lastYear       last plan year
 * @param decisionNumber number of the decision that approves it
 * @param decisionDate   its date
 * @param authority      who decided
 * @param legalBasis     what it rests on
 */
public record NewProgramme(UnitId unit, String name, Integer firstYear, Integer lastYear, String decisionNumber, LocalDate decisionDate,
                           String authority, String legalBasis) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;
    private static final int MOST_YEARS = 10;

    public NewProgramme {
        decisionNumber = DocumentNumber.tidied(decisionNumber);
    }

    EntryCheck check(LocalDate today) {
        return new EntryCheck().text("name", name, 400).present("firstYear", firstYear).present("lastYear", lastYear)
                .unless(isYear(firstYear), Refusal.error("PROGRAMME_YEAR_WRONG", "", "firstYear", FIRST, LAST))
                .unless(isYear(lastYear), Refusal.error("PROGRAMME_YEAR_WRONG", "", "lastYear", FIRST, LAST))
                .unless(firstYear == null || lastYear == null || lastYear >= firstYear,
                        Refusal.error("ENTRY_ENDS_BEFORE_BEGIN", "", "lastYear", firstYear, lastYear))
                .unless(firstYear == null || lastYear == null || lastYear < firstYear + MOST_YEARS,
                        Refusal.error("PROGRAMME_TOO_LONG", "", "lastYear", MOST_YEARS))
                .decisionNumber("decisionNumber", decisionNumber, decisionDate, 100).present("decisionDate", decisionDate)
                .unless(decisionDate == null || !decisionDate.isAfter(today), Refusal.error("DIRECTIVE_IN_FUTURE", "", "decisionDate", decisionDate, today))
                .text("authority", authority, 200).text("legalBasis", legalBasis, 400);
    }

    private static boolean isYear(Integer year) {
        return year == null || year >= FIRST && year <= LAST;
    }
}
