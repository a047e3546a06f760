package vn.khuyencong.web.jury;

import java.math.BigDecimal;
import java.util.List;
import vn.khuyencong.award.AwardEntry;
import vn.khuyencong.award.AwardVerdict;
import vn.khuyencong.award.ranking.Place;

/**
 * An entry in the ranking as the page shows it.
 *
 * @param total   mean of the totals; null: too few sheets
 * @param means   of the criteria, in their order
 * @param totals  what each juror gave together, in the order of the jury; empty where he does not judge it or the viewer does not see it
 * @param verdict of the council; null: none yet
 */
public record RankedEntry(AwardEntry entry, String unit, Place place, BigDecimal total, List<BigDecimal> means, List<Given> totals, AwardVerdict verdict) {

    /**
     * What a juror gave.
     *
     * @param total   null: he does not judge it
     * @param outlier whether it is far from the others
     */
    public record Given(String juror, BigDecimal total, boolean outlier) {
    }
}
