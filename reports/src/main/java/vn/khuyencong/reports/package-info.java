/**
 * Official forms on paper. This package decides how a form looks (NĐ 30/2020/NĐ-CP, Phụ lục I) and nothing else: every
 * figure and sentence arrives as text, already rounded and worded, in a view record of the business.
 *
 * <p>A form is a {@link vn.khuyencong.reports.Flow} of lines (table rows, notes, paragraphs, signature) poured into a
 * compiled template. The result is PDF/A-1a, and the same record always gives the same bytes, so that a digest taken
 * when a form was printed can be checked at any later time.
 */
package vn.khuyencong.reports;
