/** The audit trail, its signed heads and a year's archive as files: for administrators on the state page, and by the API. */
package vn.khuyencong.web.evidence;
