package vn.khuyencong.programme;

import vn.khuyencong.shared.FundSource;

/**
 * What a target speaks of.
 *
 * @param measure code of the catalogue
 * @param fund    the fund; null: over all funds
 */
public record Aim(String measure, FundSource fund) {
}
