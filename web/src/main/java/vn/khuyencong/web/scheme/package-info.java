/** Pages about schemes: the list, one scheme whole, the ledger, what is at risk, inspections and violations. */
package vn.khuyencong.web.scheme;
