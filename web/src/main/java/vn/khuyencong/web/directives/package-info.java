/** The page of directives and legal texts: read by everybody, acknowledged by units, entered by the department. */
package vn.khuyencong.web.directives;
