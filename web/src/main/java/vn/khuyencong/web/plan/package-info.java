/** The pages of plans: the plan of a year and fund with what may be done to it, and the appraisal of one document. */
package vn.khuyencong.web.plan;
