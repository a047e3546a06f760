/**
 * Hồ sơ đề án và thẩm định cấp cơ sở: selected needs become the draft of a scheme, complete before it is appraised, appraised
 * on site before it passes, approved by the province before it goes into a plan. How well a unit appraises is counted later.
 */
package vn.khuyencong.scheme.dossier;
