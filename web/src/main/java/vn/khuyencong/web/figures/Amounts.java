package vn.khuyencong.web.figures;

import vn.khuyencong.consolidation.Sums;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/**
 * An amount by fund; null where nobody stated it.
 *
 * @param national KCQG
 * @param local    KCĐP
 * @param unsplit  the fund is not known
 * @param total    all of these
 */
public record Amounts(Long national, Long local, Long unsplit, Long total) {

    /** What the figures state of a measure. */
    public static Amounts of(Sums sums, ValueStatus status, Period period, String measure) {
        return new Amounts(sums.ofFund(status, period, FundSource.NATIONAL, measure),
                sums.ofFund(status, period, FundSource.LOCAL, measure),
                sums.ofFund(status, period, FundSource.UNSPLIT, measure), sums.total(status, period, measure));
    }

    /** The amount of a fund; of all where it is null. */
    public Long of(FundSource fund) {
        return fund == null ? total : switch (fund) {
            case NATIONAL -> national;
            case LOCAL -> local;
            case UNSPLIT -> unsplit;
        };
    }
}
