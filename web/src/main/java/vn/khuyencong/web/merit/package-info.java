/** Score cards, merit certificates and regional conferences on pages. */
package vn.khuyencong.web.merit;
