/** Survey rounds, their routes, and the minutes of a visit. */
package vn.khuyencong.web.survey;
