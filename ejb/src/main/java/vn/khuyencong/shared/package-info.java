/**
 * The small kernel of values that every capability speaks in: money in whole đồng, units, periods, funds, refusals, the
 * business clock and Vietnamese text. Free of persistence, so that the province gateway can carry it.
 */
package vn.khuyencong.shared;
