/** Pages about time: deadlines with what moves them, who is punctual, and the closing of years. */
package vn.khuyencong.web.deadline;
