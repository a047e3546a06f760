/**
 * Tables as XLSX: one plain model of what a form or a page shows, and one writer. Numbers are numbers with the format in
 * which they are shown, days are days, and a text is a text whatever it begins with.
 */
package vn.khuyencong.reports.spreadsheet;
