package vn.khuyencong.exchange.contract;

import vn.khuyencong.shared.FundSource;

/**
 * A value of one indicator.
 *
 * @param indicator code of the indicator catalogue
 * @param fund      its fund, UNSPLIT where that is not known
 * @param activity  activity category, or null
 * @param amount    whole đồng for money, else the count
 */
public record Amount(String indicator, FundSource fund, String activity, long amount) {
}
