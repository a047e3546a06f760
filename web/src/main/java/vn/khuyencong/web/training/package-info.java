/** The pages of courses: the list of a year, and one course from its need to what became of who learned. */
package vn.khuyencong.web.training;
