/** The page on which both sides of the exchange see whether they hold the same. */
package vn.khuyencong.web.reconciliation;
