/**
 * A document of the contract as an Excel workbook: the year's template, the reading of a filled one, the same judgement as
 * the ministry gives, and the user's own workbook handed back with every finding in its cell. Free of persistence and of
 * the server, so that the province gateway and the web portal carry the very same code.
 *
 * <p>A workbook is only a way to write the {@code data} of a message. What the law and the schema ask for is asked by the
 * contract; here is decided what a cell means. Totals are the reader's own sums: what a formula shows is never believed.
 * A workbook from outside is hostile until every part of it has been counted (see {@link
 * vn.khuyencong.exchange.workbook.Budget}).
 */
package vn.khuyencong.exchange.workbook;
