package vn.khuyencong.fair;

import java.util.List;
import vn.khuyencong.shared.FundSource;

/**
 * What the fairs of a period came to for some provinces. It stands beside the periodic report as a check and is never added to it.
 *
 * @param turns    lượt: establishments at fairs, one for each fair that one had stalls at and was not reported absent from
 * @param distinct how many establishments those are
 * @param stalls   stalls used where that was reported, else given; combined ones too
 * @param combined of these the combined stalls of provinces, which make no turn
 * @param support  money by what it is for, of the cost lines of these provinces
 */
public record FairCount(int turns, int distinct, int stalls, int combined, List<FairSupport> support) {

    /** Support of the cost lines of one ceiling and fund, in whole đồng. */
    public record FairSupport(String norm, FundSource fund, long amount) {
    }

    /** All support, in whole đồng. */
    public long money() {
        return support.stream().mapToLong(FairSupport::amount).reduce(0, Math::addExact);
    }
}
