/**
 * Đơn giá, định mức: dated prices of items that estimates are built from, national or of one unit, of one fund or of all.
 * Two prices of one series never hold on the same day; nothing is overwritten, a price that no longer holds is ended.
 */
package vn.khuyencong.norm.prices;
