/**
 * Đào tạo, truyền nghề, tập huấn, hội thảo: courses from the need to what became of those who learned. A unit prepares a course
 * here (plan, approval against the norms of the day, enrolment with a waiting list, attendance, results); what came of it goes to
 * the ministry as one signed message, the same that the system of a province sends. Figures are counted from reports alone.
 *
 * <p>A share is computed from two counts and a day of survey, never entered. Who learned is shown to the unit of the course; to
 * everybody else a name is its initials.
 */
package vn.khuyencong.training;
