package vn.khuyencong.merit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.khuyencong.shared.Numbers;

/**
 * One line of a score card: a share of counts, worth a share of the points.
 *
 * @param code       what is counted
 * @param name       in words
 * @param done       what was reached: schemes, đồng or documents
 * @param of         of how many; zero where nothing can be judged
 * @param mostPoints what all of it is worth
 * @param legalBasis where the points come from
 * @param verified   whether somebody held that against the text of the law
 */
public record ScoreLine(CriterionCode code, String name, long done, long of, int mostPoints, String legalBasis, boolean verified) {

    private static final int THOUSAND = 1_000;

    /** Whether there is anything to judge. */
    @JsonIgnore
    public boolean isJudged() {
        return of > 0;
    }

    /** Thousandths of a point, half up; zero where nothing can be judged. */
    @JsonIgnore
    public long getThousandths() {
        return of == 0 ? 0 : BigDecimal.valueOf(done).multiply(BigDecimal.valueOf((long) mostPoints * THOUSAND))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The share in percent; null where nothing can be judged. */
    @JsonIgnore
    public BigDecimal getPercent() {
        return of == 0 ? null : Numbers.percent(done, of, 1);
    }
}
