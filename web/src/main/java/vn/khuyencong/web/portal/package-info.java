/** The pages on which people hand in workbooks: for their own unit, and for past years from paper. */
package vn.khuyencong.web.portal;
