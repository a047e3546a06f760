package vn.khuyencong.fair;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.khuyencong.shared.FundSource;

/**
 * What the fairs of a period came to for some provinces. It stands beside the periodic report as a check and is never added to it.
 *
 * @param turns    lượt: establishments at fairs, one for each fair that one had stalls at and was not reported absent from
 * @param distinct how many establishments those are
 * @param stalls   stalls used where that was reported, else given; combined ones too
 * @param combined of these the combined stalls of provinces, which make no turn
 * @param lines    the cost lines of these provinces at these fairs, fair by fair
 */
public record FairCount(int turns, int distinct, int stalls, int combined, List<FairCostLine> lines) {

    /** Support of the cost lines of one ceiling and fund, in whole đồng. */
    public record FairSupport(String norm, FundSource fund, long amount) {
    }

    /** The support by ceiling and fund. */
    public List<FairSupport> support() {
        Map<String, FairSupport> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(line.norm() + " " + line.fund(), new FairSupport(line.norm(), line.fund(), line.support()),
                (one, other) -> new FairSupport(one.norm(), one.fund(), Math.addExact(one.amount(), other.amount()))));
        return List.copyOf(sums.values());
    }

    /** All support, in whole đồng. */
    public long money() {
        return lines.stream().mapToLong(FairCostLine::support).reduce(0, Math::addExact);
    }
}
