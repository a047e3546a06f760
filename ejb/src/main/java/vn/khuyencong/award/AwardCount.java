package vn.khuyencong.award;

import java.util.Map;
import vn.khuyencong.exchange.contract.AwardLevel;

/**
 * What was recognised in a time for some provinces. It stands beside the periodic report as a check and is never added to it.
 *
 * @param recognitions what the report asks for: a product chosen at two levels in one year counts at each of them
 * @param products     how many products those are, each once
 * @param turns        lượt: establishments in decisions, one for each decision that recognised something of theirs
 * @param distinct     how many establishments those are
 * @param byLevel      recognitions by level, the lowest first
 */
public record AwardCount(int recognitions, int products, int turns, int distinct, Map<AwardLevel, Integer> byLevel) {
}
