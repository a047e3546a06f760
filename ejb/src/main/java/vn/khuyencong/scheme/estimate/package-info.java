/**
 * Dự toán of a scheme: quantities times prices, shared out over its sources, held line by line against the price that was on
 * file on the day of the estimate. A deviation is shown, not refused: why a price is another one is for the appraisal to ask.
 */
package vn.khuyencong.scheme.estimate;
