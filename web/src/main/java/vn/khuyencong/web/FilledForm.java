package vn.khuyencong.web;

import java.util.function.Supplier;
import vn.khuyencong.consolidation.FormHeading;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;

/**
 * A form with its figures, to be printed or written as a spreadsheet.
 *
 * @param name    name of its file without ending
 * @param heading its head, with the digest of its figures
 * @param pdf     prints it
 * @param table   its table; null for a form that is no table, or a paper that has none
 */
record FilledForm(String name, FormHeading heading, Supplier<byte[]> pdf, Supplier<Spreadsheet> table) {
}
