/** Dossiers of schemes, their grassroots appraisal, and the plan that is made of those that passed. */
package vn.khuyencong.web.dossier;
