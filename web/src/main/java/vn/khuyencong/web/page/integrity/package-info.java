/** The page of the integrity checks: running them, what they found, and noting what is known. */
package vn.khuyencong.web.page.integrity;
