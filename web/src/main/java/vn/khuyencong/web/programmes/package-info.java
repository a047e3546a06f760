/** The page of the five-year programmes. */
package vn.khuyencong.web.programmes;
