/**
 * The consolidated table as pages and API show it: one shape, made once. Money is whole đồng; what nobody stated is absent,
 * which is not zero; percentages are computed from đồng here, with two decimals, and never stored.
 */
package vn.khuyencong.web.figures;
