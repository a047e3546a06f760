/**
 * The consolidated plan of the national fund, one per year: collected from the units, locked, appraised line by line by the
 * department, proposed, decided by the Minister and amended. Each decision makes the next version of the plan, with the decided
 * versions of the units' documents. What the schemes do about it is asked ({@link vn.khuyencong.plan.national.SchemeGuard}) and
 * told ({@link vn.khuyencong.plan.national.SchemeTurn}); this package does not know them.
 */
package vn.khuyencong.plan.national;
