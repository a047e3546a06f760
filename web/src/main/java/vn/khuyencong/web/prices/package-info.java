/** The pages of prices and of the estimates that are built from them. */
package vn.khuyencong.web.prices;
