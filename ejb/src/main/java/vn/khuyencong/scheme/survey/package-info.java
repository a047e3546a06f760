/**
 * Khảo sát: rounds with a team, the places to be covered and a route; a visit looks at a registered need, or at a scheme that
 * was settled last year (hậu kiểm on the same trip), and each item of its checklist has its evidence.
 */
package vn.khuyencong.scheme.survey;
