/** The law on file: lists of a day, the history of a rule, entering, ending and verifying by four eyes. */
package vn.khuyencong.web.norm;
